import type { Fields } from '../model/field';
import { choice, flag, integer, json, oneOf, rows, text } from '../model/fields';
import { at, objectOf, objectsOf, type Json, type JsonObject } from '../model/json';
import { procedure, type Resource } from '../model/operation';
import { byBodyCursor, byCursor, byNumber, type FetchPage, type Pages } from '../model/pages';
import type { RawRequest } from '../model/session';
import { fileOf, itemsOf, jsonOf } from './shared/files';
import { property } from './shared/fields';

const pair = { name: text({ required: true }), value: text() };
const PAGE = 50;

const walk = {
	rows_key: text({
		label: 'Rows Key',
		required: true,
		default: 'data',
		description: 'Where the rows are in the answer, such as data, conversations or data.articles',
	}),
	returnAll: flag({
		label: 'Return All',
		required: true,
		description: 'Whether to return all results or only up to a given limit',
	}),
	limit: integer({ required: true, default: 50, min: 1, description: 'Max number of results to return' }),
};

/** What becomes of a single answer; pages always give rows. */
const answer = {
	response: oneOf({
		required: true,
		cases: {
			json: { label: 'JSON', send: { gives: 'json' } },
			text: { label: 'Text', send: { gives: 'text' } },
			file: {
				label: 'File',
				send: { gives: 'file' },
				fields: { property },
			},
		},
	}),
	full: flag({ label: 'Full Response', description: 'Whether to give the status and the headers too' }),
	neverError: flag({ label: 'Never Error', description: 'Whether to give answers of every status instead of failing' }),
} satisfies Fields;

const fields = {
	method: choice({
		required: true,
		options: { DELETE: 'DELETE', GET: 'GET', HEAD: 'HEAD', PATCH: 'PATCH', POST: 'POST', PUT: 'PUT' },
		default: 'GET',
	}),
	url: text({
		label: 'Path or URL',
		required: true,
		placeholder: 'e.g. /contacts/6762f0d01bb69f9f2193bb7d',
		description: "A path on Intercom's host, or a full URL on that same host",
	}),
	body_as: oneOf({
		label: 'Body',
		required: true,
		cases: {
			none: { label: 'None' },
			json: { label: 'JSON', fields: { body: json({ label: 'JSON Body', required: true }) } },
			text: {
				label: 'Text',
				fields: {
					body_text: text({ label: 'Text Body', required: true, multiline: true }),
					content_type: text({ required: true, default: 'text/plain' }),
				},
			},
		},
	}),
	paging: oneOf({
		required: true,
		cases: {
			none: { label: 'None', fields: answer },
			cursor: { label: 'By Cursor', send: { walks: 'cursor' }, fields: walk },
			page: { label: 'By Page Number', send: { walks: 'page' }, fields: walk },
		},
	}),
	query: rows({ title: 'Parameter', label: 'Query Parameters', of: pair }),
	headers: rows({ title: 'Header', of: pair, description: 'The node sets Authorization and Intercom-Version itself' }),
	version: text({ label: 'API Version', placeholder: 'e.g. 2.15', description: 'Intercom-Version of this request' }),
};

const named = (list: Json | undefined): Record<string, string> =>
	Object.fromEntries(objectsOf(list).map(({ name, value }) => [String(name), String(value ?? '')]));

/** A repeated name is sent as often as it is given. */
const queryOf = (list: Json | undefined): JsonObject => {
	const given = new Map<string, Json[]>();
	for (const { name, value = '' } of objectsOf(list))
		if (value !== null) given.set(String(name), [...(given.get(String(name)) ?? []), value]);
	return Object.fromEntries(
		[...given].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
	);
};

/** How many rows the user asks of a page, in the body, in the query or in the address. */
function pageSize({ body, query, url }: RawRequest, isInBody: boolean): number {
	const written = new URLSearchParams(url.split('?')[1] ?? '').get('per_page');
	const size = Number((isInBody ? at(objectOf(body), 'pagination.per_page') : (query.per_page ?? written)) ?? PAGE);
	return Number.isInteger(size) && size >= 1 ? size : PAGE;
}

/** The way of paging that the user chose, as the request's method allows it. */
function pagesOf(request: RawRequest, walks: string): Pages {
	if (walks === 'page') return byNumber(pageSize(request, false));
	return request.method === 'POST' ? byBodyCursor(pageSize(request, true)) : byCursor(pageSize(request, false));
}

const send = procedure({
	action: 'Send a raw HTTP request',
	description: 'Call any endpoint of Intercom, with the credential, the pacing and the errors of this node',
	covers: [],
	fields,
	async run({ listPages, sendRaw, values }) {
		const { full, gives = 'json', method, neverError = false, property = 'data', walks } = values;
		const text = values.body_text;
		const request: RawRequest = {
			method,
			url: values.url,
			query: queryOf(values.query),
			headers: {
				...(text !== undefined && { 'content-type': values.content_type ?? 'text/plain' }),
				...named(values.headers),
			},
			body: text ?? values.body,
			...(values.version !== undefined && { version: values.version }),
		};
		const settings = { neverFail: neverError, file: gives === 'file' };
		if (walks !== undefined) {
			const fetchPage: FetchPage = async (change) => {
				const body = change.body ? { ...objectOf(request.body), ...change.body } : request.body;
				const query = { ...request.query, ...change.query };
				return objectOf(jsonOf(await sendRaw({ ...request, query, body }, settings)));
			};
			const limit = values.returnAll ? Infinity : (values.limit ?? 50);
			return listPages(fetchPage, { rows: values.rows_key ?? 'data', limit, pages: pagesOf(request, walks) });
		}
		const reply = await sendRaw(request, settings);
		const envelope = { statusCode: reply.status, headers: reply.headers as JsonObject };
		if (gives === 'file') return fileOf(reply, property, full ? envelope : {});
		if (gives === 'text')
			return full ? { ...envelope, body: reply.content.toString() } : { data: reply.content.toString() };
		return full ? { ...envelope, body: jsonOf(reply) } : itemsOf(jsonOf(reply));
	},
});

export const rawRequest: Resource = {
	label: 'Raw Request',
	operations: { send: { ...send, label: 'Send' } },
};
