import { setTimeout as pause } from 'node:timers/promises';
import { at, idIn, recordsIn, within, type Exchange, type JsonRecord } from '../gateway/exchange';
import type { Direct, Gateway } from '../gateway/gateway';
import type { RunNames } from '../gateway/names';
import type { Pool } from '../reads/pool';
import type { ProbeResult } from '../report/types';
import { isDone, statusOf } from '../shape/answers';

export const SECOND_MS = 1_000;
/** So long a search or a job is waited for at most. */
export const PATIENCE_MS = 60_000;
export const PREVIEW = 'Preview';

/** What a probe found out. */
export type Seen = Pick<ProbeResult, 'seen' | 'verdict'>;

/** A question about Intercom that only a real workspace answers. */
export interface Probe {
	name: string;
	question: string;
	/** The requests, without what is in them. */
	sent: string;
	/** What the node assumes, so that the answer confirms or contradicts it. */
	assumption: string;
	/** It makes records of its own. */
	writes?: true;
	run(desk: ProbeDesk): Promise<Seen>;
}

/** The answer could not be had: it says why, in the words of a status. */
export class NotSeen extends Error {}

/** What a probe may do. */
export class ProbeDesk {
	constructor(
		readonly gateway: Gateway,
		readonly pool: Pool,
		readonly names: RunNames,
		/** The token's own teammate. */
		readonly me: string,
	) {}

	async ask(route: string, direct: Direct = {}): Promise<Exchange> {
		return await this.gateway.ask(route, direct);
	}

	/** The same, for an answer without which there is nothing to see. */
	async need(route: string, direct: Direct = {}): Promise<Exchange> {
		const reply = await this.ask(route, direct);
		if (!isDone(reply))
			throw new NotSeen(`${route.split('?')[0]?.replace(/\/[^/]*\d[^/]*/g, '/{id}')}: ${statusOf(reply)}`);
		return reply;
	}

	/** Makes a user without an address, whom nobody can write to. */
	async user(what: string, more: JsonRecord = {}): Promise<string> {
		const body = { role: 'user', external_id: this.names.of(what), ...more };
		return this.idFrom(await this.need('POST /contacts', { body }));
	}

	/** Begins a conversation in the name of an own contact. */
	async conversation(contact: string): Promise<string> {
		const body = { from: { type: 'user', id: contact }, body: this.names.of('probe') };
		return this.idFrom(await this.need('POST /conversations', { body }), 'conversation_id');
	}

	idFrom({ answer }: Exchange, place = 'id'): string {
		const id = idIn(within(answer, place));
		if (id === undefined) throw new NotSeen('the answer has no ID');
		return id;
	}

	async wait(ms: number): Promise<void> {
		await pause(ms);
	}
}

/** The rows of an answer under a key. */
export const rowsOf = ({ answer }: Exchange, key = 'data'): JsonRecord[] => recordsIn(at(answer, key));
/** How many requests the window has left, as an answer tells. */
export const remainingOf = ({ headers }: Exchange): number => Number(headers['x-ratelimit-remaining'] ?? NaN);
export const typeOf = (value: unknown): string =>
	value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

export const confirms = (isSo: boolean, ...seen: string[]): Seen => ({
	verdict: isSo ? 'confirms' : 'contradicts',
	seen,
});
/** Facts about which the node assumes nothing. */
export const told = (...seen: string[]): Seen => ({ verdict: 'told', seen });
export const notSeen = (...seen: string[]): Seen => ({ verdict: 'not seen', seen });
