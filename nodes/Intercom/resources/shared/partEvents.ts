import { at, objectOf, objectsOf, toText, type Json, type JsonObject } from '../../model/json';
import { isVisible, nameText } from '../../model/names';
import { describeEvent, describeValue, joined } from './eventWords';

/** What an author or somebody with work is called, by type. */
const ROLES: Readonly<Record<string, string>> = {
	admin: 'teammate',
	bot: 'bot',
	contact: 'contact',
	lead: 'contact',
	team: 'team',
	user: 'contact',
};

export const nameRole = (type: Json | undefined): string =>
	typeof type === 'string' && Object.hasOwn(ROLES, type) ? (ROLES[type] ?? '') : toText(type);

/** Whether a part is an internal note, which may open a conversation again as well (`note_and_reopen`). */
export const isNote = ({ part_type }: JsonObject): boolean => /^note(_and_|$)/.test(toText(part_type));

/** Every character that some program shows as a new line; Python's `splitlines` knows the most of them. */
const LINE_ENDS = '\n\v\f\u001c\u001d\u001e\u0085\u2028\u2029';
export const LINE_BREAK = new RegExp(`\\r\\n?|[${LINE_ENDS}]`, 'g');

/** The text on one line. */
export const toOneLine = (text: string): string => text.replace(LINE_BREAK, ' ').replace(/\s+/g, ' ').trim();

/**
 * A name without the signs that a transcript is made of: customers choose their names themselves, and a name such as
 * "Ann (teammate)" must not make a customer look like a teammate.
 */
export function plainName(...names: ReadonlyArray<Json | undefined>): string {
	for (const name of names) {
		const plain = toOneLine(toText(nameText(name)).replace(/[()[\]:]+/g, ' '));
		if (isVisible(plain)) return plain;
	}
	return '';
}

/** Names of teammates and teams as they wrote them, by what `referenceKey` gives. */
export type Names = ReadonlyMap<string, string>;

const referenceKey = ({ id, type }: JsonObject): string => `${toText(type)} ${toText(id)}`;

/** What somebody is called whom an ID names; `undefined` where nobody knows. */
export const nameOfReference = (to: JsonObject, names: Names): string | undefined => names.get(referenceKey(to));

/** The names that an answer has of its authors and of the teammates and teams beside them. */
export function namesIn(records: readonly JsonObject[]): Names {
	const named = records.map((record) => [referenceKey(record), toText(nameText(record.name))] as const);
	return new Map(named.filter(([, name]) => isVisible(name)));
}

/** Whom a part gave the work to; `undefined` where it says nothing of it. */
function nameAssignee(part: JsonObject, names: Names): string | undefined {
	const to = objectOf(part.assigned_to);
	if (to.type === 'nobody_admin' || toText(to.id) === '0') return 'nobody';
	if (to.id === undefined || to.id === null) return undefined;
	return `${nameRole(to.type)} ${plainName(to.name, nameOfReference(to, names), to.id)}`;
}

const isAssignment = ({ part_type }: JsonObject): boolean => toText(part_type).includes('assign');

/** The teammates and teams that assignments name by ID alone. */
export const unnamedAssignees = (parts: readonly JsonObject[], names: Names): JsonObject[] =>
	parts
		.filter(isAssignment)
		.map(({ assigned_to }) => objectOf(assigned_to))
		.filter((to) => ['admin', 'team'].includes(toText(to.type)) && !names.has(referenceKey(to)));

/** What kind of part it is, as in " [close]"; nothing for a comment, the usual kind. */
export function labelPart(part: JsonObject, names: Names): string {
	const type = toText(part.part_type ?? 'comment');
	const assignee = isAssignment(part) ? nameAssignee(part, names) : undefined;
	const kind = type.replaceAll('_', ' ');
	const labels = [
		...(type === 'comment' ? [] : assignee === undefined ? [kind] : [labelAssignment(kind, assignee)]),
		...(part.redacted === true ? ['redacted'] : []),
	];
	const tags = objectsOf(part.tags ?? null).map(({ id, name }) => plainName(name, id));
	if (tags.length > 0) labels.push(`tagged ${tags.join(', ')}`);
	return labels.map((label) => ` [${label}]`).join('');
}

const labelAssignment = (kind: string, assignee: string): string =>
	kind === 'assignment' ? `assigned to ${assignee}` : `${kind}: ${assignee}`;

/** What a part of a ticket changed: an attribute, or the state. */
function describeTicketChange(part: JsonObject): string {
	const label = at(part, 'updated_attribute_data.attribute.label');
	const value = at(part, 'updated_attribute_data.value.label') ?? null;
	if (typeof label === 'string')
		return `${label}: ${[value]
			.flat()
			.map((one) => toText(one ?? 'null'))
			.join(', ')}`;
	if (!toText(part.part_type).startsWith('ticket_state_updated')) return '';
	const states = [part.previous_ticket_state, part.ticket_state].filter((state) => typeof state === 'string');
	return [...new Set(states)].join(' → ');
}

const listOptions = (part: JsonObject): string => {
	const options = objectsOf(at(part, 'metadata.quick_reply_options')).map(({ text }) => toOneLine(describeValue(text)));
	return options.length === 0 ? '' : `[options: ${options.join(' | ')}]`;
};

/** Parts in which somebody says something, whatever is left of it. */
export const SPOKEN = /^(comment|quick_reply|note(_and_.*)?)$/;

/** Whether somebody said something in a part: words, files or answers to choose from. `read` reads its body. */
export const isMessage = (part: JsonObject, read: (body: Json | undefined) => string): boolean =>
	read(part.body) !== '' ||
	objectsOf(part.attachments).length > 0 ||
	listOptions(part) !== '' ||
	(part.redacted === true && SPOKEN.test(toText(part.part_type)));

/** What a part says beside its body, one matter on each line: what happened, and the answers to choose from. */
export const describePart = (part: JsonObject): string =>
	joined('\n', describeEvent(objectOf(part.event_details)), describeTicketChange(part), listOptions(part));
