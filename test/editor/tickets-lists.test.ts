import { useTestNode } from '../operations/testNode';
import { BUG, desk, TICKET, TRACKER } from '../operations/tickets/ticket-samples';
import { seeded } from '../simulator/routes/tickets/seed';
import { addTicket } from '../simulator/routes/tickets/tickets';
import { loadFields, type ListName, searchIn } from './load';
import { picked } from '../kit/input';

const node = useTestNode({ given: desk });

const search = searchIn(node, { resource: 'ticket' });
const condition = (field: string, operator: string, value: unknown) => ({ field, operator, value });
const bodies = () => node.sent.map(({ body }) => body);
const newest = { sort: { field: 'updated_at', order: 'descending' }, pagination: { per_page: 50 } };

describe('searchTickets', () => {
	test('shows title, number, state and ID of all tickets', async () => {
		const { results } = await search('searchTickets');
		expect(results).toEqual([
			{ name: 'Login is down #2', value: TRACKER, description: `Submitted ${TRACKER}` },
			{ name: 'Cannot log in #1', value: TICKET, description: `Submitted ${TICKET}` },
		]);
		expect(bodies()).toEqual([{ query: condition('created_at', '>', 0), ...newest }]);
	});

	test('lets Intercom filter by a part of the title or the description', async () => {
		const { results } = await search('searchTickets', ' stays ');
		expect(results.map(({ value }) => value)).toEqual([TICKET]);
		const value = [condition('title', '~', 'stays'), condition('description', '~', 'stays')];
		expect(bodies()).toEqual([{ query: { operator: 'OR', value }, ...newest }]);
	});

	test('finds a ticket by its whole ID', async () => {
		const { results } = await search('searchTickets', TRACKER);
		expect(results.map(({ value }) => value)).toEqual([TRACKER]);
	});

	test('gives a page at a time, and calls a ticket without title by its type', async () => {
		for (let n = 0; n < 60; n++) addTicket(node.simulator.state, BUG);
		const first = await search('searchTickets');
		const rest = await search('searchTickets', '', first.paginationToken as string);
		expect([first.results.length, rest.results.length, rest.paginationToken]).toEqual([50, 12, undefined]);
		expect(first.results[0]?.name).toMatch(/^Bug Report #\d+$/);
	});
});

describe('lists that come whole', () => {
	test('are types with their category', async () => {
		const { results } = await search('searchTicketTypes', 'bug');
		expect(results).toEqual([{ name: 'Bug Report', value: BUG, description: 'Customer' }]);
		expect(node.sent).toEqual([{ to: 'GET /ticket_types' }]);
	});

	test('are states under the name that teammates see', async () => {
		const { results } = await search('searchTicketStates', 'developers');
		expect(results).toEqual([{ name: 'With the developers', value: seeded.ofBugs, description: 'in_progress' }]);
		expect(node.sent).toEqual([{ to: 'GET /ticket_states' }]);
	});

	test('are the attributes of the chosen type', async () => {
		const { results } = await search('searchTicketTypeAttributes', 'prio', undefined, { ticket_type_id: picked(BUG) });
		expect(results).toEqual([{ name: 'Priority', value: seeded.priority, description: 'list' }]);
		expect(node.sent).toEqual([{ to: `GET /ticket_types/${BUG}` }]);
	});

	test('are no attributes while no type is chosen', async () => {
		const chosen = { ticket_type_id: picked('') };
		await expect(search('searchTicketTypeAttributes', '', undefined, chosen)).rejects.toThrow('is not chosen yet');
		expect(node.sent).toEqual([]);
	});
});

describe('the fields that a condition on tickets can name', () => {
	const of = async (name: ListName) => await loadFields(node, name, 'ticket');
	const idOf = (attribute: string) =>
		[...node.simulator.state.shelf('ticket_type_attribute').values()].find(({ fields }) => fields['name'] === attribute)
			?.id;

	test('are dates', async () => {
		expect(await of('getDateSearchFields')).toEqual([
			'Created At: created_at',
			'Snoozed Until: snoozed_until',
			'Updated At: updated_at',
			`Seen At (Bug Report): ticket_attribute.${idOf('Seen At')}`,
		]);
		expect(node.sent).toEqual([{ to: 'GET /ticket_types' }]);
	});

	test('are numbers, which are all attributes', async () => {
		expect(await of('getNumberSearchFields')).toEqual([
			`Loss (Bug Report): ticket_attribute.${idOf('Loss')}`,
			`Seats (Bug Report): ticket_attribute.${idOf('Seats')}`,
		]);
	});

	test('are switches', async () => {
		expect(await of('getYesNoSearchFields')).toEqual([
			'Open: open',
			`Reproduced (Bug Report): ticket_attribute.${idOf('Reproduced')}`,
		]);
	});

	test('are texts, and no attribute that is archived, built in or a file', async () => {
		expect(await of('getTextSearchFields')).toEqual([
			'Category: category',
			'Contact: contact_ids',
			'Description: description',
			'ID: id',
			'State: state',
			'Team Assigned: team_assignee_id',
			'Teammate Assigned: admin_assignee_id',
			'Teammate Who Took Part: teammate_ids',
			'Ticket Type: ticket_type_id',
			'Title: title',
			`Priority (Bug Report): ticket_attribute.${seeded.priority}`,
		]);
	});

	test('are none of an archived type', async () => {
		const type = node.simulator.state.shelf('ticket_type').get(BUG);
		if (type) type.fields['archived'] = true;
		expect(await of('getNumberSearchFields')).toEqual([]);
	});
});
