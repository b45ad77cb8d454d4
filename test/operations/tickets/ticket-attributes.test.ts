import type { JsonObject } from '../../simulator/json';
import { useTestNode } from '../testNode';
import { desk, HIGH, theTicket, ticket, whole } from './ticket-samples';

const node = useTestNode({ given: desk });

const OPTIONS = [
	{ id: HIGH, label: 'High' },
	{ id: '1f0c7a4e-8a53-4d0b-9f1a-2f6d4f4e9b11', label: 'R&amp;D' },
];
const definition = (name: string, data_type: string, input_options: JsonObject | null = null): JsonObject => ({
	type: 'ticket_type_attribute',
	name,
	data_type,
	input_options,
});
const DEFINITIONS = [
	definition('Priority', 'list', { list_options: OPTIONS }),
	definition('Seen At', 'datetime'),
	definition('Screenshots', 'files'),
	definition('Seats', 'integer'),
	definition('Empty', 'list'),
];

/** What the node gives of a ticket with these attributes; `key` is where its type has them. */
async function attributesOf(ticket_attributes: JsonObject, key = 'data', typeVersion = 2) {
	const ticket_type = { ...whole.ticket_type, ticket_type_attributes: { type: 'list', [key]: DEFINITIONS } };
	node.simulator.fault({ rewrite: () => ({ body: { ...whole, ticket_attributes, ticket_type } as JsonObject }) });
	const [record] = await node.json({ ...ticket('get'), ...theTicket }, { node: { typeVersion } });
	return { raw: record?.['ticket_attributes'], readable: record?.['attributes'] };
}

const file = {
	type: 'upload',
	name: 'Screenshot.png',
	url: 'https://files.example.com/Screenshot.png',
	content_type: 'image/png',
	filesize: 11308309,
	width: 3024,
};
const shownFile = { name: file.name, url: file.url };

test.each<[string, JsonObject, JsonObject]>([
	['an option by its label', { Priority: HIGH }, { Priority: 'High' }],
	['several options by their labels', { Priority: [HIGH, String(OPTIONS[1]?.id)] }, { Priority: ['High', 'R&D'] }],
	['an option that the type has no more by its ID', { Priority: 'gone' }, { Priority: 'gone' }],
	['a label where Intercom gives one', { Priority: 'High' }, { Priority: 'High' }],
	['no option as null', { Priority: null, Empty: null }, { Priority: null, Empty: null }],
	['an option of a list without options by its ID', { Empty: HIGH }, { Empty: HIGH }],
	['files by name and address', { Screenshots: [file, file] }, { Screenshots: [shownFile, shownFile] }],
	['a single file in the same way', { Screenshots: file }, { Screenshots: shownFile }],
	['a date in ISO 8601', { 'Seen At': 1769860800 }, { 'Seen At': '2026-01-31T12:00:00.000Z' }],
	['a date that is text as it is', { 'Seen At': '2026-01-31' }, { 'Seen At': '2026-01-31' }],
	[
		'other values as they are',
		{ Seats: 0, Reproduced: false, Unknown: HIGH },
		{ Seats: 0, Reproduced: false, Unknown: HIGH },
	],
])('A simplified ticket has %s, beside what it always had', async (_what, given, readable) => {
	for (const typeVersion of [1, 2])
		expect(await attributesOf(given, 'data', typeVersion)).toEqual({ raw: given, readable });
});

test('The attributes of the type may stand where Intercom describes them', async () => {
	expect((await attributesOf({ Priority: HIGH }, 'ticket_type_attributes')).readable).toEqual({ Priority: 'High' });
});

test('Title and description stand apart', async () => {
	const { readable } = await attributesOf({ _default_title_: 'A', _default_description_: 'B', Seats: 3 });
	expect(readable).toEqual({ Seats: 3 });
});

test('The list and the search of tickets have labels too', async () => {
	for (const parameters of [
		ticket('getAll'),
		{ ...ticket('search'), search_by: 'json', query: '{ "field": "open", "operator": "=", "value": true }' },
	]) {
		node.simulator.fault({ rewrite: () => ({ body: { type: 'ticket.list', tickets: [whole], total_count: 1 } }) });
		expect(await node.json(parameters)).toMatchObject([{ attributes: { Priority: 'High' } }]);
	}
});
