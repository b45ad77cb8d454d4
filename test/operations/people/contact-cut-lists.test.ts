import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { picked } from '../../kit/input';
import type { Contact } from '../../simulator/state/records';
import { useTestNode } from '../testNode';
import { addContact, ANN, BOB, contact } from './contact-samples';

const node = useTestNode();

/** IDs in the form of tags and notes. */
const ids = (count: number, first = 7_000_000) => Array.from({ length: count }, (_, index) => String(first + index));
const companies = (count: number) => ids(count).map((id) => id.padStart(24, '0'));
const tags = (count: number) => ids(count).map((id) => ({ id, applied_at: 0, applied_by: '991267459' }));

/** Adds Ann with more linked records than Intercom gives inside of a contact. */
const addAnn = (more: Partial<Contact> = {}) => addContact(node.simulator, { tags: tags(14), ...more });
const get = { ...contact('get'), contact_id: picked(ANN) };

async function run(parameters: INodeParameters, items: IDataObject[] = [{}]) {
	const { error, hints, output } = await node.execute(parameters, { items: items.map((json) => ({ json })) });
	if (error) throw error;
	return { hints: hints.map(({ message }) => message), rows: (output[0] ?? []).map(({ json }) => json) };
}

describe('A contact whose lists Intercom cuts at ten', () => {
	test('has their totals beside the ten, and hints that name the operations which give all', async () => {
		addAnn({ companies: companies(12), notes: ids(11) });
		const { hints, rows } = await run(get);
		expect(rows[0]?.['tag_ids']).toEqual(ids(10));
		expect(rows[0]?.['company_ids']).toEqual(companies(10));
		expect(rows[0]).toMatchObject({ tags_total: 14, companies_total: 12 });
		expect(hints).toEqual([
			'The contact has 12 companies, of which Intercom gives 10 here; "Contact: Get Companies" gives all of them',
			'The contact has 14 tags, of which Intercom gives 10 here; "Contact: Get Tags" gives all of them',
		]);
	});

	test('brings the hints without Simplify too, where the notes are there as well', async () => {
		addAnn({ notes: ids(11) });
		expect((await run({ ...get, simplify: false })).hints).toEqual([
			'The contact has 14 tags, of which Intercom gives 10 here; "Contact: Get Tags" gives all of them',
			'The contact has 11 notes, of which Intercom gives 10 here; "Note: Get Many" gives all of them',
		]);
	});

	test('brings no total and no hint while its lists are whole', async () => {
		addContact(node.simulator, { tags: tags(10), companies: companies(10), notes: ids(10) });
		for (const simplify of [true, false]) {
			const { hints, rows } = await run({ ...get, simplify });
			expect(hints).toEqual([]);
			expect(Object.keys(rows[0] ?? {}).filter((key) => key.endsWith('_total'))).toEqual([]);
		}
	});

	test('says that there are more where Intercom does not count them', async () => {
		addAnn();
		const data = ids(10).map((id) => ({ type: 'tag', id }));
		node.simulator.fault({
			rewrite: ({ body }) => ({ body: { ...Object(body), tags: { type: 'list', data, has_more: true } } }),
		});
		const { hints, rows } = await run(get);
		expect(rows[0]).toMatchObject({ tags_total: null });
		expect(hints).toEqual([
			'The contact has more tags than the 10 that Intercom gives here; "Contact: Get Tags" gives all of them',
		]);
	});

	test.each(['getAll', 'search'])(
		'brings one hint in a list, however many rows it is true of: %s',
		async (operation) => {
			addAnn();
			addContact(node.simulator, { id: BOB, email: 'bob@example.com', external_id: 'bob', tags: tags(17) });
			const query = JSON.stringify({ field: 'role', operator: '=', value: 'user' });
			const { hints, rows } = await run({
				...contact(operation),
				...(operation === 'search' && { search_by: 'json', query }),
			});
			expect(rows.map((row) => row['tags_total']).sort()).toEqual([14, 17]);
			expect(hints).toEqual([
				'Some contacts have more tags than Intercom gives here; "Contact: Get Tags" gives all of them',
			]);
		},
	);

	test('brings one hint for all items, with the number of items that it is true of', async () => {
		addAnn();
		addContact(node.simulator, { id: BOB, email: 'bob@example.com', external_id: 'bob', tags: tags(17) });
		const { hints } = await run({ ...get, contact_id: picked('={{ $json.id }}') }, [{ id: ANN }, { id: BOB }]);
		expect(hints).toEqual([
			'Some contacts have more tags than Intercom gives here; "Contact: Get Tags" gives all of them (2 of 2 items)',
		]);
	});

	test('counts an item whose list has several such rows as one', async () => {
		addAnn();
		addContact(node.simulator, { id: BOB, email: 'bob@example.com', external_id: 'bob', tags: tags(17) });
		const { hints } = await run(contact('getAll'), [{}, {}]);
		expect(hints).toEqual([
			'Some contacts have more tags than Intercom gives here; "Contact: Get Tags" gives all of them (2 of 2 items)',
		]);
	});
});
