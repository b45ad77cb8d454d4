import { ticketIn } from '../../simulator/routes/tickets/records';
import { picked } from '../../kit/input';
import { useTestNode } from '../testNode';
import { desk, theTicket, ticket, TICKET, TRACKER } from './ticket-samples';

const node = useTestNode({ given: desk });
const talks = (count: number) => Array.from({ length: count }, (_, index) => String(215_000_000_000_000 + index));

const fieldsOf = (id: string) => {
	const record = node.simulator.state.shelf('ticket').get(id);
	if (record === undefined) throw new Error(`There is no ticket ${id}`);
	return ticketIn(record);
};
const hintsOf = async (parameters: object) =>
	(await node.execute({ ...parameters })).hints.map(({ message }) => message);

const tracker = { ...ticket('get'), ticket_id: picked(TRACKER) };
const CUT =
	'The ticket has 1003 linked conversations and tickets, of which Intercom gives 1000 here; no operation gives the others';

test('A tracker ticket with more than 1,000 links has their total, and a hint with Simplify and without', async () => {
	fieldsOf(TRACKER).linked = talks(1_003);
	const [row] = await node.json(tracker);
	expect(row?.['linked_ids']).toEqual(talks(1_000));
	expect(row?.['linked_total']).toBe(1_003);
	expect(await hintsOf(tracker)).toEqual([CUT]);
	expect(await hintsOf({ ...tracker, simplify: false })).toEqual([CUT]);
});

test('A tracker ticket with 1,000 links has no total of them', async () => {
	fieldsOf(TRACKER).linked = talks(1_000);
	const [row] = await node.json(tracker);
	expect(Object.keys(row ?? {})).not.toContain('linked_total');
	expect(await hintsOf(tracker)).toEqual([]);
});

test('A list of tickets with more than 500 parts brings one hint', async () => {
	for (const [id, count] of [
		[TICKET, 503],
		[TRACKER, 511],
	] as const) {
		const [part = {}] = fieldsOf(TICKET).parts;
		fieldsOf(id).parts = Array.from({ length: count }, (_, index) => ({ ...part, id: String(index) }));
	}
	expect(await hintsOf({ ...ticket('get'), ...theTicket })).toEqual([
		'Intercom gives the newest 500 parts of a ticket, so 3 are missing',
	]);
	expect(await hintsOf(ticket('getAll'))).toEqual([
		'Intercom gives only the newest parts of some tickets, so older ones are missing',
	]);
});
