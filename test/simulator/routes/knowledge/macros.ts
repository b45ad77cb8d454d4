import { invalid } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { CURSOR_QUERY } from '../../paging';
import type { Check } from '../../shape';
import { listed, recordsOf, shelved } from '../shelf';

const since: Check = (value) => {
	if (!/^\d{1,10}$/.test(String(value))) throw invalid('Invalid updated_since timestamp');
};

function list(call: Call): JsonObject {
	const after = Number(call.query['updated_since'] ?? 0);
	const rows = recordsOf(call, 'macro').filter(({ created_at }) => created_at > after);
	const {
		total_count: _total,
		pages,
		...rest
	} = listed(call, rows, { list: { pages: 'cursor', usual: 50, most: 150 } });
	// The last page says so in words of its own.
	return { ...rest, pages: { next: null, ...Object(pages) } as JsonObject };
}

/** Saved replies, which can only be read. */
export const macroRoutes: Route[] = [
	on('GET /macros', list, { query: { ...CURSOR_QUERY, updated_since: since } }),
	on('GET /macros/{id}', (call) => shelved(call, 'macro', 'id').fields),
];
