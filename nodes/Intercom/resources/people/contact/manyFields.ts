import type { Fields } from '../../../model/field';
import { choice, flag, rows, select, text } from '../../../model/fields';
import { InputProblem } from '../../../model/failure';
import type { Json, JsonObject } from '../../../model/json';
import { objectsOf, toText } from '../../../model/json';
import { profile, role } from './fields';

/** What a single write and a bulk row have alike beside who the contact is. */
const { avatar, language_override, owner_id, phone, unsubscribed_from_emails, custom_attributes_as } = profile;
/** Of a row that may go without. */
export const contactIdOfRow = text({
	label: 'Contact ID',
	alwaysVisible: true,
	description: 'ID in Intercom, by which a contact is found and updated',
});
/** What both bulk routes take. */
export const updated = {
	avatar,
	language_override,
	owner_id,
	phone,
	unsubscribed_from_emails,
	custom_attributes_as,
} satisfies Fields;
/** What Intercom takes in the bulk create alone, and ignores in the bulk update. */
export const created = {
	last_seen_at: profile.last_seen_at,
	role: choice({ options: role, default: 'user' }),
	signed_up_at: profile.signed_up_at,
} satisfies Fields;

/** What a contact is linked to. */
export const links = {
	companies: rows({
		label: 'Companies',
		title: 'Company',
		parameter: 'memberships',
		of: {
			company_id: text({ label: 'Company ID', required: true }),
			name: text(),
			remove: flag({ description: 'Whether the contact leaves the company' }),
		},
		description: 'By your own identifiers; those that are missing are created',
	}),
	tags: select({ from: 'getTags', label: 'Tag', many: true, description: 'The contact gets them once it exists' }),
	remove_tags: select({ from: 'getTags', label: 'Remove Tag', many: true }),
} satisfies Fields;

/** What those fields give. */
export interface Links {
	companies?: Json | undefined;
	tags?: readonly string[] | undefined;
	remove_tags?: readonly string[] | undefined;
}

/** Refuses a tag that is to come and to go, as nobody knows which of both Intercom would do last. */
export function refuseContradiction({ tags = [], remove_tags = [] }: Links): void {
	const both = tags.filter((id) => remove_tags.includes(id));
	if (both.length > 0)
		throw new InputProblem(
			`Tag ${both.join(', ')} is to be added and to be removed`,
			'Leave it out of one of the lists',
		);
}

const named = (ids: readonly string[]): JsonObject[] => ids.map((id) => ({ id }));

/** The links that a contact without any is to have. */
export const newLinks = ({ companies, tags }: Links): Links => ({
	companies: objectsOf(companies).flatMap(({ remove, ...company }) => (remove === true ? [] : [company])),
	tags,
});

/** The links as a bulk row has them. */
export function linksInRow({ companies, tags: added = [], remove_tags = [] }: Links): JsonObject {
	const memberships = objectsOf(companies);
	return {
		...(memberships.length > 0 && { companies: memberships }),
		...(added.length + remove_tags.length > 0 && {
			tags: {
				...(added.length > 0 && { add: named(added) }),
				...(remove_tags.length > 0 && { remove: named(remove_tags) }),
			},
		}),
	};
}

/** What the output of an item names a contact by. */
export const keysOf = (contact: JsonObject): JsonObject =>
	Object.fromEntries(
		['id', 'external_id', 'email'].flatMap((name): Array<[string, Json]> => {
			const value = contact[name];
			return value === undefined || value === null || toText(value) === '' ? [] : [[name, value]];
		}),
	);
