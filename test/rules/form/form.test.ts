import { buildProperties as describeCatalogue, formFields } from '../../../nodes/Intercom/engine/form';
import type { Fields } from '../../../nodes/Intercom/model/field';
import { choice, flag, integer, oneOf, pick, select, text } from '../../../nodes/Intercom/model/fields';
import { endpoint, procedure, type Catalogue, type Operation } from '../../../nodes/Intercom/model/operation';
import { atOnce } from '../../../nodes/Intercom/model/pages';

const name = text({ required: true });
const catalogue: Catalogue = {
	zebra: {
		label: 'Zebra',
		operations: {
			get: endpoint({
				action: 'Get a zebra',
				description: 'Get it',
				route: 'GET /zebras/{id}',
				path: { id: name },
				ifNotFound: true,
				simplify: (record) => record,
			}),
			getAll: endpoint({
				label: 'Get Many',
				action: 'Get many zebras',
				description: 'List them',
				route: 'GET /zebras',
				rows: 'data',
				pages: atOnce,
				query: { b: flag(), a: integer() },
			}),
		},
	},
	ape: {
		label: 'Ape',
		operations: {
			create: procedure({
				action: 'Create an ape',
				description: 'Make one',
				notice: 'Apes bite.',
				covers: ['POST /apes'],
				fields: {
					how: oneOf({
						required: true,
						cases: {
							one: {
								label: 'One',
								notice: 'Only one.',
								fields: { 'from.id': pick({ from: 'contacts', required: true }), plan: text() },
							},
							two: { label: 'Two' },
						},
					}),
				},
				body: {
					name,
					owner_id: select({ from: 'getAdmins', description: 'Who feeds it' }),
					role: choice({ required: true, options: { x: 'X' } }),
				},
				async run() {
					return await Promise.resolve({});
				},
			}),
			update: endpoint({
				action: 'Update an ape',
				description: 'Change it',
				route: 'PUT /apes/{id}',
				path: { id: name },
				body: { name },
			}),
		},
	},
};
const properties = describeCatalogue(catalogue);
const called = (wanted: string) => properties.filter((property) => property.name === wanted);

test('the operations of every day come first, in the order in which the resource names them', () => {
	const { zebra } = catalogue;
	const run = { ...zebra?.operations.get, action: 'Run', description: 'Run it' } as Operation;
	const busy = { label: 'Zebra', everyday: ['run', 'getAll'], operations: { ...zebra?.operations, call: run, run } };
	const menu = describeCatalogue({ busy }).find(({ name: parameter }) => parameter === 'operation');
	expect(menu?.options?.map((option) => option.name)).toEqual(['Run', 'Get Many', 'Call', 'Get']);
	// What a new node starts with is not what comes first.
	expect(menu?.default).toBe('get');
});

test('resources keep the order of the catalogue, operations are sorted by name, both without expressions', () => {
	const [resource] = properties;
	expect(resource).toMatchObject({
		displayName: 'Resource',
		name: 'resource',
		noDataExpression: true,
		options: [
			{ name: 'Zebra', value: 'zebra' },
			{ name: 'Ape', value: 'ape' },
		],
	});
	expect(
		called('operation').map(({ displayOptions, options, default: preset }) => [
			displayOptions?.show,
			options?.map((option) => option.name),
			preset,
		]),
	).toEqual([
		[{ resource: ['zebra'] }, ['Get', 'Get Many'], 'get'],
		[{ resource: ['ape'] }, ['Create', 'Update'], 'create'],
	]);
});

test('a parameter that two operations share is there once and names both', () => {
	expect(called('name')).toEqual([
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { resource: ['ape'], operation: ['create', 'update'] } },
		},
	]);
});

