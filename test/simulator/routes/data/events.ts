import { invalid, missing, unprocessable, userNotFound } from '../../errors';
import { Answer, type Call, on, type Route } from '../../http/route';
import { asId, asNumber, asObject, asText, type Json, type JsonObject } from '../../json';
import { askedSize, queryFlag } from '../../paging';
import { anyObject, integer, looseId, need, object, orNull, pick, text, timestamp } from '../../shape';
import { recordEvent } from '../../state/events';
import type { Contact, DataEvent } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { preferredByEmail } from '../lookup';

const STANDARD_PAGE = 50;

/** Submitting and listing data events. */
export const eventRoutes: Route[] = [
	on('POST /events', submit, {
		body: {
			event_name: need(text),
			created_at: need(timestamp),
			user_id: looseId,
			id: looseId,
			email: text,
			metadata: orNull(anyObject),
		},
	}),
	on('GET /events', list, {
		query: {
			type: need(pick('user')),
			user_id: text,
			email: text,
			intercom_user_id: text,
			per_page: text,
			summary: queryFlag,
			before: text,
			since: text,
		},
	}),
	on('POST /events/summaries', summarize, {
		body: {
			user_id: need(looseId),
			event_summaries: need(object({ event_name: need(text), count: integer, first: timestamp, last: timestamp })),
		},
	}),
];

/** The user that a parameter names; leads are reachable by Intercom's identifier only. */
function person(state: Workspace, source: JsonObject, idName: string): Contact {
	const names = ['user_id', 'email', idName].filter((name) => source[name] !== undefined);
	const [name] = names;
	if (name === undefined) throw missing(`one of user_id, email and ${idName}`);
	if (names.length > 1) throw invalid(`Exactly one of user_id, email and ${idName} is allowed`);
	const value = asId(source[name]) ?? '';
	const users = name === 'user_id' ? state.contacts.byExternalId(value) : preferredByEmail(state, value);
	const found = name === idName ? state.contacts.get(value) : users?.role === 'user' ? users : undefined;
	if (found === undefined) throw userNotFound();
	return found;
}

const isSingle = (value: Json | undefined): boolean => typeof value !== 'object' || value === null;

/** Whether a value of metadata is single, a rich link or a monetary amount: no other JSON may be nested in it. */
function isMetadata(value: Json | undefined): boolean {
	if (isSingle(value)) return true;
	const { url, value: words, amount, currency, ...more } = asObject(value);
	const isLink = url !== undefined && words !== undefined;
	const isAmount = amount !== undefined && currency !== undefined;
	return (
		!Array.isArray(value) &&
		(isLink || isAmount) &&
		[url, words, amount, currency, ...Object.values(more)].every(isSingle)
	);
}

function submit(call: Call): Answer {
	const { state, body } = call;
	const contact = person(state, body, 'id');
	const name = asText(body['event_name']) ?? '';
	if (name === '') throw missing('event_name');
	const at = asNumber(body['created_at']) ?? 0;
	if (!Object.values(asObject(body['metadata'])).every(isMetadata)) throw unprocessable('Invalid metadata');
	if (recordEvent(state, contact.id, name, at, body['metadata'])) call.wrote('event.submitted', contact.id);
	return new Answer(202);
}

function list(call: Call): JsonObject {
	const { state, query } = call;
	const contact = person(state, query, 'intercom_user_id');
	const events = [...(state.events.get(contact.id) ?? [])].sort((a, b) => b.order - a.order);
	const about = { email: contact.email, intercom_user_id: contact.id, user_id: contact.external_id };
	if (query['summary'] === 'true') return { type: 'event.summary', ...about, events: summaries(events), pages: {} };
	const perPage = askedSize(call, STANDARD_PAGE, state.pageLimits.events);
	const before = query['before'] === undefined ? Infinity : Number(query['before']);
	const since = query['since'] === undefined ? -Infinity : Number(query['since']);
	if (Number.isNaN(before) || Number.isNaN(since)) throw invalid('before and since must be timestamps');
	const wanted = events.filter((event) => event.order < before && event.order > since);
	const page = wanted.slice(0, perPage);
	const pages: JsonObject = {};
	const [newest] = page;
	const oldest = page[page.length - 1];
	if (oldest !== undefined && wanted.length > page.length) pages['next'] = address(call, 'before', oldest.order);
	if (newest !== undefined) pages['since'] = address(call, 'since', newest.order);
	return {
		type: 'event.list',
		events: page.map((event) => ({
			type: 'event',
			id: event.id,
			event_name: event.event_name,
			created_at: event.created_at,
			...about,
			metadata: { ...event.metadata },
		})),
		pages,
	};
}

function address(call: Call, name: 'before' | 'since', value: number): string {
	const url = new URL(call.url, call.origin);
	url.searchParams.delete('before');
	url.searchParams.delete('since');
	url.searchParams.set(name, String(value));
	return url.toString();
}

function summaries(events: readonly DataEvent[]): JsonObject[] {
	const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('Z', '+00:00');
	const names = [...new Set(events.map((event) => event.event_name))];
	return names.map((name) => {
		const times = events.filter((event) => event.event_name === name).map((event) => event.created_at);
		return {
			name,
			first: iso(Math.min(...times)),
			last: iso(Math.max(...times)),
			count: times.length,
			description: null,
		};
	});
}

/** Adds as many events as a summary counts, spread from its first to its last moment. */
function summarize(call: Call): Answer {
	const { state, body } = call;
	const contact = state.contacts.byExternalId(asId(body['user_id']) ?? '');
	if (contact === undefined) throw userNotFound();
	const summary = asObject(body['event_summaries']);
	const count = asNumber(summary['count']) ?? 1;
	const last = asNumber(summary['last']) ?? state.now();
	const first = asNumber(summary['first']) ?? last;
	if (count < 1 || first > last) throw unprocessable('The event summary is not consistent', 'event_summaries');
	const step = count > 1 ? (last - first) / (count - 1) : 0;
	for (let index = 0; index < count; index++) {
		recordEvent(state, contact.id, asText(summary['event_name']) ?? '', Math.round(first + index * step), undefined);
	}
	call.wrote('event.summarized', contact.id);
	return new Answer(200);
}
