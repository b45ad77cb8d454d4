import { type Call, on, type Route } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import { asText, type Json, type JsonObject } from '../../json';
import { flag, need, text } from '../../shape';
import type { Contact } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { contactOr404 } from '../lookup';
import { areDuplicates } from './contact-lifecycle';

/** What a merge would do, without doing it. */
export const mergePreviewRoutes: Route[] = [
	on('POST /contacts/merge/preview', preview, {
		body: { from: need(text), into: need(text), skip_duplicate_validation: flag },
		since: PREVIEW,
	}),
];

const MOST_CHANGES = 50;

function preview({ body, state }: Call): JsonObject {
	const from = contactOr404(state, asText(body['from']) ?? '');
	const into = contactOr404(state, asText(body['into']) ?? '');
	if (from.id === into.id || (from.role === 'user' && into.role === 'lead'))
		return refused('invalid_merge_role_pair', 'These contacts cannot be merged in this direction');
	if (body['skip_duplicate_validation'] !== true && !areDuplicates(from, into))
		return refused('no_shared_identifier', 'The contacts share neither email nor phone');
	const changes = changesOf(from, into);
	return {
		allowed: true,
		summary: {
			attribute_changes: { attributes: changes.slice(0, MOST_CHANGES), total_count: changes.length },
			reassignments: reassignmentsOf(state, from, into),
		},
	};
}

const refused = (code: string, message: string): JsonObject => ({ allowed: false, reasons: [{ code, message }] });

const attributesOf = ({
	avatar,
	custom_attributes,
	email,
	external_id,
	name,
	owner_id,
	phone,
}: Contact): JsonObject => ({
	...{ avatar, email, external_id, name, owner_id, phone },
	...Object.fromEntries(Object.entries(custom_attributes).map(([key, held]) => [`custom_attributes.${key}`, held])),
});

/** What the merged contact has and the survivor has otherwise: the survivor keeps its own, and takes what it lacks. */
function changesOf(from: Contact, into: Contact): JsonObject[] {
	const own = attributesOf(into);
	return Object.entries(attributesOf(from)).flatMap(([field, from_value]): JsonObject[] => {
		const into_value: Json = own[field] ?? null;
		if (from_value === null || from_value === into_value) return [];
		const outcome = into_value === null ? 'adopted' : 'discarded';
		return [{ field, outcome, from_value, into_value, new_into_value: into_value ?? from_value }];
	});
}

function reassignmentsOf(state: Workspace, from: Contact, into: Contact): JsonObject {
	const conversations = ({ id }: Contact): number =>
		[...state.conversations.values()].filter(({ contacts }) => contacts.includes(id)).length;
	const both = (count: (contact: Contact) => number): JsonObject => ({ from: count(from), into: count(into) });
	return {
		conversations: both(conversations),
		tickets: both(() => 0),
		phone_calls: both(() => 0),
		tags: both(({ tags }) => tags.length),
		notes: both(({ notes }) => notes.length),
	};
}
