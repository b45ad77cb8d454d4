import { knownPeople } from '../../../operations/people/records';
import type { Workspace } from '../../../simulator';
import { seeded } from '../../../simulator/routes/tickets/seed';
import { LINKED } from '../seeds/tickets';
import { picked } from '../../picked';
import { contactsOf, conversationsOf, from, idOf, several, type Sample, type Samples } from '../sample';

const { bug, feature, job, priority, resolved, tracker } = seeded;

const ofBugs = (workspace: Workspace) =>
	[...workspace.shelf('ticket').values()].filter(({ fields }) => fields['type_id'] === bug);
const eachTicket = (parameters: Sample['parameters'] = {}): Sample => ({
	parameters: { ticket_id: from('id'), ...parameters },
	items: (workspace) => several(ofBugs(workspace), idOf),
});
const ofContacts = (parameters: Sample['parameters'] = {}): Sample => ({
	parameters: {
		ticket_type_id: picked(bug),
		contact_id: from('id'),
		ticket_attributes__default_title_: 'Cannot log in',
		...parameters,
	},
	items: (workspace) => contactsOf(workspace).slice(0, 5),
});
const ofTracker = (name: string, start: number, end: number): Sample => ({
	parameters: { ticket_id: picked(tracker), [name]: from('id') },
	items: (workspace) => conversationsOf(workspace).slice(start, end),
});
const tag_id = picked('VIP', 'name');
const theType = { ticket_type_id: picked(bug) };
const named = { name: 'Browser', description: 'Which one' };

/** Tickets, their types, attributes and states. */
export const tickets: Readonly<Record<string, Samples>> = {
	ticket: {
		attachTag: eachTicket({ tag_id }),
		changeType: eachTicket({ ticket_type_id: picked(feature), ticket_state_id: picked(resolved) }),
		create: ofContacts(),
		createAndWait: ofContacts(),
		createInBackground: ofContacts(),
		delete: eachTicket(),
		detachTag: eachTicket({ tag_id }),
		get: eachTicket(),
		getAll: { parameters: { returnAll: true } },
		getMessages: eachTicket({ additionalFields: { include_events: true } }),
		linkConversation: ofTracker('conversation_id', LINKED, 2 * LINKED),
		// The attachments show on a note that has one.
		reply: [
			eachTicket({ body: 'Thanks for writing in!' }),
			eachTicket({
				message: 'note',
				body: 'Checked',
				additionalFields: { attachment_urls: ['https://example.com/a.png'] },
			}),
		],
		search: {
			parameters: {
				search_by: 'all',
				query: { text: [{ field: 'title', operator: 'contains', value: 'question' }] },
				returnAll: true,
			},
		},
		unlinkConversation: ofTracker('id', 0, LINKED),
		update: [
			eachTicket({ ticket_attributes__default_title_: 'Cannot log in at all' }),
			eachTicket({ assign_to: 'team', assignee_id: picked('Support', 'name') }),
		],
	},
	ticketType: {
		create: { parameters: { name: 'Return' } },
		get: { parameters: theType },
		getAll: { parameters: { returnAll: true } },
		update: { parameters: { ...theType, additionalFields: { name: 'Bug' } } },
	},
	ticketTypeAttribute: {
		create: [
			{ parameters: { ...theType, ...named } },
			{ parameters: { ...theType, ...named, data_type_as: 'list', list_items: 'Firefox,Safari' } },
			{ parameters: { ...theType, ...named, data_type_as: 'files' } },
		],
		update: { parameters: { ...theType, attribute_id: picked(priority), additionalFields: { archived: true } } },
	},
	ticketState: { getAll: { parameters: { returnAll: true } } },
	job: {
		get: { parameters: { job_id: job } },
		getBulk: { parameters: { records: 'contacts', job_id: knownPeople.bulk_job } },
	},
};
