import { knownKnowledge } from '../../../operations/knowledge/records';
import { id, PAGES, type Row } from '../row';

const page = {
	title: 'Returns',
	html: '<p>Thirty days</p>',
	url: 'https://help.example.com/2',
	external_id: 'article-2',
};

/** What Fin answers from. */
export const finRows: readonly Row[] = [
	{
		operation: 'aiContentSource.create',
		sdk: (client) =>
			client.aiContent.createContentImportSource({ url: 'https://help.example.com', status: 'deactivated' }),
		node: { url: 'https://help.example.com', additionalFields: { status: 'deactivated' } },
	},
	{
		operation: 'aiContentSource.delete',
		sdk: (client) => client.aiContent.deleteContentImportSource({ source_id: knownKnowledge.source }),
		node: { source_id: id(knownKnowledge.source) },
	},
	{
		operation: 'aiContentSource.get',
		sdk: (client) => client.aiContent.getContentImportSource({ source_id: knownKnowledge.source }),
		node: { source_id: id(knownKnowledge.source) },
	},
	{ operation: 'aiContentSource.getAll', sdk: (client) => client.aiContent.listContentImportSources(), differs: PAGES },
	{
		operation: 'aiContentSource.update',
		sdk: (client) =>
			client.aiContent.updateContentImportSource({
				source_id: knownKnowledge.source,
				sync_behavior: 'api',
				url: 'https://help.example.com/new',
			}),
		node: { source_id: id(knownKnowledge.source), url: 'https://help.example.com/new' },
	},
	{
		operation: 'externalPage.upsert',
		sdk: (client) => client.aiContent.createExternalPage({ ...page, source_id: 33, ai_agent_availability: true }),
		node: { ...page, source_id: id(knownKnowledge.source), additionalFields: { ai_agent_availability: true } },
	},
	{
		operation: 'externalPage.delete',
		sdk: (client) => client.aiContent.deleteExternalPage({ page_id: knownKnowledge.page }),
		node: { page_id: id(knownKnowledge.page) },
	},
	{
		operation: 'externalPage.get',
		sdk: (client) => client.aiContent.getExternalPage({ page_id: knownKnowledge.page }),
		node: { page_id: id(knownKnowledge.page) },
	},
	{ operation: 'externalPage.getAll', sdk: (client) => client.aiContent.listExternalPages(), differs: PAGES },
	{
		operation: 'externalPage.update',
		sdk: (client) =>
			client.aiContent.updateExternalPage({
				...page,
				page_id: knownKnowledge.page,
				source_id: 33,
				fin_availability: false,
			}),
		node: {
			page_id: id(knownKnowledge.page),
			title: page.title,
			html: page.html,
			url: page.url,
			source_id: id(knownKnowledge.source),
			additionalFields: { external_id: page.external_id, fin_availability: false },
		},
	},
];
