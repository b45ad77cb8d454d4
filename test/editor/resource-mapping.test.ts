import { useTestNode } from '../operations/testNode';
import { mapperField, resourceMapping } from './load';

const node = useTestNode();

const fieldsOf = async (name: keyof typeof resourceMapping) =>
	await resourceMapping[name].call(node.loadOptions({ resource: 'contact', operation: 'create' }));
const field = (id: string, type: string, more: object = {}) => mapperField(id, type, { readOnly: false, ...more });
const choices = (...names: string[]) => names.map((name) => ({ name, value: name }));
const attribute = (name: string, more: object = {}) => ({
	name,
	full_name: `custom_attributes.${name}`,
	label: name,
	data_type: 'string',
	api_writable: true,
	custom: true,
	archived: false,
	...more,
});

test('offers the custom attributes of contacts in the types of the workspace, none of them until it is added', async () => {
	const { fields } = await fieldsOf('contactAttributes');
	expect(fields).toEqual([
		field('plan', 'options', { options: choices('free', 'pro', 'enterprise') }),
		field('seats', 'number'),
		field('mrr', 'number'),
		field('paid_subscriber', 'boolean'),
		field('trial_ends_at', 'dateTime'),
	]);
	expect(node.sent).toEqual([{ to: 'GET /data_attributes?model=contact' }]);
});

test('offers the custom attributes of companies', async () => {
	const { fields } = await fieldsOf('companyAttributes');
	expect(fields).toEqual([field('tier', 'string'), field('employees', 'number'), field('vip', 'boolean')]);
	expect(node.sent).toEqual([{ to: 'GET /data_attributes?model=company' }]);
});

test('leaves out archived attributes and those of every workspace, and does not let a fixed one be written', async () => {
	const data = [
		attribute('old', { archived: true }),
		attribute('email', { custom: false }),
		attribute('score', { data_type: 'float', api_writable: false }),
		attribute('when', { data_type: 'datetime', label: 'When It Was' }),
		attribute('strange', { data_type: 'something new' }),
	];
	node.simulator.fault({ body: { type: 'list', data } });
	const { fields } = await fieldsOf('contactAttributes');
	expect(fields).toEqual([
		field('score', 'number', { readOnly: true }),
		field('when', 'dateTime', { displayName: 'When It Was' }),
		field('strange', 'string'),
	]);
});

test.each(['date', 'datetime'])(
	'maps an attribute that Intercom calls a %s by a date with a time',
	async (data_type) => {
		const data = [attribute('trial_ends_at', { data_type }), attribute('last_seen_at', { data_type, custom: false })];
		node.simulator.fault({ body: { type: 'list', data }, times: 2 });
		for (const name of ['contactAttributes', 'companyAttributes'] as const)
			expect((await fieldsOf(name)).fields).toEqual([field('trial_ends_at', 'dateTime')]);
	},
);

test('takes the choices of a list attribute as objects as well, and leaves empty ones out', async () => {
	const options = [{ value: 'Billing' }, { value: '' }, {}, 'Bug'];
	const data = [attribute('kind', { options }), attribute('none', { options: [] })];
	node.simulator.fault({ body: { type: 'list', data } });
	const { fields } = await fieldsOf('contactAttributes');
	expect(fields).toEqual([field('kind', 'options', { options: choices('Billing', 'Bug') }), field('none', 'string')]);
});

test.each([
	['contactAttributes', 'contacts'],
	['companyAttributes', 'companies'],
] as const)('says that a workspace has no attributes of its own (%s)', async (name, things) => {
	node.simulator.state.attributes.length = 0;
	expect(await fieldsOf(name)).toEqual({
		fields: [],
		emptyFieldsNotice: `This workspace has no custom attributes for ${things}.`,
	});
});
