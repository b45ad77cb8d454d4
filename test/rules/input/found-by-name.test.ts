import type { INodeParameters } from 'n8n-workflow';
import { isEndpoint } from '../../../nodes/Intercom/model/operation';
import { records } from '../../../nodes/Intercom/model/records';
import { entries } from '../../catalogue/entries';
import { filled, variantsOf } from '../../catalogue/generate';
import { fill } from '../../catalogue/world';
import { useTestNode } from '../../operations/testNode';
import type { WireAnswer } from '../../simulator';

const ANN = '6762f0d01bb69f9f2193bb7d';
const ACME = '6762f07f1bb69f9f2193baf5';
const OTHER = '6762f0d01bb69f9f2193bbff';
const NAMES = { email: 'ann@example.com', external_id: 'user-70', company_id: 'acme-1', name: 'Acme' };

const node = useTestNode({
	given: (simulator) => {
		const { email, external_id, ...company } = NAMES;
		simulator.state.addContacts(1, () => ({ id: ANN, email, external_id }));
		simulator.state.addCompanies(1, () => ({ id: ACME, ...company }));
	},
});

/** The ways to name a record that Intercom looks for itself. */
const ways = (['contacts', 'companies'] as const).flatMap((kind) =>
	Object.entries(records[kind].by).flatMap(([by, { compare }]) =>
		compare ? [] : [[kind, by as keyof typeof NAMES] as const],
	),
);

const field = { contacts: 'contact_id', companies: 'company_id' } as const;
const remove = (
	kind: 'companies' | 'contacts',
	by: keyof typeof NAMES,
	value: string = NAMES[by],
): INodeParameters => ({
	resource: kind === 'contacts' ? 'contact' : 'company',
	operation: 'delete',
	[field[kind]]: { __rl: true, mode: by, value },
});

type Body = Record<string, unknown>;
/** Changes every record of an answer. */
const changing =
	(change: (record: Body) => Body) =>
	({ body }: WireAnswer) => {
		const answer = body as Body;
		const data = answer['data'];
		const changed = Array.isArray(data) ? { ...answer, data: (data as Body[]).map(change) } : change(answer);
		return { body: changed as NonNullable<WireAnswer['body']> };
	};

const LOOK_UP = { path: /^\/(contacts\/(search|find_by_external_id\/.*)|companies)$/ };
const deletions = () => node.simulator.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);

test('there are such ways', () => {
	expect(ways).toHaveLength(4);
});

describe.each(ways)('a record of %s that is named by %s', (kind, by) => {
	const path = `/${kind}/${kind === 'contacts' ? ANN : ACME}`;

	test('is not used when it bears another name, and the error says what was asked for and what came', async () => {
		node.simulator.fault({ ...LOOK_UP, rewrite: changing((record) => ({ ...record, [by]: 'somebody else' })) });
		const { message } = await node.failure(remove(kind, by));
		expect(message).toContain(`"${NAMES[by]}"`);
		expect(message).toContain('"somebody else"');
		expect(deletions()).toEqual([]);
	});

	test('is not used when it says that it has no such name', async () => {
		node.simulator.fault({ ...LOOK_UP, rewrite: changing((record) => ({ ...record, [by]: null })) });
		await node.failure(remove(kind, by));
		expect(deletions()).toEqual([]);
	});

	test('is used when its name differs in the case of letters, in escapes and in the way of accents alone', async () => {
		const spelt = { asked: `É&${NAMES[by]}`, kept: ` e\u0301&amp;${NAMES[by].toUpperCase()} ` };
		const record = { id: OTHER, [by]: spelt.asked };
		if (kind === 'contacts') node.simulator.state.addContacts(1, () => record);
		else node.simulator.state.addCompanies(1, () => record);
		node.simulator.fault({ ...LOOK_UP, rewrite: changing((found) => ({ ...found, [by]: spelt.kept })) });
		await node.json(remove(kind, by, spelt.asked));
		expect(deletions()).toEqual([`/${kind}/${OTHER}`]);
	});

	test('is used when the answer does not say its name', async () => {
		const without = ({ [by]: _name, ...record }: Body) => record;
		node.simulator.fault({ ...LOOK_UP, rewrite: changing(without) });
		await node.json(remove(kind, by));
		expect(deletions()).toEqual([path]);
	});
});

test.each(ways.filter(([kind, by]) => records[kind].by[by]?.rows))(
	'a record of %s that is named by %s is not used when Intercom counts more than it gives',
	async (kind, by) => {
		node.simulator.fault({
			...LOOK_UP,
			rewrite: ({ body }) => {
				const { data = [body] } = body as Body;
				return { body: { type: 'list', data, total_count: 12 } as NonNullable<WireAnswer['body']> };
			},
		});
		expect((await node.failure(remove(kind, by))).message).toContain('of 12 records');
		expect(deletions()).toEqual([]);
	},
);

test('of several records the one that bears the name is used', async () => {
	const other = { type: 'contact', id: '6762f0d01bb69f9f2193bb7e', role: 'lead', email: 'ann@example.com.au' };
	node.simulator.fault({
		...LOOK_UP,
		rewrite: ({ body }) => {
			const answer = body as { data: Body[] };
			return { body: { ...answer, total_count: 2, data: [other, ...answer.data] } as NonNullable<WireAnswer['body']> };
		},
	});
	await node.json(remove('contacts', 'email'));
	expect(deletions()).toEqual([`/contacts/${ANN}`]);
});

const named = entries.flatMap(({ entry, key }) =>
	isEndpoint(entry) && entry.bears ? [[key, entry.bears] as const] : [],
);

describe.each(named)('%s', (key, bears) => {
	const [resource = '', operation = ''] = key.split('.');
	const [one] = [...variantsOf(resource, operation)].flatMap((variant) => filled(variant));

	test('gives no record that bears another name than the one that was asked for', async () => {
		fill(node.simulator);
		expect((await node.execute(one?.parameters ?? {})).error).toBeUndefined();
		const [fields = []] = Object.values(bears);
		node.simulator.fault({
			rewrite: changing((record) => ({ ...record, ...Object.fromEntries(fields.map((name) => [name, 'other'])) })),
			times: Infinity,
		});
		const { message } = await node.failure(one?.parameters ?? {});
		expect(message).toContain('was asked for, but Intercom answered with another');
		expect(message).toContain('"other"');
	});
});

test('a company that bears another name is neither returned nor created', async () => {
	const parameters = {
		resource: 'company',
		operation: 'findOrCreate',
		find_by: 'name',
		company_id: 'new-1',
		name: 'Acme',
	};
	node.simulator.fault({ ...LOOK_UP, rewrite: changing((record) => ({ ...record, name: 'Acme Holding' })) });
	const { message } = await node.failure(parameters);
	expect(message).toContain('"Acme" was asked for');
	expect(message).toContain('"Acme Holding"');
	expect(node.simulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a tag that bears another name is not attached', async () => {
	const parameters: INodeParameters = {
		resource: 'contact',
		operation: 'attachTag',
		contact_id: { __rl: true, mode: 'id', value: ANN },
		tag: 'named',
		name: 'VIP',
	};
	node.simulator.fault({ path: '/tags', rewrite: changing((record) => ({ ...record, name: 'Very important' })) });
	expect((await node.failure(parameters)).message).toContain('Tag "VIP" was asked for');
	expect(node.simulator.requests.map(({ path }) => path)).toEqual(['/tags']);
});
