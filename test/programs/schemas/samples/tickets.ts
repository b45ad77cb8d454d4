import type { Workspace } from '../../../simulator';
import { seeded } from '../../../simulator/routes/tickets/seed';
import { LINKED } from '../seeds/tickets';
import { from, several, type Sample, type Samples } from '../sample';

const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const { bug, feature, job, priority, resolved, tracker } = seeded;

const ofBugs = (workspace: Workspace) =>
	[...workspace.shelf('ticket').values()].filter(({ fields }) => fields['type_id'] === bug);

const each = (parameters: Sample['parameters'] = {}): Sample => ({
	parameters: { ticket_id: from('id'), ...parameters },
	items: (workspace) => several(ofBugs(workspace), ({ id }) => ({ id })),
});
const ofContacts = (parameters: Sample['parameters'] = {}): Sample => ({
	parameters: {
		ticket_type_id: picked(bug),
		contact_id: from('id'),
		ticket_attributes__default_title_: 'Cannot log in',
		...parameters,
	},
	items: ({ contacts }) => several(contacts.listed(), ({ id }) => ({ id })).slice(0, 5),
});
const tag_id = { __rl: true, mode: 'name', value: 'VIP' };
const ofTracker = (name: string, start: number, end: number): Sample => ({
	parameters: { ticket_id: picked(tracker), [name]: from('id') },
	items: ({ conversations }) => several(conversations.values(), ({ id }) => ({ id })).slice(start, end),
});

const ticket: Samples = {
	attachTag: each({ tag_id }),
	changeType: each({ ticket_type_id: picked(feature), ticket_state_id: picked(resolved) }),
	create: ofContacts(),
	createAndWait: ofContacts(),
	createInBackground: ofContacts(),
	delete: each(),
	detachTag: each({ tag_id }),
	get: each(),
	getAll: { parameters: { returnAll: true } },
	linkConversation: ofTracker('conversation_id', LINKED, 2 * LINKED),
	// The attachments show on a note that has one.
	reply: [
		each({ body: 'Thanks for writing in!' }),
		each({ message: 'note', body: 'Checked', additionalFields: { attachment_urls: ['https://example.com/a.png'] } }),
	],
	search: {
		parameters: {
			search_by: 'all',
			query: { text: [{ field: 'title', operator: 'contains', value: 'question' }] },
			returnAll: true,
		},
	},
	unlinkConversation: ofTracker('id', 0, LINKED),
	update: each({ ticket_attributes__default_title_: 'Cannot log in at all' }),
};

const theType = { ticket_type_id: picked(bug) };

const ticketType: Samples = {
	create: { parameters: { name: 'Return' } },
	get: { parameters: theType },
	getAll: { parameters: { returnAll: true } },
	update: { parameters: { ...theType, additionalFields: { name: 'Bug' } } },
};

const named = { name: 'Browser', description: 'Which one' };

const ticketTypeAttribute: Samples = {
	create: [
		{ parameters: { ...theType, ...named } },
		{ parameters: { ...theType, ...named, data_type_as: 'list', list_items: 'Firefox,Safari' } },
		{ parameters: { ...theType, ...named, data_type_as: 'files' } },
	],
	update: {
		parameters: { ...theType, attribute_id: picked(priority), additionalFields: { archived: true } },
	},
};

/** Tickets, their types, attributes and states. */
export const tickets: Readonly<Record<string, Samples>> = {
	ticket,
	ticketType,
	ticketTypeAttribute,
	ticketState: { getAll: { parameters: { returnAll: true } } },
	job: { get: { parameters: { job_id: job } } },
};
