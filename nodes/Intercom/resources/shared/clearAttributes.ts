import { select } from '../../model/fields';
import { objectOf, type JsonObject } from '../../model/json';

const field = {
	label: 'Clear Attribute',
	many: true,
	description: 'Attributes that lose their value, even one given above',
} as const;

/** The custom attributes that lose their value. */
export const contactAttributesToClear = select({ from: 'getContactCustomAttributes', ...field });
export const companyAttributesToClear = select({ from: 'getCompanyCustomAttributes', ...field });

/** Adds the named custom attributes to a body as null, which is how Intercom clears them. */
export const clearAttributes = (body: JsonObject, names: readonly string[] = []): JsonObject =>
	names.length === 0
		? body
		: {
				...body,
				custom_attributes: {
					...objectOf(body.custom_attributes),
					...Object.fromEntries(names.map((name) => [name, null])),
				},
			};
