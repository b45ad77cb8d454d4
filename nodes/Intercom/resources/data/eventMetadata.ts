import { decimal, entries, integer, json, oneOf, text, time } from '../../model/fields';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Session } from '../../model/session';

/** Intercom keeps ten keys of an event's metadata and ignores the rest. */
const METADATA_KEYS = 10;

/** The metadata of an event: entry by entry, or as JSON. */
export const metadata = oneOf({
	label: 'Metadata',
	required: true,
	cases: {
		none: { label: 'None' },
		typed: {
			label: 'Add Each Entry',
			fields: {
				metadata: entries({
					title: 'Entry',
					label: 'Entries',
					required: true,
					max: METADATA_KEYS,
					description: 'The name of a date has to end in _date: Intercom takes any other for a number',
					types: {
						date: { label: 'Date', nameEnd: '_date', fields: { value: time({ required: true }) } },
						number: { label: 'Number', fields: { value: decimal({ required: true }) } },
						price: {
							label: 'Price',
							fields: {
								amount: integer({ required: true, description: 'In the smallest unit of the currency, such as cents' }),
								currency: text({ required: true, placeholder: 'e.g. eur' }),
							},
						},
						link: {
							label: 'Rich Link',
							fields: {
								url: text({ required: true, label: 'URL', placeholder: 'e.g. https://example.com/orders/7' }),
								value: text({ required: true, label: 'Text' }),
							},
						},
						text: { label: 'Text', fields: { value: text() } },
					},
				}),
			},
		},
		json: {
			label: 'Use JSON',
			fields: {
				metadata: json({
					label: 'Metadata (JSON)',
					required: true,
					object: true,
					part: 'metadata',
					placeholder: 'e.g. { "plan": "pro" }',
				}),
			},
		},
	},
});

/** The objects that Intercom takes as a value of metadata: a rich link and a price. */
const OBJECTS = [
	['url', 'value'],
	['amount', 'currency'],
] as const;

const isNested = (value: Json | undefined): boolean => typeof value === 'object' && value !== null;

/** Whether Intercom takes something as a value of metadata. */
const isValue = (value: Json | undefined): boolean =>
	!isNested(value) ||
	(isObject(value) &&
		OBJECTS.some((names) => names.every((name) => Object.hasOwn(value, name))) &&
		!Object.values(value).some(isNested));

/** Refuses what Intercom answers with "Invalid metadata", which does not say where. */
export function checkMetadata(metadata: JsonObject, fail: Session['fail']): void {
	const names = Object.keys(metadata);
	if (names.length > METADATA_KEYS)
		fail(`Metadata has ${names.length} entries, but Intercom keeps ${METADATA_KEYS}`, 'Leave some out');
	const nested = names.filter((name) => !isValue(metadata[name]));
	const [first = ''] = nested;
	if (nested.length > 0)
		fail(
			`Metadata has a list or an object under ${nested.map((name) => `"${name}"`).join(', ')}, which Intercom does not take`,
			`Give what is inside as entries of their own, such as "${first}_id", or as one text; the only objects are a link { url, value } and a price { amount, currency }`,
		);
}
