import type { IDataObject } from 'n8n-workflow';
import { createHash } from 'node:crypto';
import { isObject, type Json } from '../../Intercom/model/json';

/** Grows when the saved form changes, so that a later version of the node knows what it finds. */
const VERSION = 1;

/** Tells one thing that is watched from another: what was seen of one says nothing of the other. */
export const watchedKey = (...what: Json[]): string =>
	createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 16);

/**
 * What was saved about the same event with the same filters; `undefined` at the first poll, and after a change of the
 * event, the filters or the credential: then the node starts from now, so that no flood of the past comes.
 */
export function loadState(saved: IDataObject, watched: string): unknown {
	const { state } = saved;
	return isObject(state) && state.version === VERSION && state.watched === watched ? state.progress : undefined;
}

/**
 * Keeps what a poll learnt. n8n saves it when the poll returns items, and with some versions only then, so it is
 * changed in one go, when nothing can fail any more.
 */
export function saveState(saved: IDataObject, watched: string, progress: object): void {
	saved.state = { version: VERSION, watched, progress: JSON.parse(JSON.stringify(progress)) as IDataObject };
}
