import { topicsOf } from './topic';

export const tickets = topicsOf({ group: 'Ticket', item: 'ticket', permission: 'tickets' }, [
	['ticket.admin.assigned', 'Assigned to Teammate', 'It is assigned to a teammate', '2.9'],
	['ticket.admin.replied', 'Teammate Replied', 'A teammate replies', '2.9'],
	['ticket.admin.replied.translated', 'Teammate Reply Translated', "A teammate's reply is translated", '2.16'],
	['ticket.admin.snoozed', 'Snoozed', 'It is snoozed', '2.16'],
	['ticket.admin.unsnoozed', 'Unsnoozed', 'A snooze ends', '2.16'],
	['ticket.attribute.updated', 'Attribute Changed', 'One of its attributes changes', '2.9'],
	[
		'ticket.closed',
		'Closed',
		'Its conversation is closed; in apps on API 2.14 or older, its state becomes resolved',
		'≤2.14',
	],
	['ticket.contact.attached', 'Contact Attached', 'A contact is added to it', '2.9'],
	['ticket.contact.detached', 'Contact Detached', 'A contact is removed from it', '2.9'],
	['ticket.contact.replied', 'Contact Replied', 'A contact replies', '2.9'],
	['ticket.created', 'Created', 'It is created', '2.9'],
	['ticket.note.created', 'Note Added', 'A teammate adds an internal note', '2.9'],
	['ticket.rating.provided', 'Rated', 'A contact rates it', '≤2.14'],
	['ticket.resolved', 'Resolved', 'Its state becomes resolved; older apps send Closed instead', '2.15'],
	['ticket.state.updated', 'State Changed', 'Its state changes', '2.9'],
	['ticket.team.assigned', 'Assigned to Team', 'It is assigned to a team', '2.9'],
]);

export const jobs = topicsOf({ group: 'Job', item: 'job', permission: 'jobs' }, [
	['job.completed', 'Completed', 'A job that was started through the API ends', '2.14'],
]);
