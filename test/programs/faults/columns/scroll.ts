import type { Column, Scene } from '../types';
import { changesOf, inputs, recordsDiffer } from './kit';

/** Requests of a scroll through 250 companies, with the empty page at its end. */
const CALLS = 4;
const REFUSED = 400;

/** Companies beyond the reach of pages; the fault strikes the second page of the second item's scroll. */
export const scroll: Column = {
	name: 'scroll',
	kind: 'scroll',
	but: { 'repeated cursor': { leftOut: 'one scroll_param brings all pages of a scroll' } },
	// Starting over is refused because of the abandoned scroll, and that answer is cut as well.
	says: { 'cut JSON, every time': { cause: /status 400/, advice: /./, status: 400 } },
	prepare(simulator): Scene {
		const { state } = simulator;
		const companies = state.addCompanies(250).reverse();
		const ids = companies.map(({ id }) => id);
		return {
			parameters: { resource: 'company', operation: 'getAll', returnAll: true, simplify: false },
			items: inputs([{}, {}]),
			struck: 1,
			serial: { method: 'GET', path: '/companies/scroll', skip: CALLS + 1 },
			// Each item counts the companies before it scrolls.
			requestsBefore: CALLS + 3,
			prepareAnswers() {
				simulator.fault({
					path: '/companies/list',
					body: { type: 'list', data: [], total_count: 10_001 },
					times: Infinity,
				});
				// An abandoned scroll ends when another one was refused because of it, and not after a minute.
				simulator.fault({
					path: '/companies/scroll',
					rewrite: ({ status }) => {
						if (status === REFUSED) state.companyScroll = null;
						return {};
					},
					times: Infinity,
				});
			},
			right: (_item, rows, allowed) => recordsDiffer(rows, ids, allowed),
			...changesOf(companies, state.companies, (late) => void (late.last_request_at = state.now())),
		};
	},
};
