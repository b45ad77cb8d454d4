import { known } from '../../../catalogue/known';
import { id, type Row } from '../row';

const { user } = known;
const ofContact = { contact_id: id(user) };

const byEmail = { field: 'email', operator: 'equals', value: 'ann@example.com' };
const byRole = { field: 'role', operator: 'in', value: 'user, lead' };

/** Lists of contacts. */
export const contactListRows: readonly Row[] = [
	{ operation: 'contact.get', sdk: (client) => client.contacts.find({ contact_id: user }), node: ofContact },
	{ operation: 'contact.getAll', sdk: (client) => client.contacts.list({ per_page: 2 }), node: { limit: 2 } },
	{
		operation: 'contact.getAll',
		how: 'filtered by role',
		sdk: (client) =>
			client.contacts.search({
				query: { operator: 'AND', value: [{ field: 'role', operator: '=', value: 'lead' }] },
				pagination: { per_page: 2 },
			}),
		node: { limit: 2, additionalFields: { role: 'lead' } },
	},
	{
		operation: 'contact.search',
		how: 'with several conditions',
		sdk: (client) =>
			client.contacts.search({
				query: {
					operator: 'AND',
					value: [
						{ field: 'email', operator: '=', value: 'ann@example.com' },
						{ field: 'role', operator: 'IN', value: ['user', 'lead'] },
					],
				},
				pagination: { per_page: 5 },
			}),
		node: { limit: 5, search_by: 'all', query: { text: [byEmail, byRole] } },
	},
	{
		operation: 'contact.search',
		how: 'with a group inside a group',
		sdk: (client) =>
			client.contacts.search({
				query: {
					operator: 'OR',
					value: [{ operator: 'AND', value: [{ field: 'email', operator: '=', value: 'ann@example.com' }] }],
				},
				pagination: { per_page: 5 },
			}),
		node: { limit: 5, search_by: 'any', query: { group: [{ match: 'AND', conditions: { text: [byEmail] } }] } },
	},
];
