import type { DateFilterTitles } from '../../model/dateFilter';
import { choice, filters, flag, pick, select, text } from '../../model/fields';

/** What the form says of quick filters, which are the same parameter in all searches. */
const ABOUT = {
	label: 'Filters',
	parameter: 'filters',
	alwaysVisible: true,
	description: 'All have to hold, with the conditions below, if any; 2 days are the last 48 hours',
} as const;

const happened = (what: string): DateFilterTitles => ({
	after: `${what} After`,
	before: `${what} Before`,
	moreThan: `${what} More Than (Days) Ago`,
	within: `${what} Within (Days)`,
});

const waiting: DateFilterTitles = {
	after: 'Waiting Began After',
	before: 'Waiting Began Before',
	moreThan: 'Waiting for More Than (Days)',
	within: 'Waiting for Less Than (Days)',
};

/** The states of a conversation. */
export const conversationStates = { closed: 'Closed', open: 'Open', snoozed: 'Snoozed' } as const;

/** The state of a ticket, to one of which each state of the workspace's own belongs. */
export const ticketState = choice({
	options: {
		in_progress: 'In Progress',
		resolved: 'Resolved',
		submitted: 'Submitted',
		waiting_on_customer: 'Waiting on Customer',
	},
	default: 'submitted',
	description: 'Custom states count as the one that they belong to',
});

const contact = pick({ from: 'contacts', label: 'Contact' });
const teammate = { from: 'getAdmins', label: 'Assigned Teammate' } as const;
const team = { from: 'getTeams', label: 'Assigned Team' } as const;

/** Teammates and teams by ID: as whole numbers for the search of conversations, as text for that of tickets. */
export const assignedTeammate = select(teammate);
export const assignedTeam = select(team);
export const assignedTeammateNumber = select({ ...teammate, asNumber: true });
export const assignedTeamNumber = select({ ...team, asNumber: true });

/** Intercom's searches have no field for the company of a conversation or a contact. */
export const searchFilters = {
	companies: filters({
		...ABOUT,
		searches: 'companies',
		equal: { tag_id: select({ from: 'getTags', label: 'Tag' }) },
		dates: { created_at: happened('Created'), last_request_at: happened('Last Seen') },
	}),
	contacts: filters({
		...ABOUT,
		searches: 'contacts',
		description:
			'All have to hold, with the conditions below, if any. Up to API 2.16, Intercom compares dates of contacts by day, in the time zone of the workspace.',
		equal: {
			email_domain: text({ label: 'Email Domain', placeholder: 'e.g. example.com' }),
			owner_id: select({ from: 'getOwners', label: 'Owner', nobody: true }),
			role: choice({ options: { lead: 'Lead', user: 'User' }, default: 'user' }),
			segment_id: select({ from: 'getUserSegments', label: 'Segment' }),
			tag_id: select({ from: 'getTags', label: 'Tag' }),
		},
		dates: {
			created_at: happened('Created'),
			last_seen_at: happened('Last Seen'),
			signed_up_at: happened('Signed Up'),
			updated_at: happened('Updated'),
		},
	}),
	conversations: filters({
		...ABOUT,
		searches: 'conversations',
		equal: {
			admin_assignee_id: assignedTeammateNumber,
			contact_ids: contact,
			priority: choice({
				options: { high: 'High', low: 'Low', medium: 'Medium', none: 'None', urgent: 'Urgent' },
				default: 'high',
			}),
			read: flag({ description: 'Whether the conversation was read' }),
			'source.type': choice({
				label: 'Channel',
				options: {
					conversation: 'Messenger',
					email: 'Email',
					facebook: 'Facebook',
					instagram: 'Instagram',
					phone_call: 'Phone Call',
					phone_switch: 'Phone Switch',
					push: 'Push',
					sms: 'SMS',
					twitter: 'Twitter',
					whatsapp: 'WhatsApp',
				},
				default: 'email',
			}),
			state: choice({ options: conversationStates, default: 'open' }),
			tag_ids: select({ from: 'getTags', label: 'Tag' }),
			team_assignee_id: assignedTeamNumber,
		},
		dates: { created_at: happened('Created'), updated_at: happened('Updated'), waiting_since: waiting },
	}),
	tickets: filters({
		...ABOUT,
		searches: 'tickets',
		equal: {
			admin_assignee_id: assignedTeammate,
			contact_ids: contact,
			open: flag({ default: true, description: 'Whether the ticket is open' }),
			state: ticketState,
			team_assignee_id: assignedTeam,
			ticket_type_id: select({ from: 'getTicketTypes', label: 'Ticket Type' }),
		},
		dates: { created_at: happened('Created'), updated_at: happened('Updated') },
	}),
} as const;
