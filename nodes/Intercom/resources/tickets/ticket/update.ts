import { endpoint, procedure } from '../../../model/operation';
import { flag, oneOf, pick, time } from '../../../model/fields';
import { writtenTicket } from './output';
import { attributesOfTicket, attributesOfType, ticketId, ticketStateId, ticketTypeId } from './fields';

export const update = procedure({
	action: 'Update a ticket',
	description: 'Change the attributes, the state or the assignment of a ticket; close, reopen or snooze it',
	...writtenTicket,
	covers: ['PUT /tickets/{ticket_id}'],
	path: { ticket_id: ticketId },
	body: {
		ticket_state_id: { ...ticketStateId, alwaysVisibleFrom: 2 },
		attributes_as: attributesOfTicket,
		assign_to: oneOf({
			required: true,
			cases: {
				same: { label: 'Leave as It Is' },
				admin: {
					label: 'Teammate',
					fields: { assignee_id: pick({ from: 'admins', label: 'Teammate', required: true }) },
				},
				team: {
					label: 'Team',
					fields: { assignee_id: pick({ from: 'teams', label: 'Team', required: true }) },
				},
				nobody: { label: 'Nobody', send: { assignee_id: '0' } },
			},
		}),
		admin_id: pick({
			from: 'admins',
			label: 'Acting Teammate',
			asNumber: true,
			description: 'Who performs this; workflows need it to run',
		}),
		company_id: pick({ from: 'companies', label: 'Company', description: 'Null takes the ticket from its company' }),
		is_shared: flag({ label: 'Shared', description: 'Whether the contact can see the ticket' }),
		open: flag({ description: 'Whether the ticket is open; off closes it, and ends a snooze' }),
		skip_notifications: flag({ description: 'Whether nobody is notified of the change' }),
		snoozed_until: time({ description: 'When the ticket opens again' }),
	},
	async run({ body: { ticket_type_id: _ofTheForm, ...body }, path, send }) {
		const { ticket_id = '' } = path;
		return await send('PUT /tickets/{ticket_id}', { path: { ticket_id }, body });
	},
});

export const changeType = endpoint({
	action: 'Change the type of a ticket',
	description: 'Turn a ticket into one of another type of the same category',
	...writtenTicket,
	route: 'POST /tickets/{ticket_id}/change_type',
	path: { ticket_id: ticketId },
	body: {
		ticket_type_id: ticketTypeId,
		ticket_state_id: { ...ticketStateId, required: true },
		attributes_as: attributesOfType('ticket_attributes'),
	},
});
