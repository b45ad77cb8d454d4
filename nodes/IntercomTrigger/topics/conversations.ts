import { topicsOf } from './topic';

export const conversations = topicsOf({ group: 'Conversation', item: 'conversation', permission: 'conversations' }, [
	['conversation.admin.assigned', 'Assigned', 'It is assigned to a teammate or team', '1.0'],
	['conversation.admin.closed', 'Closed', 'It is closed', '1.0'],
	['conversation.admin.noted', 'Note Added', 'A teammate adds an internal note', '1.0'],
	['conversation.admin.open.assigned', 'Assigned While Open', 'It is assigned while it is open', '2.8'],
	['conversation.admin.opened', 'Opened', 'It is opened again', '1.0'],
	['conversation.admin.replied', 'Teammate Replied', 'A teammate replies; neither Fin nor a bot', '1.0'],
	[
		'conversation.admin.replied.translated',
		'Teammate Reply Translated',
		"A teammate's reply is translated; never for plain text that was sent through the API",
		'2.16',
	],
	['conversation.admin.single.created', 'Teammate Started', 'A teammate starts one with one contact', '1.0'],
	['conversation.admin.snoozed', 'Snoozed', 'It is snoozed', '1.0'],
	['conversation.admin.unsnoozed', 'Unsnoozed', 'A snooze ends', '1.0'],
	['conversation.company.updated', 'Company Changed', 'It belongs to another company', '2.15'],
	['conversation.contact.attached', 'Contact Attached', 'A contact is added to it', '2.6'],
	['conversation.contact.detached', 'Contact Detached', 'A contact is removed from it', '2.6'],
	['conversation.deleted', 'Deleted', 'It is deleted; tells its ID alone', '1.0'],
	['conversation.operator.replied', 'Fin or Bot Replied', 'Fin, a workflow or another bot posts', '2.14'],
	['conversation.priority.updated', 'Priority Changed', 'Its priority changes', '≤2.5'],
	['conversation.rating.added', 'Rated', 'A contact rates it', '≤2.5'],
	['conversation.read', 'Read', 'A contact reads it', '2.6 to 2.9', { permission: null }],
	['conversation.user.created', 'Contact Started', 'A contact starts one', '1.0'],
	['conversation.user.replied', 'Contact Replied', 'A visitor, lead or user replies', '1.0'],
	['conversation_part.redacted', 'Part Redacted', 'A part of it is deleted', '≤2.5'],
	['conversation_part.tag.created', 'Part Tagged', 'A part of it is tagged', '1.0'],
]);

export const calls = topicsOf({ group: 'Call', item: 'call', permission: 'conversations' }, [
	['call.ended', 'Ended', 'A phone call ends; not if it was abandoned in routing', '2.14'],
	['call.recording_available', 'Recording Available', 'The recording of a call can be read', '2.14'],
	['call.started', 'Started', 'A phone call starts', '2.14'],
	['call.transcription_available', 'Transcription Available', 'The transcription of a call can be read', '2.14'],
]);

export const fin = topicsOf({ group: 'Fin', item: 'procedure_question', permission: 'conversations' }, [
	[
		'procedure.hitl_notification.created',
		'Procedure Asks a Human',
		'A procedure waits for an answer: send it to callback_url, with step_id, before expires_at',
		'Preview',
	],
]);
