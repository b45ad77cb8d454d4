import { known } from '../../../catalogue/known';
import { id, type Row } from '../row';

const { company, tag, user } = known;

/** Tags. */
export const tagRows: readonly Row[] = [
	{ operation: 'tag.create', sdk: (client) => client.tags.create({ name: 'Spring' }), node: { name: 'Spring' } },
	{ operation: 'tag.delete', sdk: (client) => client.tags.delete({ tag_id: tag }), node: { tag_id: id(tag) } },
	{ operation: 'tag.get', sdk: (client) => client.tags.find({ tag_id: tag }), node: { tag_id: id(tag) } },
	{
		operation: 'tag.tagCompanies',
		sdk: (client) => client.tags.create({ name: 'VIP', companies: [{ id: company }] }),
		node: { tag: 'named', name: 'VIP', records: [company] },
	},
	{
		operation: 'tag.tagContacts',
		sdk: (client) => client.tags.create({ name: 'VIP', users: [{ id: user }] }),
		node: { tag: 'named', name: 'VIP', records: [user] },
	},
	{
		operation: 'tag.untagCompanies',
		sdk: (client) => client.tags.create({ name: 'VIP', companies: [{ id: company, untag: true }] }),
		node: { tag: 'named', name: 'VIP', records: [company] },
	},
	{
		operation: 'tag.update',
		sdk: (client) => client.tags.create({ id: tag, name: 'Spring' }),
		node: { tag_id: id(tag), name: 'Spring' },
	},
	{ operation: 'tag.getAll', sdk: (client) => client.tags.list() },
];
