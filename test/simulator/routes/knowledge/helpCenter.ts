import { ApiError, invalid, notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { PAGE_QUERY } from '../../paging';
import { integer, need, orNull, pick, type Shape, text } from '../../shape';
import type { Shelved } from '../../state/records';
import { created, deleted, listed, recordsOf, shelfRoutes, shelved } from '../shelf';
import { lacks, translated } from './shapes';

const collectionBody: Shape = {
	name: text,
	description: text,
	parent_id: orNull(text),
	translated_content: translated('group_translated_content', {
		name: text,
		description: text,
		type: pick('group_content'),
	}),
};

function checkPlace({ body, state }: Call): void {
	for (const [field, kind] of [
		['parent_id', 'collection'],
		['help_center_id', 'help_center'],
	] as const) {
		const id = body[field];
		if (id !== undefined && id !== null && state.shelf(kind).get(String(id)) === undefined) throw notFound();
	}
}

const collections = shelfRoutes({
	kind: 'collection',
	path: '/help_center/collections',
	id: 'collection_id',
	make: (call) => {
		checkPlace(call);
		return {
			workspace_id: 'abc123',
			url: null,
			order: 1,
			created_at: call.state.now(),
			updated_at: call.state.now(),
			description: '',
			icon: 'book-bookmark',
			parent_id: null,
			help_center_id: null,
			...call.body,
		};
	},
	change: (call) => {
		checkPlace(call);
		return { ...call.body, updated_at: call.state.now() };
	},
	list: { pages: 'page', usual: 20, most: 50 },
	body: { ...collectionBody, name: need(text, lacks), help_center_id: orNull(integer) },
	update: collectionBody,
	remove: ({ id }) => ({ id, object: 'collection', deleted: true }),
});

const REDIRECT_PAGES = { pages: 'page', usual: 50, most: 250 } as const;
const one = '/help_center/help_centers/{help_center_id}';
const REDIRECT = 'help_center_redirect';

function redirect(call: Call): Shelved {
	shelved(call, 'help_center', 'help_center_id');
	const record = shelved(call, REDIRECT, 'id');
	if (record.fields['help_center_id'] !== param(call, 'help_center_id')) throw notFound('Resource not found');
	return record;
}

function redirectsOf(call: Call): Shelved[] {
	const { id } = shelved(call, 'help_center', 'help_center_id');
	return recordsOf(call, REDIRECT).filter(({ fields }) => fields['help_center_id'] === id);
}

function createRedirect(call: Call): JsonObject {
	const { body, state } = call;
	const url = String(body['from_url']);
	const center = shelved(call, 'help_center', 'help_center_id');
	if (!['article', 'collection'].includes(String(body['target_type'])))
		throw invalid("target_type must be 'article' or 'collection'");
	if (!url.startsWith(`${String(center.fields['url'])}/`))
		throw new ApiError(422, 'data_invalid', "from_url must be an absolute URL within this help center's URL space");
	if (redirectsOf(call).some(({ fields }) => fields['from_url'] === url))
		throw new ApiError(409, 'resource_conflict', 'A redirect with that URL already exists');
	if (state.shelf(String(body['target_type'])).get(String(body['target_id'])) === undefined)
		throw notFound('Resource not found');
	const at = { created_at: state.now(), updated_at: state.now() };
	return created(call, REDIRECT, { type: REDIRECT, ...body, help_center_id: center.id, ...at }).fields;
}

/** Help centers, their collections and the addresses that lead into them. */
export const helpCenterRoutes: Route[] = [
	...collections,
	on('GET /help_center/help_centers', (call) => listed(call, recordsOf(call, 'help_center')), { query: PAGE_QUERY }),
	on(`GET ${one}`, (call) => shelved(call, 'help_center', 'help_center_id').fields),
	on(`GET ${one}/redirects`, (call) => listed(call, redirectsOf(call), { list: REDIRECT_PAGES }), {
		query: PAGE_QUERY,
	}),
	on(`POST ${one}/redirects`, createRedirect, {
		body: {
			from_url: need(text, lacks),
			locale: need(text, lacks),
			target_type: need(text, lacks),
			target_id: need(text, lacks),
		},
	}),
	on(`GET ${one}/redirects/{id}`, (call) => redirect(call).fields),
	on(`DELETE ${one}/redirects/{id}`, (call) => {
		const { id } = deleted(call, REDIRECT, redirect(call));
		return { id, object: REDIRECT, deleted: true };
	}),
];
