import { conversationOf, partOf, teammate } from '../../triggers/webhook/samples';
import { schemaOf } from './schema';

/** Where n8n looks for the preview of a node without resources. */
export const TRIGGER_FILE = 'nodes/IntercomTrigger/__schema__/v1.0.0.json';

/** The version that n8n's own schemas carry. */
const VERSION = 1;
const BASE = { type: 'notification_event', app_id: 'abc123de', id: 'notif_1', created_at: 1768031793 };
const assigned = {
	part_type: 'assignment',
	author: teammate,
	assigned_to: { type: 'admin', id: '9608799', name: 'John' },
	app_package_code: 'app',
	attachments: [{ type: 'upload', name: 'a.pdf', url: 'https://files.example.com/a.pdf' }],
};
const conversation = conversationOf([partOf(assigned)], {
	title: 'Invoice',
	snoozed_until: 1768031793,
	conversation_rating: { rating: 5 },
	source: { ...conversationOf().source, subject: '<p>Invoice</p>' },
});

/**
 * The preview of the webhook trigger: an event of a conversation, as other events have other records. `outputOf` is
 * what the node makes of a notification.
 */
export function triggerSchema(outputOf: (notification: object) => object): string {
	const output = outputOf({ ...BASE, topic: 'conversation.user.replied', data: { item: conversation } });
	return `${JSON.stringify({ ...schemaOf([output], 'intercomTrigger'), version: VERSION }, null, '\t')}\n`;
}
