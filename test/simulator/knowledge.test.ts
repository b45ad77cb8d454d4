import type { Simulator } from '.';
import { addDraft, addKnowledge, shelvedIds } from './routes/knowledge/seed';
import { useSimulator } from './testing';

let simulator: Simulator;
const send = useSimulator((fresh) => {
	simulator = fresh;
	addKnowledge(simulator.state);
});

const { article, helpCenter, snippet } = shelvedIds;
const author_id = 991267459;
const written = { title: 'Hello', author_id };
const ONE = `/articles/${article}`;
const REDIRECTS = `/help_center/help_centers/${helpCenter}/redirects`;
const redirect = { from_url: 'https://help.example.com/new', locale: 'en', target_type: 'article', target_id: article };

describe('knowledge is refused', () => {
	it.each([
		['an article without an author', 'POST /articles', { title: 'Hello' }, 400, 'author_id is required'],
		[
			'an author who is no teammate',
			'POST /articles',
			{ ...written, author_id: 1 },
			400,
			'author_id is not a teammate',
		],
		[
			'an author as text',
			'POST /articles',
			{ ...written, author_id: '991267459' },
			400,
			'author_id must be an integer',
		],
		[
			'HTML beside Markdown',
			'POST /articles',
			{ ...written, body: 'a', body_markdown: 'b' },
			400,
			'mutually exclusive',
		],
		['a time in seconds', `PUT ${ONE}`, { scheduled_publish_at: 4_102_444_800 }, 400, 'must be a string'],
		['a time in the past', `PUT ${ONE}`, { scheduled_publish_at: '2020-01-01T00:00:00Z' }, 400, 'in the future'],
		[
			'a language nobody has',
			`PUT ${ONE}`,
			{ translated_content: { xx: { title: 'A' } } },
			400,
			'not a known parameter',
		],
		['a parent that is not there', `PUT ${ONE}`, { parent_id: '1' }, 404, 'Resource Not Found'],
		['a tag that is not there', `POST ${ONE}/tags`, { id: '1' }, 404, 'Tag not found'],
		['publishing no draft', `POST ${ONE}/draft/publish`, {}, 422, 'no draft to publish'],
		['an unknown language of versions', `GET ${ONE}/versions?locale=xx`, undefined, 400, 'Unknown locale'],
		['page 0', 'GET /articles?page=0', undefined, 400, 'page must be a positive integer'],
		[
			'a redirect from elsewhere',
			`POST ${REDIRECTS}`,
			{ ...redirect, from_url: 'https://example.com/a' },
			422,
			'absolute',
		],
		[
			'a second redirect',
			`POST ${REDIRECTS}`,
			{ ...redirect, from_url: 'https://help.example.com/old' },
			409,
			'already',
		],
		[
			'a snippet in a language of no use',
			'POST /content_snippets',
			{ title: 'A', locale: 'tlh' },
			422,
			'not currently',
		],
		['folders of no kind', 'GET /content/search?folder_ids=1', undefined, 422, 'folder_entity_type is required'],
		[
			'tags that are not named',
			'POST /content/bulk_actions',
			{ action: 'update_tags', content_ids: [{ type: 'article', id: '1' }] },
			422,
			'tags is required',
		],
	])('with %s', async (_what, request, body, status, message) => {
		const answer = await send(request, body);
		expect(answer.status).toBe(status);
		expect(answer.error['message']).toContain(message);
		expect(simulator.ledger).toEqual([]);
	});
});

describe('knowledge is kept', () => {
	it('so that an article is a version after each change', async () => {
		await send(`PUT ${ONE}`, { title: 'Again' });
		expect((await send(`GET ${ONE}/versions`)).body).toMatchObject({
			total_count: 3,
			data: [{ title: 'Again' }, {}, {}],
		});
	});

	it('so that a draft is shown apart until it is published', async () => {
		addDraft(simulator.state);
		expect((await send(`GET ${ONE}/draft`)).body['title']).toBe('Getting started, again');
		expect((await send(`GET ${ONE}`)).body['title']).toBe('Getting started');
		await send(`POST ${ONE}/draft/publish`);
		expect((await send(`GET ${ONE}/draft`)).status).toBe(404);
		expect((await send(`GET ${ONE}`)).body['title']).toBe('Getting started, again');
	});

	it('and a deleted snippet is gone without a word', async () => {
		const gone = await send(`DELETE /content_snippets/${snippet}`);
		expect([gone.status, gone.body]).toEqual([204, {}]);
		expect((await send(`GET /content_snippets/${snippet}`)).status).toBe(404);
	});

	it('and a bulk action passes over what it is not for', async () => {
		const content_ids = [
			{ type: 'article', id: '1' },
			{ type: 'article_content', id: '2' },
		];
		const { status } = await send('POST /content/bulk_actions', { action: 'publish', content_ids });
		expect(status).toBe(202);
		expect(simulator.ledger).toMatchObject([{ effect: 'content.publish', id: 'article_content 2' }]);
	});
});
