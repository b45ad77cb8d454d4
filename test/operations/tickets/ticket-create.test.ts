import type { INodeParameters } from 'n8n-workflow';
import { all } from '../../catalogue/facts';
import { useTestNode } from '../testNode';
import { ACME, ADA, ANN } from '../people/contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { BUG, desk, HIGH, ME, short, SUPPORT, TALK, ticket, TICKET, whole } from './ticket-samples';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const field = (id: string, type: string) => ({ id, type, displayName: id, required: false, defaultMatch: false });
const schema = [
	field('_default_title_', 'string'),
	field('_default_description_', 'string'),
	{ ...field('Priority', 'options'), options: [{ name: 'High', value: HIGH }] },
	field('Seats', 'number'),
	field('Loss', 'number'),
	field('Reproduced', 'boolean'),
	field('Seen At', 'dateTime'),
];
const mapped = (value: INodeParameters): INodeParameters => ({
	attributes_as: 'mapped',
	ticket_attributes: { mappingMode: 'defineBelow', value, schema, matchingColumns: [] },
});

const bug: INodeParameters = { ticket_type_id: picked(BUG), contact_by: 'chosen', contact_id: picked(ANN) };
const titled: INodeParameters = { attributes_as: 'basic', ticket_attributes__default_title_: 'Cannot log in' };
const ofAnn = { ticket_type_id: BUG, contacts: [{ id: ANN }] };
const linked = {
	...ofAnn,
	assignment: { admin_assignee_id: ADA },
	conversation_to_link_id: TALK,
	created_at: 1769860800,
};
const assigned = {
	assignment: { admin_assignee_id: ADA, team_assignee_id: SUPPORT },
	company_id: ACME,
	conversation_to_link_id: TALK,
	created_at: 1769860800,
	skip_notifications: true,
};
const TITLED = { ...ofAnn, ticket_attributes: { _default_title_: 'Cannot log in' } };

const created = (title: string, parameters: INodeParameters, body: object) => ({
	title,
	given: desk,
	parameters: { ...ticket('create'), ...bug, ...parameters },
	answers: [whole],
	sends: [{ to: 'POST /tickets', body }],
	lookUps: [ME],
	gives: [short],
});

describeRows('Ticket: Create', [
	created('with type and contact alone sends nothing else', {}, ofAnn),
	created('gives the ticket a title', titled, TITLED),
	{
		...created(
			'with every field',
			{
				...titled,
				ticket_attributes__default_description_: 'The page\nstays blank',
				additionalFields: {
					assignment_admin_assignee_id: picked(ADA),
					assignment_team_assignee_id: picked(SUPPORT),
					company_id: picked(ACME),
					conversation_to_link_id: picked(TALK),
					created_at: '2026-01-31T12:00:00Z',
					skip_notifications: true,
				},
			},
			{
				...ofAnn,
				ticket_attributes: { _default_title_: 'Cannot log in', _default_description_: 'The page\nstays blank' },
				...assigned,
			},
		),
		sdk: async (client) => await client.tickets.create({ ...ofAnn, ...assigned }),
		sdkDiffers: all(
			'body.ticket_attributes._default_description_ body.ticket_attributes._default_title_',
			'version 7.0.3 has no such field',
		),
	},
	created(
		'names the contact by an email that may be new',
		{ contact_by: 'email', email: 'new@example.com' },
		{ ticket_type_id: BUG, contacts: [{ email: 'new@example.com' }] },
	),
	created(
		'names the contact by external ID',
		{ contact_by: 'external_id', external_id: 'user-70' },
		{ ticket_type_id: BUG, contacts: [{ external_id: 'user-70' }] },
	),
	created(
		'sends every mapped attribute in the type that the ticket type gave it, and none that is left empty',
		mapped({
			_default_title_: 'Cannot log in',
			_default_description_: null,
			Priority: HIGH,
			Seats: '={{ "12" }}',
			Loss: 9.5,
			Reproduced: '={{ "false" }}',
			'Seen At': '2026-01-31T12:00:00Z',
		}),
		{
			...ofAnn,
			ticket_attributes: {
				_default_title_: 'Cannot log in',
				Priority: HIGH,
				Seats: 12,
				Loss: 9.5,
				Reproduced: false,
				'Seen At': 1769860800,
			},
		},
	),
	created(
		'takes an entry of a list by its label, and sends the ID that Intercom wants',
		mapped({ Priority: '={{ "high" }}' }),
		{ ...ofAnn, ticket_attributes: { Priority: HIGH } },
	),
	created(
		'sends attributes as JSON',
		{ attributes_as: 'json', ticket_attributes: '{ "_default_title_": "Cannot log in", "Seats": 2 }' },
		{ ...ofAnn, ticket_attributes: { _default_title_: 'Cannot log in', Seats: 2 } },
	),
	{
		title: 'finds the type by name and the contact by email, and gives what Intercom answers with Simplify off',
		given: desk,
		parameters: {
			...ticket('create'),
			ticket_type_id: picked('bug report', 'name'),
			contact_id: picked('ann@example.com', 'email'),
			simplify: false,
		},
		answers: [undefined, undefined, whole],
		sends: [
			{ to: 'GET /ticket_types' },
			{
				to: 'POST /contacts/search',
				body: { query: { field: 'email', operator: '=', value: 'ann@example.com' }, pagination: { per_page: 10 } },
			},
			{ to: 'POST /tickets', body: ofAnn },
		],
		gives: [whole],
	},
]);

