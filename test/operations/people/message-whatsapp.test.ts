import { fillWorkspace, WORKSPACE } from '../workspace/facts';
import { useTestNode } from '../testNode';
import { ADA, ANN, BEN, ME, people } from '../conversations/conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const on = (operation: string) => ({ resource: 'message', operation });
const whatsApp = {
	...on('create'),
	message_type: 'whatsapp',
	phone: '5547999998888',
	template_name: 'appointment_reminder',
};
const message = { message_type: 'whatsapp', template: 'appointment_reminder' };
const answer = { type: 'admin_message', id: '19', message_type: 'whatsapp' };
const status = { message_id: WORKSPACE.message, status: 'delivered', type: 'broadcast_outbound' };
const event = { id: 'event_1', status: 'sent', whatsapp_message_id: WORKSPACE.message };

describeRows('Message: Create, by WhatsApp', [
	{
		title: 'sends a template without gaps to a phone',
		parameters: whatsApp,
		answers: [undefined, answer],
		sends: [
			ME,
			{
				to: 'POST /messages',
				body: {
					...message,
					components: [{ type: 'BODY', parameters: [] }],
					to: { phone: '5547999998888' },
					from: { type: 'admin', id: Number(ADA) },
				},
			},
		],
		gives: [answer],
	},
	{
		title: 'fills the gaps, and leaves out what other kinds of message need',
		given: people,
		parameters: {
			...whatsApp,
			to: { row: [{ contact: picked(ANN) }] },
			subject: 'Left over',
			template: 'personal',
			name: '={{ $json.name }}',
			locale: 'en',
			body_parameters: ['={{ $json.name }}', 'noon'],
			additionalFields: { admin_id: picked(BEN), created_at: 1767139200 },
		},
		items: [{ json: { name: 'Ann Lee' } }],
		answers: [answer],
		sends: [
			{
				to: 'POST /messages',
				body: {
					...message,
					locale: 'en',
					created_at: 1767139200,
					components: [
						{
							type: 'BODY',
							parameters: [
								{ type: 'text', text: 'Ann Lee' },
								{ type: 'text', text: 'noon' },
							],
						},
					],
					to: { phone: '5547999998888', name: 'Ann Lee' },
					from: { type: 'admin', id: Number(BEN) },
				},
			},
		],
		gives: [answer],
	},
]);

describeRows('Message: statuses', [
	{
		title: 'Get WhatsApp Status reads one',
		given: fillWorkspace,
		parameters: { ...on('getWhatsAppStatus'), message_id: WORKSPACE.message },
		answers: [status],
		sends: [{ to: `GET /messages/whatsapp/status?message_id=${WORKSPACE.message}` }],
		gives: [status],
	},
	{
		title: 'Get Statuses reads page by page',
		parameters: { ...on('getStatuses'), ruleset_id: '={{ 12345 }}', returnAll: true },
		answers: [
			{ type: 'list', pages: { next: { starting_after: 'WzEsMV0=' } }, events: [event] },
			{ type: 'list', pages: { next: null }, events: [{ ...event, id: 'event_2' }] },
		],
		sends: [
			{ to: 'GET /messages/status?ruleset_id=12345&per_page=100' },
			{ to: 'GET /messages/status?ruleset_id=12345&per_page=100&starting_after=WzEsMV0%3D' },
		],
		gives: [event, { ...event, id: 'event_2' }],
	},
]);

describeRefusals('WhatsApp refuses', [
	['an empty phone', { ...whatsApp, phone: '={{ "" }}' }, 'To Phone is empty'],
	['an empty template', { ...whatsApp, template_name: '={{ "" }}' }, 'Template is empty'],
	[
		'copies of the message',
		{ ...whatsApp, additionalFields: { admin_id: picked(BEN), cc: [ANN] } },
		'WhatsApp takes no CC and no BCC',
	],
	['an empty message ID', { ...on('getWhatsAppStatus'), message_id: '={{ "" }}' }, 'WhatsApp Message ID is empty'],
	['an empty ruleset', { ...on('getStatuses'), ruleset_id: '={{ "" }}' }, 'Ruleset ID is empty'],
]);

describe('WhatsApp', () => {
	const node = useTestNode();

	test('is not written to again when the answer is lost', async () => {
		await expectSentOnce(node, { ...whatsApp, additionalFields: { admin_id: picked(BEN) } });
	});
});
