import type { Simulator } from '../../../simulator';
import { COUNT, isBad, itemsOf, nameOf, nobody, writtenTimes, type Rows, type Scene } from './scene';

const NOT_FOUND = /User Not Found/;
const BAD_EMAIL = /email is not a valid e-mail address/;

/** Contacts of the workspace, one for each item. */
const contactsOf = ({ state }: Simulator) => state.addContacts(COUNT);

/** Every other row names a contact that exists. */
function saved(simulator: Simulator): Rows {
	const { contacts } = simulator.state;
	const existing = simulator.state
		.addContacts(COUNT / 2)
		.map(({ external_id, email, id }) => ({ external_id, email, id }));
	const keyOf = (item: number): string => (item % 2 === 0 ? String(existing[item / 2]?.external_id) : `own-${item}`);
	const emailOf = (item: number): string =>
		item % 2 === 0 ? String(existing[item / 2]?.email) : `row${item}@example.com`;
	const all = (item: number) => [...contacts.values()].filter(({ external_id }) => external_id === keyOf(item));
	return {
		items: itemsOf((item) => ({
			external_id: keyOf(item),
			email: isBad(item) ? `address ${item}` : emailOf(item),
			name: nameOf(item),
		})),
		names: (item) => [`"${keyOf(item)}"`, ...all(item).map(({ id }) => id)],
		isBad,
		// One that existed has to be there once as well.
		times: (item) => Math.max(all(item).length - (item % 2 === 0 ? 1 : 0), 0),
		isDone: (item) => all(item).some(({ name }) => name === nameOf(item)),
	};
}

/** Leads that only have an email: nothing tells a second one from the first. */
function leads(simulator: Simulator): Rows {
	const { contacts } = simulator.state;
	const emailOf = (item: number): string => `lead${item}@example.com`;
	return {
		items: itemsOf((item) => ({ email: emailOf(item), name: nameOf(item) })),
		names: (item) => [`"${emailOf(item)}"`],
		isBad: () => false,
		times: (item) => contacts.byEmail(emailOf(item)).length,
		isDone: (item) => contacts.byEmail(emailOf(item)).length > 0,
	};
}

function updated(simulator: Simulator): Rows {
	const { contacts } = simulator.state;
	const ids = contactsOf(simulator).map(({ id }) => id);
	const idOf = (item: number): string => (isBad(item) ? nobody(item) : (ids[item] ?? ''));
	return {
		items: itemsOf((item) => ({ id: idOf(item), name: nameOf(item) })),
		names: (item) => [idOf(item)],
		isBad,
		times: () => 0,
		isDone: (item) => contacts.get(idOf(item))?.name === nameOf(item),
	};
}

function deleted(simulator: Simulator): Rows {
	const { contacts } = simulator.state;
	const ids = contactsOf(simulator).map(({ id }) => id);
	const idOf = (item: number): string => (isBad(item) ? nobody(item) : (ids[item] ?? ''));
	return {
		items: itemsOf((item) => ({ id: idOf(item) })),
		names: (item) => [idOf(item)],
		isBad,
		times: (item) => writtenTimes(simulator, 'contact.deleted', idOf(item)),
		isDone: (item) => !isBad(item) && contacts.get(idOf(item)) === undefined,
	};
}

const EMAIL = { email: '={{ $json.email }}', name: '={{ $json.name }}' };
const ID = { id: '={{ $json.id }}' };

/** The operations of contacts. */
export const contactScenes: readonly Scene[] = [
	{
		key: 'contact.upsertMany',
		name: 'users',
		parameters: { resource: 'contact', operation: 'upsertMany', external_id: '={{ $json.external_id }}', ...EMAIL },
		refusal: BAD_EMAIL,
		prepare: saved,
	},
	{
		key: 'contact.upsertMany',
		name: 'leads',
		parameters: { resource: 'contact', operation: 'upsertMany', ...EMAIL, additionalFields: { role: 'lead' } },
		isOnce: true,
		prepare: leads,
	},
	{
		key: 'contact.updateMany',
		name: 'contacts',
		parameters: {
			resource: 'contact',
			operation: 'updateMany',
			...ID,
			additionalFields: { name: '={{ $json.name }}' },
		},
		refusal: NOT_FOUND,
		prepare: updated,
	},
	{
		key: 'contact.deleteMany',
		name: 'contacts',
		parameters: { resource: 'contact', operation: 'deleteMany', ...ID },
		refusal: NOT_FOUND,
		prepare: deleted,
	},
];
