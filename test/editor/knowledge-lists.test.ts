import type { INodeListSearchResult } from 'n8n-workflow';
import { addKnowledge, seededArticle, shelvedIds } from '../simulator/routes/knowledge/seed';
import { keep } from '../simulator/routes/shelf';
import { useTestNode } from '../operations/testNode';
import { load, searchIn } from './load';
import { picked } from '../kit/input';

const node = useTestNode({ given: ({ state }) => addKnowledge(state) });

const { article, collection, folder, helpCenter, internalArticle, macro, redirect, snippet } = shelvedIds;
const search = searchIn(node, { resource: 'article', operation: 'get' });

const CENTER = `GET /help_center/help_centers/${helpCenter}`;

test.each([
	['searchArticles', 'GET /articles?per_page=100&page=1', 'Getting started', article, 'published'],
	['searchCollections', 'GET /help_center/collections?per_page=50&page=1', 'Basics', collection, 'For a start'],
	['searchFolders', 'GET /folders?per_page=150&page=1', 'Procedures', folder, 'For teammates'],
	['searchHelpCenters', 'GET /help_center/help_centers', 'Acme Help', helpCenter, 'https://help.example.com'],
	['searchInternalArticles', 'GET /internal_articles?per_page=50&page=1', 'How we refund', internalArticle, 'en'],
	['searchContentSnippets', 'GET /content_snippets?per_page=50&page=1', 'Reset a password', snippet, 'en'],
	['searchMacros', 'GET /macros?per_page=150', 'Refund', macro, 'specific_teams'],
] as const)('%s shows records by their names, and finds parts of them', async (list, to, name, value, description) => {
	const results = [{ name, value, description }];
	expect(await search(list)).toEqual({ results });
	expect(await search(list, ` ${name.slice(2, 5).toUpperCase()} `)).toEqual({ results });
	expect(await search(list, 'nothing like it')).toEqual({ results: [] });
	expect(node.sent).toEqual([{ to }, { to }, { to }]);
});

test('searchArticleVersions lists those of the article that is chosen, with their IDs', async () => {
	const parameters = { resource: 'article', operation: 'getVersion', article_id: picked(article) };
	expect(await search('searchArticleVersions', '', undefined, parameters)).toEqual({
		results: [
			{ name: 'Getting started', value: '301', description: '301' },
			{ name: 'Getting going', value: '300', description: '300' },
		],
	});
	expect(node.sent).toEqual([{ to: `GET /articles/${article}/versions?per_page=50&page=1` }]);
});

test('searchHelpCenterRedirects lists those of the help center that is chosen', async () => {
	const parameters = { resource: 'helpCenterRedirect', operation: 'get', help_center_id: picked(helpCenter) };
	expect(await search('searchHelpCenterRedirects', 'OLD', undefined, parameters)).toEqual({
		results: [{ name: 'https://help.example.com/old', value: redirect, description: 'en' }],
	});
	expect(node.sent).toEqual([{ to: `${CENTER}/redirects?per_page=250&page=1` }]);
});

test.each([
	['searchArticleVersions', { resource: 'article', operation: 'getVersion' }, 'Article is not chosen yet'],
	['searchHelpCenterRedirects', { resource: 'helpCenterRedirect', operation: 'get' }, 'Help Center is not chosen yet'],
] as const)('%s says what it depends on before anything is sent', async (list, parameters, message) => {
	await expect(search(list, '', undefined, parameters)).rejects.toThrow(message);
	expect(node.sent).toEqual([]);
});

test('searchArticles and searchContentSnippets go on to the next page, wherever its number is', async () => {
	const { state } = node.simulator;
	for (let n = 1; n <= 120; n++) {
		keep(state, 'article', seededArticle(String(n)), String(n));
		keep(state, 'content_snippet', { title: `Text ${n}`, locale: 'en' }, String(n + 1_000));
	}
	for (const [list, sizes] of [
		['searchArticles', [100, 21]],
		['searchContentSnippets', [50, 50, 21]],
	] as const) {
		const pages: INodeListSearchResult[] = [await search(list)];
		for (let next = pages[0]?.paginationToken; typeof next === 'string'; next = pages.at(-1)?.paginationToken)
			pages.push(await search(list, '', next));
		expect(pages.map(({ results }) => results.length)).toEqual(sizes);
	}
});

test('searchMacros follows the cursor', async () => {
	for (let n = 1; n <= 160; n++) keep(node.simulator.state, 'macro', { name: `Reply ${n}` }, String(n));
	const first = await search('searchMacros');
	const second = await search('searchMacros', '', String(first.paginationToken));
	expect([first.results.length, second.results.length, second.paginationToken]).toEqual([150, 11, undefined]);
});

test('searchFolders reads names as people wrote them, in Preview, which alone has folders', async () => {
	keep(node.simulator.state, 'folder', { name: 'R&D <internal>' }, '56');
	expect(await search('searchFolders', 'r&d')).toEqual({ results: [{ name: 'R&D <internal>', value: '56' }] });
	expect(node.simulator.requests.map(({ headers }) => headers['intercom-version'])).toEqual(['Preview']);
});

test('a dropdown of each kind is there for other fields to use', async () => {
	expect(await load(node, 'getHelpCenters')).toMatchObject([{ name: 'Acme Help', value: helpCenter }]);
	expect(await load(node, 'getCollections')).toMatchObject([{ name: 'Basics', value: collection }]);
});
