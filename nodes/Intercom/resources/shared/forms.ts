import type { AttributeOwner, Case, SearchKind } from '../../model/field';
import { attributes, json, oneOf, query, queryJson, text } from '../../model/fields';
import { contactId } from './fields';
import { searchFilters } from './searchFilters';

type Cases = Readonly<Record<string, Case>>;

/**
 * A search: quick filters, and below them conditions that all hold, conditions of which one holds, or Intercom's own
 * query as JSON.
 */
export const searchBy = (searches: SearchKind) => {
	const conditions = (match: 'AND' | 'OR') => query({ searches, match, label: 'Conditions', required: true });
	return {
		query: searchFilters[searches],
		search_by: oneOf({
			// The same words for all searches, so that the form has the parameter once.
			label: 'Find Records Where',
			required: true,
			cases: {
				all: { label: 'All Conditions Hold', fields: { query: conditions('AND') } },
				any: { label: 'Any Condition Holds', fields: { query: conditions('OR') } },
				json: {
					label: 'A JSON Query Holds',
					fields: { query: queryJson({ searches, label: 'JSON Query', required: true }) },
				},
			},
		}),
	};
};

/**
 * Which contact an operation is about. Each case has its own name, as saved workflows hold it, and is made by one of
 * the three functions below.
 */
export const contactBy = (cases: Cases) => oneOf({ label: 'Contact By', required: true, cases });

/** The contact from a list; `key` is where Intercom takes it, here and below. */
export const byChoice = (key: string): Case => ({ label: 'Choose a Contact', fields: { [key]: contactId } });
export const byEmail = (key: string): Case => ({
	label: 'Email',
	fields: { [key]: text({ label: 'Email', required: true, placeholder: 'e.g. ann@example.com' }) },
});
export const byExternalId = (key: string): Case => ({
	label: 'External ID',
	fields: { [key]: text({ label: 'External ID', required: true, placeholder: 'e.g. user-70' }) },
});

/** Said of names that the node does not look up before it sends them. */
export const sentAsIs = { description: 'Goes to Intercom as it is, without a look-up' } as const;

interface AttributesAs {
	label: string;
	/** Where Intercom takes the attributes. */
	key: string;
	/** The ways beside JSON, which comes last. */
	ways: Cases;
	/** A JSON object as an example. */
	example: string;
	/** How names and values are written in JSON. */
	description: string;
	/** What the values are, where Intercom takes no object as one of them. */
	flat?: string;
}

/** Attributes in the way that the user prefers: filled in one by one, or all of them as JSON. */
export const attributesAs = ({ label, key, ways, example, description, flat }: AttributesAs) =>
	oneOf({
		label,
		required: true,
		cases: {
			...ways,
			json: {
				label: 'Use JSON',
				fields: {
					[key]: json({
						label: 'JSON Attributes',
						required: true,
						object: true,
						part: key.split('.').at(-1) ?? key,
						...(flat !== undefined && { flat }),
						placeholder: `e.g. ${example}`,
						description,
					}),
				},
			},
		},
	});

/** Custom attributes typed by the workspace, or as JSON; none unless the user asks for them. */
export const customAttributes = (of: Exclude<AttributeOwner, 'ticket'>) =>
	attributesAs({
		label: 'Custom Attributes',
		key: 'custom_attributes',
		ways: {
			none: { label: 'None' },
			mapped: {
				label: 'Map Each Attribute',
				fields: { custom_attributes: attributes({ of, label: 'Attributes', required: true }) },
			},
		},
		example: '{ "plan": "pro" }',
		description: 'Names as Intercom has them; dates as Unix seconds; null clears an attribute',
		// An attribute of a conversation may relate it to objects of a custom type.
		...(of !== 'conversation' && { flat: `attributes of a ${of}` }),
	});
