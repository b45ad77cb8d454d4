import type { Simulator } from '.';
import { addKnowledge, shelvedIds } from './routes/knowledge/seed';
import { keep } from './routes/shelf';
import { idsOf, useSimulator } from './testing';

let simulator: Simulator;
const send = useSimulator((fresh) => {
	simulator = fresh;
	addKnowledge(simulator.state);
});

const PREVIEW = { 'intercom-version': 'Preview' };
const { article, collection, folder, internalArticle } = shelvedIds;
const ONE = `/folders/${folder}`;
const ARTICLE = `/articles/${article}`;
const INTERNAL = `/internal_articles/${internalArticle}`;
const named = { folder: { name: 'Billing' } };

describe('folders', () => {
	it.each([
		['without anything around it', 'POST /folders', { name: 'Billing' }, 400, 'folder is required'],
		['without a name', 'POST /folders', { folder: {} }, 400, 'folder.name is required'],
		[
			'in a folder that is not there',
			'POST /folders',
			{ folder: { name: 'A', parent_folder_id: 7 } },
			400,
			'no folder',
		],
		['with a parent as text', `PUT ${ONE}`, { folder: { parent_folder_id: '55' } }, 400, 'must be an integer'],
		['that is not there', 'PUT /folders/7', named, 404, 'Resource Not Found'],
		['in pages of 151', 'GET /folders?per_page=151', undefined, 400, 'at most 150'],
	])('are refused %s', async (_what, route, body, status, message) => {
		const reply = await send(route, body, PREVIEW);
		expect(reply).toMatchObject({ status, error: { message: expect.stringContaining(message) as string } });
	});

	it('are in no version but Preview', async () => {
		for (const route of ['GET /folders', `GET ${ONE}`, `DELETE ${ONE}`])
			expect((await send(route)).error['code']).toBe('intercom_version_invalid');
	});

	it('are answered without anything around them, with numbers as IDs and escaped names', async () => {
		const { body } = await send('POST /folders', { folder: { name: 'R&D', parent_folder_id: 55 } }, PREVIEW);
		expect(body).toMatchObject({ name: 'R&amp;D', parent_folder_id: 55, content_count: 0, emoji: null });
		expect(typeof body['id']).toBe('number');
		const { body: list } = await send('GET /folders?parent_folder_id=55', undefined, PREVIEW);
		expect(list).toMatchObject({ type: 'list', total_count: 1, data: [{ id: body['id'] }], pages: { per_page: 50 } });
	});

	it.each([
		['an article', () => send(`PUT ${ARTICLE}`, { folder_id: 55 }, PREVIEW)],
		['an internal article', () => send(`PUT ${INTERNAL}`, { folder_id: 55 }, PREVIEW)],
		['a folder', () => send('POST /folders', { folder: { name: 'In it', parent_folder_id: 55 } }, PREVIEW)],
	])('are not deleted while they hold %s', async (_what, fill) => {
		await fill();
		expect((await send(`DELETE ${ONE}`, undefined, PREVIEW)).status).toBe(422);
		expect((await send(`GET ${ONE}`, undefined, PREVIEW)).status).toBe(200);
	});

	it('are deleted when they are empty', async () => {
		const { body } = await send(`DELETE ${ONE}`, undefined, PREVIEW);
		expect(body).toEqual({ id: 55, object: 'folder', deleted: true });
		expect((await send(`GET ${ONE}`, undefined, PREVIEW)).status).toBe(404);
	});
});

describe('the folder of an article', () => {
	it.each([ARTICLE, INTERNAL])('is set in Preview alone: PUT %s', async (path) => {
		expect((await send(`PUT ${path}`, { folder_id: 55 })).error['message']).toContain('not a known parameter');
		expect((await send(`PUT ${path}`, { folder_id: 7 }, PREVIEW)).error['message']).toContain('no folder');
		expect((await send(`PUT ${path}`, { folder_id: 55 }, PREVIEW)).body['folder_id']).toBe(55);
		expect((await send(`GET ${path}`)).body).not.toHaveProperty('folder_id');
		expect((await send(`PUT ${path}`, { folder_id: null }, PREVIEW)).body['folder_id']).toBeNull();
	});

	it('is found by those around it too', async () => {
		keep(simulator.state, 'folder', { name: 'In it', parent_folder_id: 55 }, '57');
		await send(`PUT ${INTERNAL}`, { folder_id: 57 }, PREVIEW);
		const { body } = await send('GET /internal_articles/search?folder_id=55', undefined, PREVIEW);
		expect(idsOf(Object(body['data']).internal_articles)).toEqual([internalArticle]);
	});
});

describe('the collections of an article', () => {
	it('are set in Preview alone, and go before the parent', async () => {
		const both = { parent_ids: [], parent_id: collection };
		expect((await send(`PUT ${ARTICLE}`, both)).status).toBe(400);
		expect((await send(`PUT ${ARTICLE}`, both, PREVIEW)).body['parent_ids']).toEqual([]);
		const { body } = await send(`PUT ${ARTICLE}`, { parent_ids: [Number(collection)] }, PREVIEW);
		expect(body['parent_ids']).toEqual([collection]);
		expect((await send(`PUT ${ARTICLE}`, { parent_ids: [7] }, PREVIEW)).status).toBe(400);
	});

	it('are no part of a draft, which holds text alone', async () => {
		await send(`PUT ${ARTICLE}/draft`, { title: 'New', parent_ids: [], folder_id: 55 }, PREVIEW);
		const { body } = await send(`POST ${ARTICLE}/draft/publish`, {}, PREVIEW);
		expect(body).toMatchObject({ title: 'New', parent_ids: [collection], folder_id: null });
	});
});
