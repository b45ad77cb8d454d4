import { text } from '../../../model/fields';
import { endpoint } from '../../../model/operation';
import { byCursor } from '../../../model/pages';

export const getStatuses = endpoint({
	label: 'Get Statuses',
	action: 'Get the statuses of outbound messages',
	description: 'List how the WhatsApp messages of an outbound ruleset fared',
	route: 'GET /messages/status',
	query: {
		ruleset_id: text({ required: true, placeholder: 'e.g. 12345', description: 'The outbound content that sent them' }),
	},
	rows: 'events',
	pages: byCursor(100),
});

export const getWhatsAppStatus = endpoint({
	label: 'Get WhatsApp Status',
	action: 'Get the status of a WhatsApp message',
	description: 'Get whether a WhatsApp message was delivered, and when',
	ifNotFound: true,
	route: 'GET /messages/whatsapp/status',
	query: {
		message_id: text({
			label: 'WhatsApp Message ID',
			required: true,
			placeholder: 'e.g. wamid_abc123',
			description: 'As WhatsApp names it',
		}),
	},
});
