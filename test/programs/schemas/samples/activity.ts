import type { Workspace } from '../../../simulator';
import { from, several, type Samples } from '../sample';

const contact = { contact_id: from('id') };
const withNotes = ({ contacts }: Workspace) =>
	several(
		contacts.listed().filter(({ notes }) => notes.length > 0),
		({ id }) => ({ id }),
	);

export const message: Samples = {
	create: {
		parameters: {
			to: { row: [{ contact: from('id') }] },
			message_type: 'email',
			subject: 'Thanks for everything',
			body: 'See you soon!',
		},
		items: ({ contacts }) => several(contacts.listed(), ({ id }) => ({ id })),
	},
};

export const note: Samples = {
	create: { parameters: { ...contact, body: 'Prefers to be called in the morning' }, items: withNotes },
	get: {
		parameters: { note_id: '={{ $json.id }}' },
		items: ({ notes }) => several(notes.values(), ({ id }) => ({ id })),
	},
	getAll: { parameters: contact, items: withNotes },
};

export const dataEvent: Samples = {
	submit: {
		parameters: { event_name: 'placed-order', id: from('id') },
		items: ({ contacts }) => several(contacts.listed(), ({ id }) => ({ id })),
	},
	getAll: {
		parameters: { intercom_user_id: from('id') },
		items: ({ events }) => several(events.keys(), (id) => ({ id })),
	},
};
