import { select } from '../../model/fields';
import { objectOf, type JsonObject } from '../../model/json';

const shared = {
	label: 'Clear Attribute',
	many: true,
	description: 'Attributes that lose their value, even one given above',
} as const;

/** The custom attributes to empty: Intercom clears one that is sent as null. */
export const clearOfContact = select({ from: 'getContactCustomAttributes', ...shared });
export const clearOfCompany = select({ from: 'getCompanyCustomAttributes', ...shared });

/** A body with the named custom attributes emptied. */
export const cleared = (body: JsonObject, names: readonly string[] = []): JsonObject =>
	names.length === 0
		? body
		: {
				...body,
				custom_attributes: {
					...objectOf(body.custom_attributes),
					...Object.fromEntries(names.map((name) => [name, null])),
				},
			};
