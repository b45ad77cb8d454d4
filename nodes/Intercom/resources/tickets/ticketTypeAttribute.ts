import type { Fields } from '../../model/field';
import { flag, oneOf, pick, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { ticketTypeId } from './ticket/fields';

const about = { description: 'What teammates and contacts read about the attribute' } as const;
const name = { placeholder: 'e.g. Priority' } as const;

const special = {
	allow_multiple_values: flag({
		label: 'Allow Several Files',
		description: 'Whether the attribute takes several files; for files only',
	}),
	list_items: text({
		placeholder: 'e.g. Low,Medium,High',
		description: 'What can be chosen, separated by commas; for lists only',
	}),
	multiline: flag({ description: 'Whether the text may have several lines; for texts only' }),
} satisfies Fields;

const rules = {
	required_to_create: flag({
		label: 'Required for Teammates',
		description: 'Whether teammates have to fill it in when they create a ticket in the inbox',
	}),
	required_to_create_for_contacts: flag({
		label: 'Required for Contacts',
		description: 'Whether contacts have to fill it in when they create a ticket in the Messenger',
	}),
	visible_on_create: flag({
		label: 'Visible to Teammates',
		default: true,
		description: 'Whether teammates see it when they create a ticket in the inbox',
	}),
	visible_to_contacts: flag({
		default: true,
		description: 'Whether contacts see it when they create a ticket in the Messenger',
	}),
} satisfies Fields;

/** The type of its values, which decides what else can be said of an attribute. */
const dataType = oneOf({
	label: 'Data Type',
	required: true,
	cases: {
		string: { label: 'Any Text', send: { data_type: 'string' }, fields: { multiline: special.multiline } },
		datetime: { label: 'Date and Time', send: { data_type: 'datetime' } },
		decimal: { label: 'Decimal Number', send: { data_type: 'decimal' } },
		files: {
			label: 'Files',
			send: { data_type: 'files' },
			fields: { allow_multiple_values: special.allow_multiple_values },
		},
		list: {
			label: 'List',
			send: { data_type: 'list' },
			fields: { list_items: { ...special.list_items, alwaysVisible: true } },
		},
		integer: { label: 'Whole Number', send: { data_type: 'integer' } },
		boolean: { label: 'Yes or No', send: { data_type: 'boolean' } },
	},
});

export const ticketTypeAttribute: Resource = {
	label: 'Ticket Type Attribute',
	operations: {
		create: endpoint({
			action: 'Create an attribute of a ticket type',
			description: 'Give a type of tickets another attribute',
			route: 'POST /ticket_types/{ticket_type_id}/attributes',
			path: { ticket_type_id: ticketTypeId },
			body: {
				name: text({ ...name, required: true }),
				description: text({ ...about, required: true }),
				data_type_as: dataType,
				...rules,
			},
		}),
		update: endpoint({
			action: 'Update an attribute of a ticket type',
			description: 'Change or archive an attribute of a type of tickets',
			route: 'PUT /ticket_types/{ticket_type_id}/attributes/{attribute_id}',
			path: {
				ticket_type_id: ticketTypeId,
				attribute_id: pick({ from: 'ticketTypeAttributes', label: 'Attribute', required: true }),
			},
			body: {
				archived: flag({ description: 'Whether new tickets are without the attribute; others keep it' }),
				description: text(about),
				name: text(name),
				...rules,
				...special,
			},
		}),
	},
};
