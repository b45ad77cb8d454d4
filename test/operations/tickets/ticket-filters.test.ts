import type { INodeParameters } from 'n8n-workflow';
import { picked } from '../../kit/input';
import { seedTickets } from '../../simulator/routes/tickets/seed';
import { addTicket } from '../../simulator/routes/tickets/tickets';
import { STATE, statesOf, TICKET, ticketIn, type Ticket } from '../../simulator/routes/tickets/records';
import { blankContact } from '../../simulator/state/create';
import type { Shelved } from '../../simulator/state/records';
import { useTestNode } from '../testNode';
import { BUG, FEATURE, SUPPORT } from './ticket-samples';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const ADA = 991267459;
const [ANN, BOB] = ['6762f0d01bb69f9f2193bb7d', '6762f0d01bb69f9f2193bb7e'];
const CATEGORIES = ['submitted', 'in_progress', 'waiting_on_customer', 'resolved'];
/** Seconds ago, none within minutes of a whole day. */
const AGES = [1, 23, 25, 47, 49, 71].map((hours) => hours * HOUR);
const turn = <T>(values: readonly T[], index: number, step: number): T =>
	values[Math.floor(index / step) % values.length] as T;

let now = 0;
const node = useTestNode({
	given: ({ state }) => {
		now = Math.floor(Date.now() / 1_000);
		seedTickets(state);
		for (const [id, email] of [
			[ANN, 'ann@example.com'],
			[BOB, 'bob@example.com'],
		] as const)
			state.contacts.add(blankContact(state, { id, email }));
		for (let index = 0; index < 48; index++) {
			const type = turn([BUG, FEATURE], index, 2);
			const category = turn(CATEGORIES, index, 1);
			const stateId = statesOf(state, type).find(({ fields }) => fields['category'] === category)?.id ?? '';
			const created_at = now - turn(AGES, index, 3);
			const record = addTicket(
				state,
				type,
				{
					state_id: stateId,
					open: category !== 'resolved',
					contact_ids: [turn([ANN, BOB], index, 5)],
					admin_assignee_id: turn([ADA, 0], index, 2),
					team_assignee_id: turn([Number(SUPPORT), 0], index, 3),
				},
				{ created_at },
			);
			ticketIn(record).updated_at = now - turn(AGES, index, 2);
		}
	},
});

type Holds = (ticket: Ticket, record: Shelved) => boolean;
const categoryOf = ({ state_id }: Ticket) => node.simulator.state.shelf(STATE).get(state_id)?.fields['category'];
const idsWhere = (holds: Holds): string[] =>
	[...node.simulator.state.shelf(TICKET).values()]
		.filter((record) => holds(ticketIn(record), record))
		.map(({ id }) => id)
		.sort();

const FILTERS: Array<[filters: INodeParameters, holds: Holds]> = [
	[{ state: 'in_progress' }, (ticket) => categoryOf(ticket) === 'in_progress'],
	[{ state: '={{ "Waiting on Customer" }}' }, (ticket) => categoryOf(ticket) === 'waiting_on_customer'],
	[{ ticket_type_id: BUG }, ({ type_id }) => type_id === BUG],
	[{ open: false }, ({ open }) => !open],
	[{ team_assignee_id: '={{ "Support" }}' }, ({ team_assignee_id }) => team_assignee_id === Number(SUPPORT)],
	[{ admin_assignee_id: String(ADA) }, ({ admin_assignee_id }) => admin_assignee_id === ADA],
	[{ contact_ids: picked('ann@example.com', 'email') }, ({ contact_ids }) => contact_ids.includes(ANN)],
	[{ created_at_within_days: 2 }, (_ticket, { created_at }) => created_at > now - 2 * DAY],
	[{ created_at_more_than_days: 1 }, (_ticket, { created_at }) => created_at < now - DAY],
	[{ updated_at_within_days: 1 }, ({ updated_at }) => updated_at > now - DAY],
	[{ updated_at_more_than_days: 2 }, ({ updated_at }) => updated_at < now - 2 * DAY],
];
const nameOf = ([filters]: (typeof FILTERS)[number]) => Object.keys(filters)[0];
const pairs = FILTERS.map((one, index) => [one, FILTERS[(index + 4) % FILTERS.length] ?? one] as const);

const found = async (filters: INodeParameters): Promise<string[]> =>
	(await node.json({ resource: 'ticket', operation: 'search', returnAll: true, simplify: false, filters }))
		.map(({ id }) => String(id))
		.sort();

describe('Ticket: Search by quick filters finds', () => {
	test.each(FILTERS)('what %j says', async (filters, holds) => {
		const expected = idsWhere(holds);
		expect(expected.length).toBeGreaterThan(0);
		expect(await found(filters)).toEqual(expected);
	});

	test.each(pairs.filter(([one, other]) => nameOf(one) !== nameOf(other)))(
		'what %j and %j say together',
		async ([first, holds], [second, alsoHolds]) => {
			expect(await found({ ...first, ...second } as INodeParameters)).toEqual(
				idsWhere((ticket, record) => holds(ticket, record) && alsoHolds(ticket, record)),
			);
		},
	);

	test('teammates and teams by text, as the search of tickets takes their IDs', async () => {
		await found({ team_assignee_id: SUPPORT });
		expect(node.sent[0]?.body).toMatchObject({ query: { value: [{ value: SUPPORT }] } });
	});
});
