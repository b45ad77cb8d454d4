import { describeRows } from '../rows';
import { ADA } from '../people/contact-samples';
import { useTestNode } from '../testNode';
import { desk, theTicket, ticket, TICKET, whole } from './ticket-samples';

const getMessages = { ...ticket('getMessages'), ...theTicket };
const GET = { to: `GET /tickets/${TICKET}` };
const message = (number: number, part_id: string, more: object) => ({
	ticket_id: TICKET,
	number,
	created_at: '2026-01-31T12:00:00.000Z',
	kind: 'event',
	attachments: [],
	part_id,
	...more,
});
const ada = { id: ADA, name: 'Ada Marsh', email: 'ada.marsh@example.com', role: 'teammate' };
const fin = { id: '991267400', name: 'Fin', email: 'operator+abc123@intercom.io', role: 'bot' };
const said = { author: ada, kind: 'message', text: 'We are on it', part_type: 'comment' };
const moved = { author: ada, text: 'ticket state updated by admin: submitted → in_progress' };

describeRows('Ticket: Get Messages', { given: desk, answers: [whole] }, [
	{
		title: 'gives an item for each message',
		parameters: getMessages,
		sends: [GET],
		gives: [message(1, '186', said)],
		sdk: async (client) => await client.tickets.get({ ticket_id: TICKET }),
	},
	{
		title: 'tells what changed as well, if asked to, of the last parts',
		parameters: { ...getMessages, additionalFields: { include_events: true, last_messages: 3 } },
		sends: [GET],
		gives: [
			message(3, '187', { ...moved, part_type: 'ticket_state_updated_by_admin' }),
			message(4, '188', {
				author: fin,
				text: 'ticket attribute updated by admin: Photo: a<b>.png, c.png',
				part_type: 'ticket_attribute_updated_by_admin',
			}),
			message(5, '189', { author: fin, text: 'assigned to teammate Ada Marsh', part_type: 'assignment' }),
		],
	},
]);

describe('Ticket: Get Messages', () => {
	const node = useTestNode({ given: desk });

	test('says that older parts are missing, and that no message fits', async () => {
		const ticket_parts = { ...whole.ticket_parts, ticket_parts: whole.ticket_parts.ticket_parts.slice(0, 1) };
		node.simulator.fault({ rewrite: () => ({ body: { ...whole, ticket_parts } as never }) });
		const { hints, output } = await node.execute(getMessages);
		expect([output[0], hints.map(({ message: text }) => text)]).toEqual([
			[],
			['Intercom gives the newest 1 parts of a ticket, so 5 are missing', 'The ticket has no message that fits'],
		]);
	});
});
