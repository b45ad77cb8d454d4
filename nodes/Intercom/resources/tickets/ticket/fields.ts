import type { Case } from '../../../model/field';
import { attributes, json, oneOf, pick, text } from '../../../model/fields';

export const ticketId = pick({
	from: 'tickets',
	label: 'Ticket',
	required: true,
	description: "By the ID that the API gives, which is not the number that Intercom's inbox shows",
});
export const ticketTypeId = pick({ from: 'ticketTypes', label: 'Ticket Type', required: true });
export const ticketStateId = pick({ from: 'ticketStates', label: 'State' });

/** The two attributes that every type has. */
const basic = {
	label: 'Title and Description',
	fields: {
		'ticket_attributes._default_title_': text({
			label: 'Title',
			alwaysVisible: true,
			placeholder: 'e.g. Cannot log in',
		}),
		'ticket_attributes._default_description_': text({ label: 'Description', alwaysVisible: true, multiline: true }),
	},
} satisfies Case;

const mappedOf = (parameter: 'ticket_id' | 'ticket_type_id') =>
	attributes({ of: 'ticket', dependsOn: [parameter], label: 'Attributes', required: true });

const mapped = {
	label: 'Map Each Attribute',
	fields: { ticket_attributes: mappedOf('ticket_type_id') },
} satisfies Case;

const asJson = {
	label: 'Use JSON',
	fields: {
		ticket_attributes: json({
			label: 'JSON Attributes',
			required: true,
			object: true,
			placeholder: 'e.g. { "_default_title_": "Cannot log in" }',
			description: 'Names as the type has them; of a list the ID of the entry, and dates as Unix seconds',
		}),
	},
} satisfies Case;

/** The attributes of a ticket whose type is chosen beside them. */
export const attributesOfType = oneOf({
	label: 'Ticket Attributes',
	required: true,
	cases: { basic, mapped, json: asJson },
});

/** The attributes of a ticket that is there: the form reads its type, which an expression hides from the editor. */
export const attributesOfTicket = oneOf({
	label: 'Ticket Attributes',
	required: true,
	cases: {
		basic,
		ofTicket: { label: "Map Those of the Ticket's Type", fields: { ticket_attributes: mappedOf('ticket_id') } },
		mapped: {
			label: 'Map Those of a Chosen Type',
			description: 'For a ticket that an expression gives: the editor cannot read its type',
			fields: { ticket_type_id: ticketTypeId, ...mapped.fields },
		},
		json: asJson,
	},
});
