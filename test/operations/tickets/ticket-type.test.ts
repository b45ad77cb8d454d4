import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { BUG, desk, PRIORITY, TICKET } from './ticket-samples';
import { picked } from '../../kit/input';

const type = (operation: string): INodeParameters => ({ resource: 'ticketType', operation });
const attribute = (operation: string): INodeParameters => ({ resource: 'ticketTypeAttribute', operation });
const theType = { ticket_type_id: picked(BUG) };

const forUs = { category: 'Back-office' as const, description: 'For us', icon: '🐞', is_internal: true };
const forCustomers = {
	archived: false,
	category: 'Customer' as const,
	description: '',
	icon: '🐛',
	is_internal: false,
	name: 'Bug',
};
const bug = { type: 'ticket_type', id: BUG, name: 'Bug Report', icon: '🐞', category: 'Customer' };

describeRows('Ticket Type', { given: desk, answers: [bug] }, [
	{
		title: 'Create with a name alone',
		parameters: { ...type('create'), name: 'Bug Report' },
		sends: [{ to: 'POST /ticket_types', body: { name: 'Bug Report' } }],
		gives: [bug],
	},
	{
		title: 'Create with every field',
		parameters: { ...type('create'), name: 'Bug Report', additionalFields: forUs },
		sends: [{ to: 'POST /ticket_types', body: { name: 'Bug Report', ...forUs } }],
		gives: [bug],
		sdk: async (client) => await client.ticketTypes.create({ name: 'Bug Report', ...forUs }),
	},
	{
		title: 'Get gives the type',
		parameters: { ...type('get'), ...theType },
		sends: [{ to: `GET /ticket_types/${BUG}` }],
		gives: [bug],
		sdk: async (client) => await client.ticketTypes.get({ ticket_type_id: BUG }),
	},
	{
		title: 'Get finds the type by name',
		parameters: { ...type('get'), ticket_type_id: picked('bug report', 'name') },
		answers: [undefined, bug],
		sends: [{ to: 'GET /ticket_types' }, { to: `GET /ticket_types/${BUG}` }],
		gives: [bug],
	},
	{
		title: 'Get Many gives one item for each type, as far as the limit',
		parameters: { ...type('getAll'), limit: 1 },
		answers: [{ type: 'list', data: [bug, { ...bug, id: '1235' }] }],
		sends: [{ to: 'GET /ticket_types' }],
		gives: [bug],
		sdk: async (client) => await client.ticketTypes.list(),
	},
	{
		title: 'Update with every field',
		parameters: { ...type('update'), ...theType, additionalFields: forCustomers },
		sends: [{ to: `PUT /ticket_types/${BUG}`, body: forCustomers }],
		gives: [bug],
		sdk: async (client) => await client.ticketTypes.update({ ticket_type_id: BUG, ...forCustomers }),
	},
]);

const priority = { type: 'ticket_type_attribute', id: PRIORITY, name: 'Priority', data_type: 'list' };
const named = { name: 'Priority', description: 'How bad it is' };
const made = (data_type_as: string, additionalFields: INodeParameters, body: object, more: INodeParameters = {}) => ({
	title: `Create makes one of type ${data_type_as}`,
	given: desk,
	parameters: { ...attribute('create'), ...theType, ...named, data_type_as, ...more, additionalFields },
	answers: [priority],
	sends: [{ to: `POST /ticket_types/${BUG}/attributes`, body: { ...named, data_type: data_type_as, ...body } }],
	gives: [priority],
});
const rules = {
	required_to_create: true,
	required_to_create_for_contacts: false,
	visible_on_create: true,
	visible_to_contacts: false,
};

const changed = {
	...named,
	...rules,
	allow_multiple_values: false,
	archived: true,
	list_items: 'Low,Medium,High',
	multiline: false,
};

describeRows('Ticket Type Attribute', [
	{
		...made('string', { multiline: true, ...rules }, { multiline: true, ...rules }),
		sdk: async (client) =>
			await client.ticketTypes.attributes.create({
				ticket_type_id: BUG,
				...named,
				data_type: 'string',
				multiline: true,
				...rules,
			}),
	},
	{
		...made('list', {}, { list_items: 'Low,High' }, { list_items: 'Low,High' }),
		sdk: async (client) =>
			await client.ticketTypes.attributes.create({
				ticket_type_id: BUG,
				...named,
				data_type: 'list',
				list_items: 'Low,High',
			}),
	},
	made('files', { allow_multiple_values: true }, { allow_multiple_values: true }),
	...['boolean', 'datetime', 'decimal', 'integer'].map((name) => made(name, {}, {})),
	{
		title: 'Update with every field',
		given: desk,
		parameters: { ...attribute('update'), ...theType, attribute_id: picked(PRIORITY), additionalFields: changed },
		answers: [priority],
		sends: [{ to: `PUT /ticket_types/${BUG}/attributes/${PRIORITY}`, body: changed }],
		gives: [priority],
		sdk: async (client) =>
			await client.ticketTypes.attributes.update({ ticket_type_id: BUG, attribute_id: PRIORITY, ...changed }),
	},
]);

const resolved = { type: 'ticket_state', id: '8272', category: 'resolved', internal_label: 'Resolved' };
const done = { type: 'job', id: '20', status: 'success', resource_type: 'ticket', resource_id: TICKET };

describeRows('Ticket states and jobs', [
	{
		title: 'Get Many gives the states',
		parameters: { resource: 'ticketState', operation: 'getAll' },
		answers: [{ type: 'list', data: [resolved] }],
		sends: [{ to: 'GET /ticket_states' }],
		gives: [resolved],
		sdk: async (client) => await client.ticketStates.listTicketStates(),
	},
	{
		title: 'Get gives the job',
		given: desk,
		parameters: { resource: 'job', operation: 'get', job_id: '={{ 20 }}' },
		answers: [done],
		sends: [{ to: 'GET /jobs/status/20' }],
		gives: [done],
		sdk: async (client) => await client.jobs.status({ job_id: '20' }),
	},
]);

const empty = '={{ $json.nothing }}';

describeRefusals('Ticket types refuse', [
	['an empty name', { ...type('create'), name: empty }, 'Name is empty'],
	[
		'a category that Intercom does not know',
		{ ...type('create'), name: 'Bug', additionalFields: { category: '={{ "Other" }}' } },
		'Category has no choice "Other"',
	],
	['an empty job', { resource: 'job', operation: 'get', job_id: empty }, 'Job ID is empty'],
]);

describe('A ticket type', () => {
	const node = useTestNode({ given: desk });

	test('that was created and given a list can be used with the IDs of its entries', async () => {
		const [created] = await node.json({ ...type('create'), name: 'Return' });
		const ticket_type_id = picked(String(created?.id));
		const list = { data_type_as: 'list', list_items: 'Too small, Too large' };
		const [size] = await node.json({
			...attribute('create'),
			ticket_type_id,
			name: 'Size',
			description: 'What is wrong with it',
			...list,
		});
		const { list_options } = size?.input_options as { list_options: Array<{ id: string; label: string }> };
		expect(list_options.map(({ label }) => label)).toEqual(['Too small', 'Too large']);
		const [ticket] = await node.json({
			resource: 'ticket',
			operation: 'create',
			ticket_type_id,
			contact_by: 'external_id',
			external_id: 'user-70',
			attributes_as: 'json',
			ticket_attributes: JSON.stringify({ Size: list_options[0]?.id }),
		});
		expect(ticket).toMatchObject({ type: 'Return', attributes: { Size: 'Too small' } });
	});
});
