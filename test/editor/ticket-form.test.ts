import type { INodeParameters, ResourceMapperFields } from 'n8n-workflow';
import { useTestNode } from '../operations/testNode';
import { BUG, desk, FEATURE, HIGH, TICKET, TRACKER } from '../operations/tickets/ticket-samples';
import { seeded } from '../simulator/routes/tickets/seed';
import { addAttribute } from '../simulator/routes/tickets/types';
import { mapperField, resourceMapping } from './load';
import { picked } from '../kit/input';

const node = useTestNode({ given: desk });

const form = async (parameters: INodeParameters): Promise<ResourceMapperFields> =>
	await resourceMapping.ticketAttributes.call(node.loadOptions({ resource: 'ticket', ...parameters }));
const title = (more: object) => mapperField('_default_title_', 'string', { displayName: 'Title', ...more });
const description = (more: object) =>
	mapperField('_default_description_', 'string', { displayName: 'Description', ...more });
const others = [
	mapperField('Priority', 'options', {
		options: [
			{ name: 'Low', value: seeded.low },
			{ name: 'High', value: HIGH },
		],
	}),
	mapperField('Seats', 'number'),
	mapperField('Loss', 'number'),
	mapperField('Reproduced', 'boolean'),
	mapperField('Seen At', 'dateTime'),
	mapperField('Screenshots', 'string'),
];
const ofBug = { operation: 'create', attributes_as: 'mapped', ticket_type_id: picked(BUG) };

test.each(['create', 'createInBackground', 'createAndWait'])(
	'a new ticket (%s) is asked for title and description, and for the attributes of the chosen type that the user adds',
	async (operation) => {
		const { fields } = await form({ ...ofBug, operation });
		expect(fields).toEqual([title({ removed: false }), description({ removed: false }), ...others]);
		expect(node.sent).toEqual([{ to: `GET /ticket_types/${BUG}` }]);
	},
);

test('what a type requires is shown and required for a new ticket, in the order of the type', async () => {
	const { state } = node.simulator;
	addAttribute(state, FEATURE, { name: 'Why', data_type: 'string', required_to_create: true, order: -1 });
	const new_ = await form({ ...ofBug, ticket_type_id: picked(FEATURE) });
	const why = { required: true, removed: false };
	expect(new_.fields).toEqual([
		mapperField('Why', 'string', why),
		title({ removed: false }),
		description({ removed: false }),
	]);
	const changed = await form({ ...ofBug, operation: 'changeType', ticket_type_id: picked(FEATURE) });
	expect(changed.fields).toEqual([mapperField('Why', 'string'), title({}), description({})]);
});

test('a ticket that is there is asked for nothing until the user adds it, and tells its type by itself', async () => {
	const { fields } = await form({ operation: 'update', attributes_as: 'ofTicket', ticket_id: picked(TICKET) });
	expect(fields).toEqual([title({}), description({}), ...others]);
	expect(node.sent).toEqual([{ to: `GET /tickets/${TICKET}` }, { to: `GET /ticket_types/${BUG}` }]);
});

test('an update can have the form of a chosen type, whatever the ticket', async () => {
	const { fields } = await form({ ...ofBug, operation: 'update', ticket_id: picked(TRACKER) });
	expect(fields).toHaveLength(8);
	expect(node.sent).toEqual([{ to: `GET /ticket_types/${BUG}` }]);
});

test('a list without entries is a text', async () => {
	addAttribute(node.simulator.state, FEATURE, { name: 'Size', data_type: 'list', input_options: null });
	const { fields } = await form({ ...ofBug, ticket_type_id: picked(FEATURE) });
	expect(fields.at(-1)).toEqual(mapperField('Size', 'string'));
});

test('a type without attributes says so', async () => {
	node.simulator.fault({ body: { id: BUG, ticket_type_attributes: { data: [] } } });
	expect(await form(ofBug)).toEqual({ fields: [], emptyFieldsNotice: 'This type of tickets has no attributes.' });
});

test.each([
	['no type is chosen', { ...ofBug, ticket_type_id: picked('') }, 'Ticket Type is not chosen yet'],
	[
		'no ticket is chosen',
		{ operation: 'update', attributes_as: 'ofTicket', ticket_id: picked('') },
		'Ticket is not chosen yet',
	],
])('asks for nothing and says why when %s', async (_when, parameters, message) => {
	await expect(form(parameters)).rejects.toThrow(message);
	expect(node.sent).toEqual([]);
});

test('shows what Intercom says of a ticket that is not there', async () => {
	const parameters = { operation: 'update', attributes_as: 'ofTicket', ticket_id: picked('1') };
	await expect(form(parameters)).rejects.toThrow('Resource Not Found');
});
