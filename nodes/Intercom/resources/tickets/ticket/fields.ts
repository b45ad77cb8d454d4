import type { Case } from '../../../model/field';
import { attributes, pick, text } from '../../../model/fields';
import { attributesAs } from '../../shared/forms';

export const ticketId = pick({
	from: 'tickets',
	label: 'Ticket',
	required: true,
	description: "By the ID that the API gives, which is not the number that Intercom's inbox shows",
});
export const ticketTypeId = pick({ from: 'ticketTypes', label: 'Ticket Type', required: true });
export const ticketStateId = pick({ from: 'ticketStates', label: 'State' });

/** Where Intercom takes the attributes of a ticket: converting a conversation has a name of its own for them. */
type Key = 'attributes' | 'ticket_attributes';

/** The two attributes that every type has. */
const basic = (key: Key): Case => ({
	label: 'Title and Description',
	fields: {
		[`${key}._default_title_`]: text({ label: 'Title', alwaysVisible: true, placeholder: 'e.g. Cannot log in' }),
		[`${key}._default_description_`]: text({ label: 'Description', alwaysVisible: true, multiline: true }),
	},
});

/** All attributes of a type; `parameter` names the type, or a ticket that has it. */
const mapped = (key: Key, parameter: 'ticket_id' | 'ticket_type_id'): Case => ({
	label: 'Map Each Attribute',
	fields: { [key]: attributes({ of: 'ticket', dependsOn: [parameter], label: 'Attributes', required: true }) },
});

const ticketAttributes = (key: Key, ways: Readonly<Record<string, Case>>) =>
	attributesAs({
		label: 'Ticket Attributes',
		key,
		ways: { basic: basic(key), ...ways },
		example: '{ "_default_title_": "Cannot log in" }',
		description: 'Names as the type has them; of a list the ID of the entry, and dates as Unix seconds',
	});

/** The attributes of a ticket whose type is chosen beside them. */
export const attributesOfType = (key: Key) => ticketAttributes(key, { mapped: mapped(key, 'ticket_type_id') });

/**
 * The attributes of an existing ticket: the form reads its type, which the editor can't do when an expression gives the
 * ticket.
 */
export const attributesOfTicket = ticketAttributes('ticket_attributes', {
	ofTicket: { ...mapped('ticket_attributes', 'ticket_id'), label: "Map Those of the Ticket's Type" },
	mapped: {
		label: 'Map Those of a Chosen Type',
		description: 'For a ticket that an expression gives: the editor cannot read its type',
		fields: { ticket_type_id: ticketTypeId, ...mapped('ticket_attributes', 'ticket_type_id').fields },
	},
});
