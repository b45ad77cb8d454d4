import type { IPollFunctions } from 'n8n-workflow';
import { pagesOf } from '../../Intercom/engine/lists/readList';
import { readPages } from '../../Intercom/engine/lists/readPages';
import { requestFor, type RequestParts } from '../../Intercom/engine/send/request';
import { exchange } from '../../Intercom/engine/send/transport';
import { makeSender } from '../../Intercom/methods/read';
import { Failure } from '../../Intercom/model/failure';
import { at, objectOf, type Json, type JsonObject } from '../../Intercom/model/json';
import type { Pages } from '../../Intercom/model/pages';
import type { Route } from '../../Intercom/model/route';
import type { Rows } from '../../Intercom/model/rows';

const ANSWER_TIMEOUT_MS = 60_000;
/** What n8n lets a poll take where it does not say so itself. */
const USUAL_BUDGET_MS = 5 * 60_000;
/** What is left for the last answer and for the output. */
const BUDGET_SHARE = 0.8;
/** How far our idea of Intercom's clock may be off: its dates are cut to the second. */
const CLOCK_ERROR_MS = 5_000;

/** A list of Intercom's. */
export interface ListRequest {
	route: Route;
	query?: JsonObject;
	body?: JsonObject;
	rows: Rows;
	pages: Pages;
}

/** Intercom, as a poll reads it: through the node's own rate limit and with its errors. */
export interface Intercom {
	/** Reads one record; `undefined` where it is gone. */
	get(route: Route, parts: RequestParts): Promise<JsonObject | undefined>;
	/**
	 * Reads a list page by page, as far as pages are taken. One that ends with fewer rows than Intercom counted is told
	 * in n8n's log; where it has to be whole, it is an error.
	 */
	list(list: ListRequest, how?: { isWhole: boolean }): AsyncGenerator<JsonObject[], void>;
	/** The whole answer of the first page. */
	firstPage(list: ListRequest): Promise<JsonObject>;
	/**
	 * When the poll began or a little earlier, in seconds of Intercom's clock. Not known before the first answer, which
	 * tells the date.
	 */
	startedAt(): number;
	/** Whether the poll has to end soon. */
	isLate(): boolean;
}

/** The rows of a list in words: "contacts" of `POST /contacts/search`. */
const nameOf = ({ route }: ListRequest): string => route.split('/')[1] ?? 'rows';

const tooShort = (words: string) =>
	new Failure(words, { status: 200, advice: 'Nothing was output: the next poll reads the list again' });

/** The answers of a record that is gone. */
const GONE = [404, 410];

/** Reads the credential and begins a poll. */
export async function connectPoll(context: IPollFunctions): Promise<Intercom> {
	const sender = await makeSender(context, ANSWER_TIMEOUT_MS);
	const budgetMs = context.getPollBudgetMs?.() ?? USUAL_BUDGET_MS;
	const startedAtMs = Date.now();
	const endsAt = startedAtMs + budgetMs * BUDGET_SHARE;
	const pageOf = ({ body, query, route }: ListRequest) =>
		pagesOf(async (request) => await exchange(sender, request), requestFor(route, { body, query, idempotent: true }));
	return {
		async get(route, parts) {
			const { body, status } = await exchange(sender, requestFor(route, parts), GONE);
			return status < 300 ? body : undefined;
		},
		async *list(list, { isWhole } = { isWhole: false }) {
			const warn = (words: string) => context.logger.warn(`Intercom Polling Trigger: ${words}`);
			const pages = readPages(pageOf(list), { ...list, limit: Infinity, pause: sender.clock.sleep, warn });
			let count = 0;
			let leastCounted = 0;
			for await (const { answer, rows } of pages) {
				const counted = numberAt(answer, 'total_count') || 0;
				leastCounted = count === 0 ? counted : Math.min(leastCounted, counted);
				count += rows.length;
				yield rows;
			}
			if (!(count < leastCounted)) return;
			const words = `Intercom counts ${leastCounted} ${nameOf(list)} and gave ${count}`;
			if (isWhole) throw tooShort(words);
			warn(`${words}: what is missing is output when a later poll finds it`);
		},
		firstPage: async (list) => await pageOf(list)({}),
		startedAt: () => Math.floor(sender.rateLimiter.intercomTime(startedAtMs - CLOCK_ERROR_MS) / 1_000),
		isLate: () => Date.now() >= endsAt,
	};
}

/** The number at a place of a record; NaN where there is none. */
export const numberAt = (record: JsonObject, place: string): number => {
	const value: Json | undefined = at(record, place);
	return typeof value === 'number' ? value : NaN;
};

/** The ID of a record as text. */
export const idOf = (record: JsonObject): string => String(objectOf(record).id ?? '');
