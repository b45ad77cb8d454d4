import { unprocessable } from '../../errors';
import { Answer, type Call, on, type Route } from '../../http/route';
import { asArray, asObject, type JsonObject } from '../../json';
import { numberedList, numberedSlice, PAGE_QUERY } from '../../paging';
import { type Check, flag, integer, listOf, need, object, pick, text } from '../../shape';
import type { Shelved } from '../../state/records';
import { recordsOf } from '../shelf';

const inList =
	(test: RegExp, what: string): Check =>
	(value, field) => {
		if (
			!String(value)
				.split(',')
				.every((one) => test.test(one))
		)
			throw unprocessable(`${field} has to be ${what}`, field);
	};
const numbers = inList(/^\d+$/, 'whole numbers');
const seconds = inList(/^\d{1,10}$/, 'Unix seconds');
const onOff = pick('on', 'off');

const KINDS = { article: 'article', internal_article: 'internal_article', snippet: 'content_snippet' } as const;

const item = ({ id, fields }: Shelved, type: string): JsonObject => {
	const title = fields['title'] ?? '';
	const contents = [{ type: 'article_content', id: `${id}1`, title, locale: 'en' }];
	return { type, id, title, ...(type === 'article' && { contents }) };
};

function search(call: Call): JsonObject {
	const { content_types, folder_entity_type, folder_ids, query = '' } = call.query;
	if (folder_ids !== undefined && folder_entity_type === undefined)
		throw unprocessable('folder_entity_type is required', 'folder_entity_type');
	const wanted = content_types?.split(',') ?? Object.keys(KINDS);
	const found = Object.entries(KINDS)
		.filter(([type]) => wanted.includes(type))
		.flatMap(([, kind]) => recordsOf(call, kind).map((row) => item(row, kind)))
		.filter(({ title }) => String(title).toLowerCase().includes(query.toLowerCase()));
	return numberedList(numberedSlice(found, call, 10, 50), call, (row) => row);
}

const COMMON = ['content_snippet', 'file_source_content', 'internal_article'];
const TYPES: Readonly<Record<string, readonly string[]>> = {
	publish: ['article_content'],
	unpublish: ['article_content'],
	delete: ['article_content', ...COMMON],
	set_availability: ['article_content', 'external_content', ...COMMON],
	set_audience: ['article_content', 'external_content', ...COMMON],
	update_tags: ['article', 'external_content', ...COMMON],
};
const NEEDED: Readonly<Record<string, string>> = {
	set_availability: 'availability',
	set_audience: 'audience',
	update_tags: 'tags',
};

/** Only takes the request: Intercom works on it later, and drops in silence what the action is not for. */
function bulk(call: Call): Answer {
	const action = String(call.body['action']);
	const needed = NEEDED[action];
	if (needed !== undefined && call.body[needed] === undefined) throw unprocessable(`${needed} is required`, needed);
	const items = asArray(call.body['content_ids']).map(asObject);
	const apt = items.filter(({ type }) => TYPES[action]?.includes(String(type)));
	for (const { type, id } of apt) call.wrote(`content.${action}`, `${String(type)} ${String(id)}`);
	return new Answer(202, { type: 'content_bulk_action', status: 'queued' });
}

const whole = listOf(integer);

/** Everything that answers questions, searched and changed at once. */
export const contentRoutes: Route[] = [
	on('GET /content/search', search, {
		query: {
			...PAGE_QUERY,
			query: text,
			states: inList(/^(published|draft)$/, 'published or draft'),
			locales: text,
			tag_ids: numbers,
			tag_operator: pick('IN', 'NIN'),
			any_tag_ids: numbers,
			folder_ids: numbers,
			folder_entity_type: pick('folder'),
			content_types: inList(/^(snippet|external_content|file_source_content|internal_article|article)$/, 'known types'),
			copilot_state: onOff,
			fin_service_state: onOff,
			fin_sales_state: onOff,
			created_by_ids: numbers,
			last_updated_by_ids: numbers,
			created_at_after: seconds,
			created_at_before: seconds,
			updated_at_after: seconds,
			updated_at_before: seconds,
		},
	}),
	on('POST /content/bulk_actions', bulk, {
		body: {
			action: need(pick(...Object.keys(TYPES))),
			content_ids: need(
				listOf(
					object({ type: need(pick('article', 'article_content', 'external_content', ...COMMON)), id: need(text) }),
					1_000,
				),
			),
			availability: object({ ai_agent: flag, copilot: flag, sales_agent: flag }),
			audience: object({ add_segment_ids: whole, remove_segment_ids: whole, remove_all: flag }),
			tags: object({ add_tag_ids: whole, remove_tag_ids: whole }),
		},
	}),
];
