import { invalid } from '../../errors';
import { Answer, type Call, on, type Route } from '../../http/route';
import { asId, type JsonObject } from '../../json';
import { type Check, flag, integer, link, need, pick, text } from '../../shape';
import type { Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { keep, shelfRoutes, updated } from '../shelf';

const SOURCE = 'content_import_source';
const PAGE = 'external_page';

const audiences: Check = (value, field) => {
	for (const one of value === null ? [] : [value].flat()) integer(one, field);
};

/** Adds a source of pages. */
export function addSource(state: Workspace, id: string, fields: JsonObject = {}): Shelved {
	const at = state.now();
	const source = {
		type: SOURCE,
		last_synced_at: at,
		status: 'active',
		url: 'https://help.example.com',
		sync_behavior: 'api',
		created_at: at,
		updated_at: at,
		audience_ids: [],
	};
	return keep(state, SOURCE, { ...source, ...fields, id: Number(id) }, id);
}

/** Adds a page of a source. */
export function addPage(state: Workspace, id: string, fields: JsonObject = {}): Shelved {
	const at = state.now();
	const page = {
		type: PAGE,
		title: 'Getting started',
		html: '<p>Hello</p>',
		url: 'https://help.example.com/1',
		ai_agent_availability: false,
		ai_copilot_availability: false,
		ai_sales_agent_availability: false,
		fin_availability: false,
		locale: 'en',
		source_id: 33,
		external_id: 'article-1',
		created_at: at,
		updated_at: at,
		last_ingested_at: at,
	};
	return keep(state, PAGE, { ...page, ...fields }, id);
}

const whole = { usual: 50, most: 50, pages: 'page' } as const;
const source = { status: pick('active', 'deactivated'), url: need(link), audience_ids: audiences };
const forSales = { ai_sales_agent_availability: flag };
const page = { title: need(text), html: need(text), locale: need(pick('en')), source_id: need(integer) };

/** What Fin answers from. */
export const aiContentRoutes: Route[] = [
	...shelfRoutes({
		kind: SOURCE,
		path: '/ai/content_import_sources',
		id: 'source_id',
		list: whole,
		update: {
			...source,
			sync_behavior: need(pick('api', 'automated', 'manual')),
			apply_audience_to_existing_content: flag,
		},
		change: ({ body }, record) => {
			if ((body['sync_behavior'] === 'api') !== (record['sync_behavior'] === 'api'))
				throw invalid('sync_behavior can be changed neither to nor from api', 'sync_behavior');
			const { apply_audience_to_existing_content: _apply, audience_ids, ...rest } = body;
			return { ...rest, ...(audience_ids !== undefined && { audience_ids: [audience_ids ?? []].flat() }) };
		},
		remove: () => new Answer(204),
	}),
	on('POST /ai/content_import_sources', createSource, { body: { ...source, sync_behavior: need(pick('api')) } }),
	...shelfRoutes({
		kind: PAGE,
		path: '/ai/external_pages',
		id: 'page_id',
		list: whole,
		update: { ...page, url: need(link), external_id: text, fin_availability: flag },
		inPreview: { ...forSales, ai_agent_availability: flag, ai_copilot_availability: flag },
		change: ({ body, state }) => ({ ...known(state, body), updated_at: state.now() }),
		remove: ({ fields }) => ({ ...fields, html: '' }),
	}),
	on('POST /ai/external_pages', upsertPage, {
		body: { ...page, external_id: need(text), url: link, ai_agent_availability: flag, ai_copilot_availability: flag },
		inPreview: { body: forSales },
	}),
];

/** Refuses a page whose source is not there. */
function known(state: Workspace, body: JsonObject): JsonObject {
	if (state.shelf(SOURCE).get(asId(body['source_id']) ?? '') === undefined)
		throw invalid('source_id is no content import source', 'source_id');
	return body;
}

function createSource({ body, state, wrote }: Call): JsonObject {
	const audience_ids = [body['audience_ids'] ?? []].flat();
	const added = addSource(state, state.ids.next(), { ...body, audience_ids });
	wrote(`${SOURCE}.created`, added.id);
	return added.fields;
}

function upsertPage(call: Call): JsonObject {
	const { body, state } = call;
	known(state, body);
	const pages = [...state.shelf(PAGE).values()];
	const same = pages.find(
		({ fields }) => fields['source_id'] === body['source_id'] && fields['external_id'] === body['external_id'],
	);
	if (same === undefined) {
		const added = addPage(state, state.ids.next(), { url: null, ...body });
		call.wrote(`${PAGE}.created`, added.id);
		return added.fields;
	}
	return updated(call, PAGE, same, { ...body, updated_at: state.now() }).fields;
}