const queued = { type: 'job', id: '20', status: 'pending', resource_type: 'ticket', resource_id: null };
const done = { ...queued, status: 'success', resource_id: TICKET };

describeRows('Ticket: Create in Background', { given: desk }, [
	{
		title: 'queues the ticket and gives the job',
		parameters: { ...ticket('createInBackground'), ...bug, ...titled },
		answers: [queued],
		sends: [{ to: 'POST /tickets/enqueue', body: TITLED }],
		gives: [queued],
	},
	{
		title: 'takes a teammate, a conversation and a moment along',
		parameters: {
			...ticket('createInBackground'),
			...bug,
			additionalFields: {
				assignment_admin_assignee_id: picked(ADA),
				conversation_to_link_id: picked(TALK),
				created_at: '2026-01-31T12:00:00Z',
			},
		},
		answers: [queued],
		sends: [{ to: 'POST /tickets/enqueue', body: linked }],
		gives: [queued],
		sdk: async (client) => await client.tickets.enqueueCreateTicket(linked),
	},
]);

describeRows('Ticket: Create and Wait', [
	{
		title: 'queues the ticket, looks at the job until it is done, and gives the ticket',
		given: desk,
		parameters: { ...ticket('createAndWait'), ...bug, ...titled, additionalFields: { wait_at_most: 10 } },
		answers: [queued, queued, done, whole],
		sends: [
			{ to: 'POST /tickets/enqueue', body: TITLED },
			{ to: 'GET /jobs/status/20' },
			{ to: 'GET /jobs/status/20' },
			{ to: `GET /tickets/${TICKET}` },
		],
		lookUps: [ME],
		gives: [short],
	},
]);

describe('A ticket that is created in the background', () => {
	const node = useTestNode({ given: desk });

	const wait = { ...ticket('createAndWait'), ...bug, ...titled };
	const answering = (body: object) =>
		node.simulator.fault({ method: 'GET', path: /^\/jobs/, body: body as typeof queued });

	test('is there once the simulated job is done', async () => {
		const [given] = await node.json(wait);
		expect(given).toMatchObject({ title: 'Cannot log in', type: 'Bug Report', state: 'submitted' });
	});

	test('is waited for no longer than the user says, and the error names the job', async () => {
		answering(queued);
		const error = await node.failure({ ...wait, additionalFields: { wait_at_most: 1 } });
		expect(error.message).toMatch(/^Job \d+ is not done after 1 seconds$/);
		expect(error.description).toContain('It goes on in Intercom');
	});

	test('fails when its job does', async () => {
		answering({ ...queued, status: 'failed' });
		const error = await node.failure(wait);
		expect(error.message).toMatch(/^Job \d+ ended without a ticket: its status is "failed"$/);
		expect(error.description).not.toContain('all the same');
	});

	test('says that the ticket is queued when its job cannot be read', async () => {
		node.simulator.fault({ method: 'GET', path: /^\/jobs/, status: 404, body: { type: 'error.list', errors: [] } });
		const error = await node.failure(wait);
		expect(error.description).toMatch(
			/Done before the error: the ticket was queued as job \d+, and is created unless that job fails\./,
		);
	});

	test('fails when the answer names no job, and says that the outcome is unknown', async () => {
		node.simulator.fault({ method: 'POST', rewrite: () => ({ body: { type: 'job', status: 'pending' } }) });
		const error = await node.failure(wait);
		expect(error.message).toBe("Intercom's answer does not name the job that it queued");
		expect(node.sent).toHaveLength(1);
	});

	test.each(['create', 'createInBackground', 'createAndWait'])(
		'is not sent again when the answer of %s is lost',
		async (operation) => {
			await expectSentOnce(node, { ...wait, operation });
		},
	);

	test.each([
		['an attribute that the type has not', { Color: 'red' }, /Color/],
		['an attribute of another type', { Seats: 'many' }, /Seats must be an integer/],
		['the label of a list entry in place of its ID', { Priority: 'High' }, /Priority must be the ID/],
	])('shows what Intercom says of %s', async (_what, attributes, message) => {
		const ticket_attributes = JSON.stringify(attributes);
		const error = await node.failure({ ...wait, operation: 'create', attributes_as: 'json', ticket_attributes });
		expect(error.message).toMatch(message);
	});
});

const create = { ...ticket('create'), ...bug };

describeRefusals('Ticket: Create refuses', { parameters: create }, [
	['an empty email', { contact_by: 'email', email: '={{ "  " }}' }, 'Email is empty'],
	[
		'a type of an unknown name',
		{ ticket_type_id: picked('Riddle', 'name') },
		'Ticket Type "Riddle" was not found: no ticket type has this name',
		{ given: desk, sends: ['GET /ticket_types'] },
	],
	[
		'a mapped date that is none, for the item that has it',
		{ ...mapped({ 'Seen At': '={{ $json.at }}' }) },
		'Attributes "Seen At": "soon" is not a date',
		{ items: [{ json: { at: 'soon' } }] },
	],
	[
		'JSON attributes that are a list',
		{ attributes_as: 'json', ticket_attributes: '[1]' },
		'JSON Attributes takes a JSON object, not [1]',
	],
	[
		'a time of waiting that no job can keep',
		{ operation: 'createAndWait', additionalFields: { wait_at_most: 0 } },
		'Wait at Most (Seconds) is 0, but must be at least 1',
	],
]);
