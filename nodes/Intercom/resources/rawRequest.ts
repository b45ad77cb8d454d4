import type { Fields } from '../model/field';
import { choice, flag, integer, json, oneOf, rows, text } from '../model/fields';
import { at, objectOf, objectsOf, type Json, type JsonObject } from '../model/json';
import { procedure, type Resource } from '../model/operation';
import { byBodyCursor, byCursor, byNumber, type FetchPage, type Pages } from '../model/pages';
import type { RawRequest } from '../model/session';
import { parseAnswer, toFileItem, toItems } from './shared/files';
import { property } from './shared/fields';
import { normalizePath } from './shared/paths';

const pair = { name: text({ required: true }), value: text() };
/** Rows of a page, unless the user's own request names another number. */
const DEFAULT_PAGE_SIZE = 50;

const listFields = {
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

/** What a single answer is turned into; a request with pages always gives rows. */
const answerFields = {
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
			none: { label: 'None', fields: answerFields },
			cursor: { label: 'By Cursor', send: { pageKind: 'cursor' }, fields: listFields },
			page: { label: 'By Page Number', send: { pageKind: 'page' }, fields: listFields },
		},
	}),
	query: rows({ title: 'Parameter', label: 'Query Parameters', of: pair }),
	headers: rows({ title: 'Header', of: pair, description: 'The node sets Authorization and Intercom-Version itself' }),
	version: text({ label: 'API Version', placeholder: 'e.g. 2.15', description: 'Intercom-Version of this request' }),
};

const toHeaders = (list: Json | undefined): Record<string, string> =>
	Object.fromEntries(objectsOf(list).map(({ name, value }) => [String(name), String(value ?? '')]));

/** A name that the user gives several times is sent that often. */
const toQuery = (list: Json | undefined): JsonObject => {
	const valuesOfName = new Map<string, Json[]>();
	for (const { name, value = '' } of objectsOf(list))
		if (value !== null) valuesOfName.set(String(name), [...(valuesOfName.get(String(name)) ?? []), value]);
	return Object.fromEntries(
		[...valuesOfName].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
	);
};

/** How many rows a page has: the number that the user's request names in its body, in its query or in its address. */
function readPageSize({ body, query, url }: RawRequest, isInBody: boolean): number {
	const inAddress = new URLSearchParams(url.split('?')[1] ?? '').get('per_page');
	const size = Number(
		(isInBody ? at(objectOf(body), 'pagination.per_page') : (query.per_page ?? inAddress)) ?? DEFAULT_PAGE_SIZE,
	);
	return Number.isInteger(size) && size >= 1 ? size : DEFAULT_PAGE_SIZE;
}

/** The kind of pages that the user chose; a cursor is in the body of a POST, and in the query of other requests. */
function choosePages(request: RawRequest, pageKind: string): Pages {
	if (pageKind === 'page') return byNumber(readPageSize(request, false));
	return request.method === 'POST' ? byBodyCursor(readPageSize(request, true)) : byCursor(readPageSize(request, false));
}

const send = procedure({
	action: 'Send a raw HTTP request',
	description: 'Call any endpoint of Intercom, with the credential, the pacing and the errors of this node',
	covers: [],
	fields,
	writesAbout: ({ values: { method, pageKind, url } }, baseUrl) =>
		pageKind !== undefined || method === 'GET' || method === 'HEAD' ? [] : [normalizePath(url, baseUrl)],
	async run({ listPages, sendRaw, values }) {
		const { full, gives = 'json', method, neverError = false, property = 'data', pageKind } = values;
		const text = values.body_text;
		const request: RawRequest = {
			method,
			url: values.url,
			query: toQuery(values.query),
			headers: {
				...(text !== undefined && { 'content-type': values.content_type ?? 'text/plain' }),
				...toHeaders(values.headers),
			},
			body: text ?? values.body,
			...(values.version !== undefined && { version: values.version }),
		};
		const settings = { neverFail: neverError, file: gives === 'file', isList: pageKind !== undefined };
		if (pageKind !== undefined) {
			const fetchPage: FetchPage = async (change) => {
				const body = change.body ? { ...objectOf(request.body), ...change.body } : request.body;
				const query = { ...request.query, ...change.query };
				return objectOf(parseAnswer(await sendRaw({ ...request, query, body }, settings)));
			};
			const limit = values.returnAll ? Infinity : (values.limit ?? 50);
			return listPages(fetchPage, { rows: values.rows_key ?? 'data', limit, pages: choosePages(request, pageKind) });
		}
		const reply = await sendRaw(request, settings);
		const envelope = { statusCode: reply.status, headers: reply.headers as JsonObject };
		if (gives === 'file') return toFileItem(reply, property, full ? envelope : {});
		if (gives === 'text')
			return full ? { ...envelope, body: reply.content.toString() } : { data: reply.content.toString() };
		return full ? { ...envelope, body: parseAnswer(reply) } : toItems(parseAnswer(reply));
	},
});

export const rawRequest: Resource = {
	label: 'Raw Request',
	operations: { send: { ...send, label: 'Send' } },
};
