import { at, isObject, objectOf, toText, type Json, type JsonObject } from '../../model/json';
import { nameText } from '../../model/names';

const MAX_DEPTH = 5;
const labelOf = (value: Json | undefined): string => toText(value ?? null).replaceAll('_', ' ');

/** Any value of an event in words; records are told by their names. */
export function describeValue(value: Json | undefined, depth = 0): string {
	if (Array.isArray(value)) return joined(', ', ...value.map((entry) => describeValue(entry, depth + 1)));
	if (!isObject(value)) return toText(nameText(value));
	if (depth > MAX_DEPTH) return '';
	const { name, ...others } = value;
	const entries = Object.entries(others)
		.filter(([key]) => key !== 'type' && key !== 'id')
		.map(([key, inner]) => [labelOf(key), describeValue(inner, depth + 1)] as const)
		.filter(([, inner]) => inner !== '')
		.map((entry) => entry.join(': '));
	return joined('; ', describeValue(name, depth + 1), ...entries);
}

export const joined = (separator: string, ...texts: string[]): string =>
	texts.filter((text) => text !== '').join(separator);
const withDetail = (text: string, detail: string): string => joined(': ', text, detail);

const UNITS: ReadonlyArray<readonly [name: string, seconds: number]> = [
	['d', 86_400],
	['h', 3_600],
	['min', 60],
	['s', 1],
];

/** A length of time in its two largest units, as in "1 h 30 min". */
function describeSeconds(seconds: number): string {
	let left = Math.abs(Math.round(seconds));
	const counts = UNITS.map(([name, size]) => {
		const count = Math.floor(left / size);
		left -= count * size;
		return { name, count };
	});
	const first = counts.findIndex(({ count }) => count > 0);
	const largest = first < 0 ? [] : counts.slice(first, first + 2).filter(({ count }) => count > 0);
	return largest.map(({ name, count }) => `${count} ${name}`).join(' ') || '0 s';
}

/** How a target of an SLA stands, as in "active, 30 min left". */
function describeTarget(state: Json | undefined): string {
	const left = at(state, 'seconds_remaining');
	const time = typeof left !== 'number' ? '' : `${describeSeconds(left)} ${left < 0 ? 'over' : 'left'}`;
	return joined(', ', labelOf(at(state, 'status')), time);
}

/** What an SLA demands, or how its targets stand, as in "first reply time: 30 min". */
const describeTargets = (targets: Json | undefined): string =>
	joined(
		', ',
		...Object.entries(objectOf(targets))
			.filter(([, value]) => value !== null)
			.map(([name, value]) =>
				withDetail(labelOf(name), typeof value === 'number' ? describeSeconds(value) : describeTarget(value)),
			),
	);

const describePriority = ({ current_priority: now, previous_priority: before }: JsonObject): string =>
	joined(' → ', labelOf(before), labelOf(now));

/** Until when a conversation is snoozed: Intercom's words, or a time that somebody chose, in UTC to the minute. */
const describeSnooze = ({ custom_until_time: time, until }: JsonObject): string =>
	withDetail('until', typeof time === 'string' ? time.slice(0, 16).replace('T', ' ') : describeValue(until));

const describeSla = (details: JsonObject): string =>
	joined(
		'; ',
		describeValue(details.sla_name),
		labelOf(details.sla_target_type),
		details.current_sla_status ? withDetail('status', labelOf(details.current_sla_status)) : '',
		describeTargets(details.sla_definition),
		describeTargets(details.sla_states),
	);

/** An event that Preview of Intercom's API describes beside those of 2.16. */
interface NewerEvent {
	/** Its fields; an event that has the first one is of this kind. */
	fields: readonly [mark: string, ...others: string[]];
	describe: (details: JsonObject) => string;
}

/** Tags and calls are told well enough as any other event. */
const NEWER_EVENTS: readonly NewerEvent[] = [
	{ fields: ['current_priority', 'previous_priority'], describe: describePriority },
	{ fields: ['custom_until_time', 'until'], describe: describeSnooze },
	{
		fields: ['sla_name', 'sla_target_type', 'current_sla_status', 'sla_definition', 'sla_states'],
		describe: describeSla,
	},
];

/** What the description says of events; an event may have more. */
const EVENT_RECORDS: readonly string[] = ['action', 'attribute', 'event', 'value', 'workflow'];

/** What an action, a workflow or somebody's change of an attribute did, as in "Jira Create Issue: failed". */
export function describeEvent(details: JsonObject): string {
	const newer = NEWER_EVENTS.find(({ fields: [mark] }) => details[mark] !== undefined);
	const isKnown = ([key, value]: [string, Json]) => EVENT_RECORDS.includes(key) && isObject(value);
	const { action, attribute, event, value, workflow } = Object.fromEntries(Object.entries(details).filter(isKnown));
	const others = Object.fromEntries(
		Object.entries(details).filter((entry) => !isKnown(entry) && !newer?.fields.includes(entry[0])),
	);
	const name = (record: Json | undefined) => describeValue(at(record, 'name'));
	const change = joined(' → ', describeValue(at(value, 'previous')), name(value));
	const flow = name(workflow);
	return joined(
		'; ',
		newer?.describe(details) ?? '',
		withDetail(name(action), describeValue(at(action, 'result'))),
		withDetail(name(attribute), joined(' ', change, attribute && flow ? `(workflow ${flow})` : '')),
		attribute && flow
			? ''
			: withDetail(flow, joined(', ', labelOf(at(event, 'type')), describeValue(at(event, 'result')))),
		describeValue(others),
	);
}
