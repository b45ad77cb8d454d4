import type { INodeExecutionData } from 'n8n-workflow';
import type { Simulator } from '../../../simulator';
import { clock } from './clock';

/** Longer than a run takes, with its timeouts, and than a link to a file is good for. */
const MAX_RUN_MS = 7 * 86_400_000;
const MS_PER_SECOND = 1_000;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/g;
const DATE = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?/g;

/** What the simulator counts for itself, and how long it took until something happened. */
const ASIDE_IN_RECORDS =
	/^(seq|looks|(median_)?time_to_\w+|count_(assignments|reopens|conversation_parts)|parts_(shown|total))$/;
/** The line of a transcript that stands for such an entry. */
const HISTORY_LINE = /\n\[<now>\] [^\n]*? \[[a-z ]+\](?=[\n:]|$)[^\n]*/g;
/** Parts of a conversation or a ticket with words in them. */
const SAID = new Set(['comment', 'note', 'quick_reply', 'note_and_reopen', 'comment_and_reopen']);

/**
 * Whether an entry only says who changed what. Repeating the same change leaves a second one, which does no harm: the
 * record is the same.
 */
const isHistory = (entry: unknown): boolean => {
	const { fields, part_type, type } = Object(entry) as Record<string, unknown>;
	const kind: unknown = type ?? Object(fields)['type'];
	return kind === 'article_version' || (typeof part_type === 'string' && !SAID.has(part_type));
};

/** The part that a record tells of, without its ID where it only says that a state was set: set twice, it differs. */
function partTold(part: unknown): unknown {
	const { id: _id, ...rest } = Object(part) as Record<string, unknown>;
	const isState = typeof rest['type'] === 'string' && !SAID.has(rest['type']) && rest['text'] === '';
	return isState ? rest : part;
}

/** Whether a time, in milliseconds, is one of the run, which takes longer with a fault. */
const isNow = (ms: number): boolean => ms >= clock.beginMs - MS_PER_SECOND && ms <= clock.beginMs + MAX_RUN_MS;

/**
 * A value without what a wait changes: times of the run, random names of jobs and requests, and the address of the
 * credential. Everything else has to be the same with and without a fault.
 */
export function steady(value: unknown): unknown {
	if (typeof value === 'number')
		return (value > 1e12 && isNow(value)) || (value > 1e9 && isNow(value * MS_PER_SECOND)) ? '<now>' : value;
	if (typeof value === 'string')
		return value
			.replace(UUID, '<uuid>')
			.replace(ADDRESS, '<address>')
			.replace(DATE, (date) => (isNow(Date.parse(date)) ? '<now>' : date))
			.replace(HISTORY_LINE, '')
			.replace(/\b1[78]\d{8}\b/g, (time) => (isNow(Number(time) * MS_PER_SECOND) ? '<now>' : time));
	if (Array.isArray(value)) return value.filter((entry) => !isHistory(entry)).map(steady);
	if (value instanceof Map) return [...value.entries()].map(steady);
	if (value instanceof Set) return [...value].map(steady);
	if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
	if (value instanceof Date) return steady(value.toISOString());
	const kept = Object.entries(value).filter(
		([key]) =>
			!ASIDE_IN_RECORDS.test(key) &&
			!(key === 'total_count' && 'type' in value && /_part\.list$/.test(String(value.type))),
	);
	return Object.fromEntries(kept.map(([key, inner]) => [key, steady(key === 'part' ? partTold(inner) : inner)]));
}

/** An item with the text of its files in the place of their base64. */
export const readable = ({ binary = {}, ...item }: INodeExecutionData): object => ({
	...item,
	binary: Object.entries(binary).map(([name, { data, ...file }]) => [
		name,
		{ ...file, data: Buffer.from(data, 'base64').toString('latin1') },
	]),
});

/** What of the workspace is no record. */
const ASIDE = new Set(['bulk', 'companyScroll', 'ids', 'pageLimits']);

const plain = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'newestFirst' in value && 'values' in value
		? [...(value as { values(): Iterable<unknown> }).values()]
		: value instanceof Map
			? new Map([...value].map(([key, inner]) => [key, plain(inner)]))
			: value;

/** Every record of the workspace, by kind. */
export function recordsOf({ state }: Simulator): Map<string, string> {
	return new Map(
		Object.entries(state)
			.filter(([name]) => !ASIDE.has(name))
			.map(([name, value]) => [name, JSON.stringify(steady(plain(value)))]),
	);
}
