import { at, isObject, objectOf, objectsOf, toText, type Json, type JsonObject } from '../Intercom/model/json';
import { nameText } from '../Intercom/model/names';
import { DIGITS } from '../Intercom/model/records/record';
import { authorKindOf, isAutomatic, isWrittenByApi, partKindOf } from './authors';
import type { Notification } from './notification';

/** The texts of a field: of several choices, or separated by commas. */
export const listOf = (value: unknown): string[] =>
	[value]
		.flat()
		.flatMap((entry) => (typeof entry === 'string' || typeof entry === 'number' ? String(entry).split(',') : []))
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');

/** What a filter says of a notification; `undefined` where it can't apply, since it then lets it pass. */
type Check = (notification: Notification, wanted: ReadonlySet<string>) => boolean | undefined;

const someOf = (found: readonly string[], wanted: ReadonlySet<string>): boolean => found.some((one) => wanted.has(one));

/** Whether any part is wanted, by what `valueOf` says of it; a part of which it says nothing does not count. */
const anyPart =
	(valueOf: (part: JsonObject) => string): Check =>
	({ parts }, wanted) => {
		const values = parts.map(valueOf).filter((value) => value !== '');
		return values.length === 0 ? undefined : someOf(values, wanted);
	};

/** IDs and names, by either of which a tag may be chosen. */
const namesOfTags = (tags: readonly JsonObject[]): string[] =>
	tags.flatMap(({ id, name }) => [toText(id ?? null), toText(nameText(name))]);

/** The tags of the event, or else of the record; `undefined` where the notification says nothing of tags. */
function tagsOf({ beside, record }: Notification): string[] | undefined {
	if (isObject(beside.tag)) return namesOfTags([beside.tag]);
	const added = at(record, 'tags_added.tags');
	if (Array.isArray(added)) return namesOfTags(objectsOf(added));
	const lists = [at(record, 'tags.tags'), at(record, 'tags.data'), record.tags].filter(Array.isArray);
	if (lists[0] !== undefined) return namesOfTags(objectsOf(lists[0]));
	return Array.isArray(record.tag_ids) ? record.tag_ids.map((id: Json) => toText(id)) : undefined;
}

/** The ID of whom a conversation or a ticket is assigned to: nobody is 0 or, up to API 2.15, `null`. */
const assignee =
	(field: string): Check =>
	({ record, recordType }, wanted) =>
		(recordType !== 'conversation' && recordType !== 'ticket') || record[field] === undefined
			? undefined
			: wanted.has(toText(record[field] ?? 0));

/** The filters that have a list of what is wanted, by their names in the form. */
const CHECKS: Readonly<Record<string, Check>> = {
	authors: anyPart(authorKindOf),
	eventNames: ({ record, recordType }, wanted) =>
		recordType === 'data_event' ? wanted.has(toText(record.event_name ?? null)) : undefined,
	messages: anyPart(partKindOf),
	tags: (notification, wanted) => {
		const tags = tagsOf(notification);
		return tags && someOf(tags, wanted);
	},
	teammates: assignee('admin_assignee_id'),
	teams: assignee('team_assignee_id'),
	workspaceIds: ({ workspaceId }, wanted) => wanted.has(workspaceId),
};

/** What is ignored: a notification of which every part is so. */
const IGNORED: Readonly<Record<string, (part: JsonObject) => boolean>> = {
	ignoreAutomatic: isAutomatic,
	ignoreWrittenByApi: isWrittenByApi,
};

/** Whether a notification passes all filters. One that is empty, or that can't apply, lets it pass. */
export function passes(notification: Notification, filters: unknown): boolean {
	const chosen = objectOf(filters);
	const isWanted = Object.entries(CHECKS).every(([name, check]) => {
		const wanted = new Set(listOf(chosen[name]));
		return wanted.size === 0 || (check(notification, wanted) ?? true);
	});
	const { parts } = notification;
	return (
		isWanted &&
		!Object.entries(IGNORED).some(
			([name, isIgnored]) => chosen[name] === true && parts.length > 0 && parts.every(isIgnored),
		)
	);
}

/** What a filter can look for, where that is known without asking Intercom: another value would never be found. */
const KNOWN: Readonly<Record<string, { title: string; form: RegExp; advice: string }>> = {
	authors: { title: 'Authors', form: /^(bot|contact|fin|teammate)$/, advice: 'Use bot, contact, fin or teammate' },
	messages: { title: 'Messages', form: /^(note|other|reply)$/, advice: 'Use note, other or reply' },
	teammates: { title: 'Assigned Teammate', form: DIGITS, advice: 'Choose from the list, or give an ID' },
	teams: { title: 'Assigned Team', form: DIGITS, advice: 'Choose from the list, or give an ID' },
};

/** The first value that nothing can ever have, with what to do about it; `undefined` where there is none. */
export function impossibleIn(filters: unknown): string | undefined {
	for (const [name, { advice, form, title }] of Object.entries(KNOWN)) {
		const found = listOf(objectOf(filters)[name]).find((value) => !form.test(value));
		if (found !== undefined) return `${title}: "${found}" is nothing that a notification has. ${advice}`;
	}
	return undefined;
}
