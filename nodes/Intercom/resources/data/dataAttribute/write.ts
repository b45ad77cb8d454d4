import { choice, flag, oneOf, pick, rows, text } from '../../../model/fields';
import type { JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import type { Session } from '../../../model/session';

const commonFields = {
	description: text({
		placeholder: 'e.g. The plan that the customer pays for',
		description: 'What Intercom shows beside it',
	}),
	messenger_writable: flag({
		label: 'Messenger Can Write',
		description: 'Whether the Messenger may set the attribute',
	}),
};
/** Not called `options` as in Intercom, since the node itself has a parameter of that name. */
const listOptions = {
	label: 'List Options',
	title: 'Option',
	of: { value: text({ required: true }) },
	parameter: 'list_options',
} as const;

/** A list of one option is refused here: Intercom wants two. */
function checkOptions({ options }: JsonObject, { fail }: Pick<Session, 'fail'>): void {
	if (Array.isArray(options) && options.length < 2)
		fail('List Options has one entry, but a list needs two', 'Add the others');
}

export const create = procedure({
	action: 'Create a data attribute',
	description: 'Define an attribute of contacts or companies',
	covers: ['POST /data_attributes'],
	body: {
		name: text({
			required: true,
			placeholder: 'e.g. plan',
			description: 'Letters, digits, currency signs and hyphens',
		}),
		model: choice({
			options: { company: 'Companies', contact: 'Contacts' },
			default: 'contact',
			label: 'Attribute Of',
			required: true,
		}),
		value_type: oneOf({
			label: 'Type',
			required: true,
			cases: {
				string: { label: 'Text', send: { data_type: 'string' } },
				integer: { label: 'Whole Number', send: { data_type: 'integer' } },
				float: { label: 'Decimal Number', send: { data_type: 'float' } },
				boolean: { label: 'True or False', send: { data_type: 'boolean' } },
				date: { label: 'Date', send: { data_type: 'date' } },
				datetime: { label: 'Date and Time', send: { data_type: 'datetime' } },
				options: {
					label: 'List',
					send: { data_type: 'options' },
					fields: { options: rows({ ...listOptions, required: true, description: 'At least two' }) },
				},
			},
		}),
		...commonFields,
	},
	async run({ body, fail, send }) {
		checkOptions(body, { fail });
		return await send('POST /data_attributes', { body });
	},
});

export const update = procedure({
	action: 'Update a data attribute',
	description: 'Change or archive an attribute of contacts or companies',
	covers: ['PUT /data_attributes/{data_attribute_id}'],
	path: { data_attribute_id: pick({ from: 'dataAttributes', label: 'Data Attribute', required: true }) },
	body: {
		archived: flag({ description: 'Whether the attribute is archived' }),
		...commonFields,
		options: rows({ ...listOptions, description: 'All options of a list, at least two' }),
	},
	async run({ body, fail, path: { data_attribute_id = '' }, send }) {
		checkOptions(body, { fail });
		return await send('PUT /data_attributes/{data_attribute_id}', { path: { data_attribute_id }, body });
	},
});