test('a parameter that operations of two resources share is told once where that shows it for these operations alone', () => {
	const conditionsOf = (form: Catalogue) =>
		describeCatalogue(form)
			.filter((property) => property.name === 'id')
			.map(({ displayOptions }) => displayOptions?.show);
	// No ape can be got and no zebra updated, so those two pairs do not matter.
	expect(conditionsOf(catalogue)).toEqual([{ resource: ['zebra', 'ape'], operation: ['get', 'update'] }]);
	const get = catalogue.zebra?.operations.get;
	const update = catalogue.ape?.operations.update;
	const withoutId = endpoint({ action: 'Do it', description: 'Do it', route: 'PUT /zebras' });
	const form = {
		zebra: { label: 'Zebra', operations: { get, update: withoutId } },
		ape: { label: 'Ape', operations: { update } },
	} as Catalogue;
	expect(conditionsOf(form)).toEqual([
		{ resource: ['zebra'], operation: ['get'] },
		{ resource: ['ape'], operation: ['update'] },
	]);
});

test('every operation asks for its parameters in its own order', () => {
	const swapped = (first: string, second: string) =>
		endpoint({ action: 'Do it', description: 'Do it', route: 'POST /apes', body: { [first]: name, [second]: name } });
	const given = describeCatalogue({
		one: { label: 'One', operations: { ab: swapped('a', 'b'), ba: swapped('b', 'a') } },
		two: { label: 'Two', operations: { ba: swapped('b', 'a') } },
	});
	const orderOf = (resource: string, operation: string) =>
		given
			.filter(({ displayOptions: { show = {} } = {} }) =>
				[show.resource, show.operation].every((values, at) => values?.includes(at === 0 ? resource : operation)),
			)
			.map((property) => property.name);
	expect([orderOf('one', 'ab'), orderOf('one', 'ba'), orderOf('two', 'ba')]).toEqual([
		['a', 'b'],
		['b', 'a'],
		['b', 'a'],
	]);
});

test('a choice comes before the parameters that wait for it in other operations, as far as its own operation lets it', () => {
	const way = oneOf({
		required: true,
		cases: { one: { label: 'One', fields: { late: name } }, two: { label: 'Two' } },
	});
	const making = (body: Fields) => endpoint({ action: 'Do it', description: 'Do it', route: 'POST /apes', body });
	const given = describeCatalogue({
		ape: {
			label: 'Ape',
			operations: {
				bound: making({ first: name, way, after: name }),
				free: making({ apart: name, late: name, last: name }),
			},
		},
	});
	expect(given.slice(2).map((property) => property.name)).toEqual([
		...['first', 'way'],
		...['late', 'after'],
		...['apart', 'late', 'last'],
		'options',
	]);
});

test('optional fields of a resource wait in one collection, each under the operations that have it', () => {
	const list = (field: string) =>
		endpoint({ action: 'Do', description: 'Do', route: 'GET /apes', query: { [field]: text(), both: text() } });
	const [collection, ...more] = describeCatalogue({
		ape: { label: 'Ape', operations: { first: list('a'), second: list('b') } },
	}).filter((property) => property.name === 'additionalFields');
	expect(more).toEqual([]);
	expect(collection?.displayOptions?.show).toEqual({ resource: ['ape'], operation: ['first', 'second'] });
	expect(
		collection?.options?.map((option) => [
			option.name,
			'displayOptions' in option ? option.displayOptions?.show?.['/operation'] : 'all',
		]),
	).toEqual([
		['a', ['first']],
		['b', ['second']],
		['both', 'all'],
	]);
});

test('a field of a case is asked for only with that case, and dots in its name are gone', () => {
	expect(called('how')).toMatchObject([{ type: 'options', noDataExpression: true, default: 'one' }]);
	expect(called('from_id')).toMatchObject([
		{ type: 'resourceLocator', displayOptions: { show: { resource: ['ape'], operation: ['create'], how: ['one'] } } },
	]);
});

test('optional fields wait in one collection, by title, each under its own condition', () => {
	expect(called('additionalFields')[0]?.options).toMatchObject([
		{ name: 'a' },
		{ name: 'b' },
		{ name: 'owner_id' },
		{ name: 'plan', displayOptions: { show: { '/how': ['one'] } } },
	]);
});

