import type { Workspace } from '../../../simulator';
import { from, several, type Sample, type Samples } from '../sample';
import { moreOfConversations } from './conversations';

const conversation_id = from('id');

const each = (parameters: Sample['parameters'] = {}): Sample => ({
	parameters: { conversation_id, ...parameters },
	items: ({ conversations }) => several(conversations.values(), ({ id }) => ({ id })),
});

const withContacts = ({ conversations }: Workspace) =>
	several(conversations.values(), ({ contacts: [contact], id }) => ({ id, contact }));

export const conversation: Samples = {
	assign: each({ assign_to: 'team', assignee_id: { __rl: true, mode: 'name', value: 'Support' } }),
	attachContact: {
		parameters: { conversation_id, customer_intercom_user_id: from('contact') },
		items: withContacts,
	},
	close: each(),
	create: {
		parameters: { from_id: from('id'), body: 'Where is my order?' },
		items: ({ contacts }) => several(contacts.listed(), ({ id }) => ({ id })),
	},
	detachContact: { parameters: { conversation_id, contact_id: from('contact') }, items: withContacts },
	get: each(),
	getAll: { parameters: { returnAll: true } },
	open: each(),
	// After a teammate's comment nobody waits; after a note the contact still does.
	reply: [each({ body: 'Thanks for writing in!' }), each({ message: 'note', body: 'Checked the account' })],
	search: {
		parameters: {
			search_by: 'any',
			query: { text: ['open', 'snoozed'].map((value) => ({ field: 'state', operator: 'equals', value })) },
			returnAll: true,
		},
	},
	snooze: each({ snoozed_until: '={{ $now.plus({ days: 7 }).toISO() }}' }),
	...moreOfConversations,
};
