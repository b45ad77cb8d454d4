import { ApiError, unprocessable } from '../../errors';
import { Answer, type Call, on, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { numberedSlice, PAGE_QUERY, unwrappedList } from '../../paging';
import { anyObject, listOf, need, type Shape, text } from '../../shape';
import type { Shelved } from '../../state/records';
import { created, recordsOf, shelfRoutes } from '../shelf';
import { availability, either } from './shapes';
import { taggingRoutes } from './tagging';

const body: Shape = { title: text, json_blocks: listOf(anyObject), body_markdown: text, locale: text, ...availability };

function fieldsOf({ body: given, state }: Call): JsonObject {
	either(given, 'json_blocks', 'body_markdown');
	if (String(given['title'] ?? '').length > 255) throw unprocessable('title is too long', 'title');
	if (!['en', 'fr', undefined].includes(given['locale'] as string | undefined))
		throw new ApiError(422, 'validation_error', 'The language is not currently supported for Fin');
	const { body_markdown: markdown } = given;
	const blocks = markdown === undefined ? {} : { json_blocks: [{ type: 'paragraph', text: markdown }] };
	return { ...given, ...blocks, updated_at: state.now() };
}

const shown = ({ fields: { tags: _tags, ...fields } }: Shelved): JsonObject => ({
	...fields,
	chatbot_availability: Number(fields['ai_chatbot_availability']),
	copilot_availability: Number(fields['ai_copilot_availability']),
});

function create(call: Call): Answer {
	const snippet = created(call, 'content_snippet', {
		type: 'content_snippet',
		locale: 'en',
		json_blocks: [],
		body_markdown: null,
		ai_chatbot_availability: false,
		ai_copilot_availability: false,
		ai_sales_agent_availability: false,
		created_at: call.state.now(),
		audience_ids: [],
		...fieldsOf(call),
	});
	return new Answer(201, shown(snippet));
}

/** Its pages are beside the rows, unlike those of every other list. */
function list(call: Call): JsonObject {
	return unwrappedList(numberedSlice(recordsOf(call, 'content_snippet'), call, 50, 50), shown);
}

/** Short texts that answer questions. */
export const snippetRoutes: Route[] = [
	on('GET /content_snippets', list, { query: PAGE_QUERY }),
	on('POST /content_snippets', create, { body: { ...body, title: need(text) } }),
	...shelfRoutes({
		kind: 'content_snippet',
		path: '/content_snippets',
		id: 'id',
		change: fieldsOf,
		view: shown,
		update: body,
		remove: () => new Answer(204),
	}),
	...taggingRoutes('content_snippet', '/content_snippets', 'content_snippet_id', 'Content snippet'),
];
