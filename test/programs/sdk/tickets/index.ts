import { seeded } from '../../../simulator/routes/tickets/seed';
import { id, lack, NEWER, type Row } from '../row';
import { ticketRows } from './ticket';

const { bug, priority } = seeded;
const theType = { ticket_type_id: id(bug) };

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	...lack(NEWER, 'ticket.changeType ticket.linkConversation ticket.unlinkConversation'),
	'ticket.createAndWait': 'version 7.0.3 has the three requests of it, which are compared one by one',
	'ticket.getAll': 'there is no route that lists tickets: it is the search, which is compared',
};

export const rows: readonly Row[] = [
	{
		operation: 'ticketType.create',
		sdk: (client) => client.ticketTypes.create({ name: 'Return', category: 'Customer', icon: '📦' }),
		node: { name: 'Return', additionalFields: { category: 'Customer', icon: '📦' } },
	},
	{ operation: 'ticketType.get', sdk: (client) => client.ticketTypes.get({ ticket_type_id: bug }), node: theType },
	{ operation: 'ticketType.getAll', sdk: (client) => client.ticketTypes.list() },
	{
		operation: 'ticketType.update',
		sdk: (client) => client.ticketTypes.update({ ticket_type_id: bug, name: 'Bug', archived: true }),
		node: { ...theType, additionalFields: { archived: true, name: 'Bug' } },
	},
	{
		operation: 'ticketTypeAttribute.create',
		sdk: (client) =>
			client.ticketTypes.attributes.create({
				ticket_type_id: bug,
				name: 'Browser',
				description: 'Which one',
				data_type: 'list',
				list_items: 'Firefox,Safari',
				required_to_create: false,
			}),
		node: {
			...theType,
			name: 'Browser',
			description: 'Which one',
			data_type_as: 'list',
			list_items: 'Firefox,Safari',
			additionalFields: { required_to_create: false },
		},
	},
	{
		operation: 'ticketTypeAttribute.update',
		sdk: (client) =>
			client.ticketTypes.attributes.update({ ticket_type_id: bug, attribute_id: priority, archived: true }),
		node: { ...theType, attribute_id: id(priority), additionalFields: { archived: true } },
	},
	{ operation: 'ticketState.getAll', sdk: (client) => client.ticketStates.listTicketStates() },
	{ operation: 'job.get', sdk: (client) => client.jobs.status({ job_id: seeded.job }), node: { job_id: seeded.job } },
	...ticketRows,
];
