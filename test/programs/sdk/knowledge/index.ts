import { shelvedIds } from '../../../simulator/routes/knowledge/seed';
import { id, lack, NEWER, type Row } from '../row';
import { articleRows } from './article';
import { finRows } from './fin';
import { newsRows } from './news';

const { collection, helpCenter } = shelvedIds;
const ofCollection = { collection_id: id(collection) };

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	...lack(NEWER, 'article.getDraft article.publishDraft article.stageDraft article.getVersion article.getVersions'),
	...lack(NEWER, 'article.attachTag article.detachTag internalArticle.attachTag internalArticle.detachTag'),
	...lack(
		NEWER,
		'helpCenterRedirect.create helpCenterRedirect.delete helpCenterRedirect.get helpCenterRedirect.getAll',
	),
	...lack(NEWER, 'contentSnippet.create contentSnippet.delete contentSnippet.get contentSnippet.getAll'),
	...lack(NEWER, 'contentSnippet.update contentSnippet.attachTag contentSnippet.detachTag'),
	...lack(NEWER, 'content.bulkAction content.search macro.get macro.getAll'),
};

export const rows: readonly Row[] = [
	{
		operation: 'collection.create',
		sdk: (client) =>
			client.helpCenters.collections.create({
				name: 'Billing',
				description: 'Money',
				parent_id: collection,
				help_center_id: Number(helpCenter),
				translated_content: { fr: { name: 'Facturation' } },
			}),
		node: {
			name: 'Billing',
			translations_as: 'rows',
			translations: { row: [{ locale: 'fr', name: 'Facturation' }] },
			additionalFields: { description: 'Money', parent_id: id(collection), help_center_id: id(helpCenter) },
		},
	},
	{
		operation: 'collection.update',
		sdk: (client) => client.helpCenters.collections.update({ collection_id: Number(collection), name: 'First' }),
		node: { ...ofCollection, name: 'First' },
	},
	{
		operation: 'collection.get',
		sdk: (client) => client.helpCenters.collections.find({ collection_id: Number(collection) }),
		node: ofCollection,
	},
	{
		operation: 'collection.delete',
		sdk: (client) => client.helpCenters.collections.delete({ collection_id: Number(collection) }),
		node: ofCollection,
	},
	{
		operation: 'collection.getAll',
		sdk: (client) => client.helpCenters.collections.list({ page: 1, per_page: 2 }),
		node: { limit: 2 },
	},
	{
		operation: 'helpCenter.get',
		sdk: (client) => client.helpCenters.find({ help_center_id: Number(helpCenter) }),
		node: { help_center_id: id(helpCenter) },
	},
	{
		operation: 'helpCenter.getAll',
		sdk: (client) => client.helpCenters.list({ page: 1, per_page: 2 }),
		node: { limit: 2 },
	},
	...articleRows,
	...finRows,
	...newsRows,
];