test('resources with few optional fields share a collection, in which each has its own', () => {
	const [collection, ...more] = called('additionalFields');
	expect(more).toEqual([]);
	expect(collection?.displayOptions?.show).toEqual({ resource: ['zebra', 'ape'], operation: ['getAll', 'create'] });
	expect(
		collection?.options?.map((option) => [
			option.name,
			'displayOptions' in option ? option.displayOptions?.show?.['/resource'] : 'all',
		]),
	).toEqual([
		['a', ['zebra']],
		['b', ['zebra']],
		['owner_id', ['ape']],
		['plan', ['ape']],
	]);
});

test('a resource with many optional fields has a collection of its own', () => {
	const many = Object.fromEntries(Array.from({ length: 13 }, (_unused, index) => [`field_${index}`, text()]));
	const list = (query: Fields) => ({
		getAll: endpoint({ action: 'Do', description: 'Do', route: 'GET /apes', query }),
	});
	const form = describeCatalogue({
		many: { label: 'Many', operations: list(many) },
		few: { label: 'Few', operations: list({ a: text() }) },
	});
	const collections = form.filter((property) => property.name === 'additionalFields');
	expect(collections.map(({ displayOptions }) => displayOptions?.show?.['resource'])).toEqual([['many'], ['few']]);
});

test('a dynamic dropdown has the texts that n8n prescribes, and keeps its own as a hint', () => {
	const [collection] = called('additionalFields');
	expect(collection?.options?.[2]).toMatchObject({
		displayName: 'Owner ID Name or ID',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint: 'Who feeds it',
	});
});

test('only values that can be missing are marked as required', () => {
	expect(called('role')[0]).not.toHaveProperty('required');
	expect(called('name')[0]).toHaveProperty('required', true);
});

test('notices stand where they concern something', () => {
	expect(
		properties
			.filter(({ type }) => type === 'notice')
			.map(({ displayName, displayOptions }) => [displayName, displayOptions?.show]),
	).toEqual([
		['Apes bite.', { resource: ['ape'], operation: ['create'] }],
		['Only one.', { resource: ['ape'], operation: ['create'], how: ['one'] }],
	]);
});

test('lists offer Return All and Limit, big records Simplify', () => {
	expect(called('returnAll')).toMatchObject([
		{ displayOptions: { show: { resource: ['zebra'], operation: ['getAll'] } } },
	]);
	expect(called('limit')).toMatchObject([{ default: 50, displayOptions: { show: { returnAll: [false] } } }]);
	expect(called('simplify')).toMatchObject([
		{ default: true, displayOptions: { show: { resource: ['zebra'], operation: ['get'] } } },
	]);
});

test('options close the form, and If Not Found is offered only where a record is read', () => {
	const last = properties[properties.length - 1];
	expect(last).toMatchObject({ name: 'options', default: {} });
	expect(last?.options?.map((option) => option.name)).toEqual(['version', 'ifNotFound', 'parallelItems', 'timeout']);
	expect(last?.options?.[1]).toMatchObject({
		displayOptions: { show: { '/resource': ['zebra'], '/operation': ['get'] } },
	});
	expect(last?.options?.[2]).toMatchObject({ default: 20, typeOptions: { minValue: 1, maxValue: 50 } });
});

test('a parameter with a name of its own has it in the form, and in the conditions of what it shows', () => {
	const how = oneOf({
		required: true,
		parameter: 'by',
		cases: {
			one: { label: 'One', notice: 'Only one.', fields: { id: text({ required: true, parameter: 'ape_id' }) } },
		},
	});
	const update = endpoint({ action: 'Do', description: 'Do it', route: 'PUT /apes', body: { how } });
	const form = describeCatalogue({ ape: { label: 'Ape', operations: { update } } });
	expect(form.slice(2, 5).map(({ name, displayOptions }) => [name, displayOptions?.show?.['by']])).toEqual([
		['by', undefined],
		['by_one_notice', ['one']],
		['ape_id', ['one']],
	]);
});

test('the fields of an operation are those of its path, its query, its body and its code', () => {
	const create = catalogue.ape?.operations.create;
	expect(create && Object.keys(formFields(create))).toEqual(['name', 'owner_id', 'role', 'how']);
});
