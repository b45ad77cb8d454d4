import type { INodeParameters } from 'n8n-workflow';
import { all } from '../../catalogue/facts';
import { useTestNode } from '../testNode';
import { ADA, ANN } from '../people/contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { desk, TASK, theTicket, ticket, TICKET } from './ticket-samples';
import { addTicket } from '../../simulator/routes/tickets/tickets';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const reply: INodeParameters = { ...ticket('reply'), ...theTicket };
const asAda = { reply_as: 'admin', additionalFields: { admin_id: picked(ADA) } };
const part = { type: 'ticket_part', id: '186', part_type: 'comment', body: '<p>Hello</p>' };
const UUID = '2b1f2f6e-5d1c-4a39-8f3c-3b6f5a0f4a11';
const NOT_IN_SDK = 'version 7.0.3 has no such field';
const URL = 'https://example.com/picture.png';
/** A note and a comment of a contact, as they are sent. */
const note = {
	type: 'admin' as const,
	message_type: 'note' as const,
	admin_id: ADA,
	body: '<p>Hello</p>',
	attachment_urls: [URL],
	created_at: 1769860800,
};
const ofAnn = {
	type: 'user' as const,
	message_type: 'comment' as const,
	intercom_user_id: ANN,
	body: 'Hello',
	attachment_urls: [URL],
	created_at: 1769860800,
	reply_options: [{ text: 'Yes', uuid: UUID }],
};
const items = [{ json: {}, binary: { shot: { data: 'aGVsbG8=', mimeType: 'image/png', fileName: 'shot.png' } } }];

const sent = (title: string, parameters: INodeParameters, body: object, first: string[] = []) => ({
	title,
	given: desk,
	parameters: { ...reply, ...parameters },
	items,
	answers: [...first.map(() => undefined), part],
	sends: [...first.map((to) => ({ to })), { to: `POST /tickets/${TICKET}/reply`, body }],
	gives: [part],
});

describeRows('Ticket: Reply', [
	sent(
		'comments as the own teammate',
		{ reply_as: 'admin', message: 'comment', body: 'Hello' },
		{ type: 'admin', message_type: 'comment', admin_id: ADA, body: 'Hello' },
		['GET /me'],
	),
	{
		...sent(
			'leaves a note with every field, on the linked conversations too',
			{
				reply_as: 'admin',
				message: 'note',
				body: '<p>Hello</p>',
				additionalFields: {
					admin_id: picked(ADA),
					attachment_files: 'shot',
					attachment_urls: [URL],
					created_at: '2026-01-31T12:00:00Z',
					cross_post: true,
					skip_notifications: true,
				},
			},
			{
				...note,
				attachment_files: [{ content_type: 'image/png', name: 'shot.png', data: 'aGVsbG8=' }],
				cross_post: true,
				skip_notifications: true,
			},
		),
		sdk: async (client) => await client.tickets.reply({ ticket_id: TICKET, body: note }),
		sdkDiffers: {
			...all('body.attachment_files.0.content_type body.attachment_files.0.data', NOT_IN_SDK),
			...all('body.attachment_files.0.name body.cross_post body.skip_notifications', NOT_IN_SDK),
		},
	},
	sent(
		'offers quick replies',
		{ ...asAda, message: 'quick_reply', reply_options: { row: [{ text: 'Yes', uuid: UUID }] } },
		{ type: 'admin', message_type: 'quick_reply', admin_id: ADA, reply_options: [{ text: 'Yes', uuid: UUID }] },
	),
	{
		...sent(
			'answers as the contact, with every field',
			{
				reply_as: 'contact',
				intercom_user_id: picked(ANN),
				body: 'Hello',
				additionalFields: {
					attachment_urls: [URL],
					created_at: '2026-01-31T12:00:00Z',
					reply_options: { row: [{ text: 'Yes', uuid: UUID }] },
					skip_notifications: false,
				},
			},
			{ ...ofAnn, skip_notifications: false },
		),
		sdk: async (client) => await client.tickets.reply({ ticket_id: TICKET, body: ofAnn }),
		sdkDiffers: { 'body.skip_notifications': NOT_IN_SDK },
	},
	sent(
		'answers as the contact with an email',
		{ reply_as: 'contact', contact_by: 'email', email: 'ann@example.com', body: 'Hello' },
		{ type: 'user', message_type: 'comment', email: 'ann@example.com', body: 'Hello' },
	),
	sent(
		'answers as the contact with an external ID',
		{ reply_as: 'contact', contact_by: 'user_id', user_id: 'user-70', body: 'Hello' },
		{ type: 'user', message_type: 'comment', user_id: 'user-70', body: 'Hello' },
	),
]);

describeRefusals('Ticket: Reply refuses', { parameters: reply }, [
	['an empty comment', { ...asAda, message: 'comment', body: '={{ " " }}' }, 'Body is empty'],
	['quick replies without one', { ...asAda, message: 'quick_reply', reply_options: {} }, 'Reply Options is empty'],
	[
		'a file that the item has not',
		{
			reply_as: 'admin',
			message: 'comment',
			body: 'Hello',
			additionalFields: { admin_id: picked(ADA), attachment_files: 'photo' },
		},
		'Attachment Binary Fields names "photo", but the item has no such binary field',
		{ items },
	],
]);

describe('A reply to a ticket', () => {
	const node = useTestNode({ given: desk });

	test('becomes the newest part of its transcript', async () => {
		await node.json({ ...reply, ...asAda, message: 'comment', body: 'We are on it' });
		const [given] = await node.json({ ...ticket('get'), ...theTicket });
		expect(String(given?.transcript).split('\n').at(-1)).toMatch(/Ada Marsh \(teammate\): We are on it$/);
	});

	test('is not sent again when its answer is lost', async () => {
		await expectSentOnce(node, { ...reply, ...asAda, message: 'comment', body: 'Hello' });
	});

	test('of a contact to a back-office ticket is refused in the words of Intercom', async () => {
		const { id } = addTicket(node.simulator.state, TASK, { contact_ids: [ANN] });
		const error = await node.failure({
			...reply,
			ticket_id: picked(id),
			reply_as: 'contact',
			intercom_user_id: picked(ANN),
			body: 'Hello',
		});
		expect(error.message).toContain('User replies are not allowed on Backoffice tickets');
	});

	test('keeps the order of the items', async () => {
		const texts = ['A', 'B', 'C', 'D'].map((text) => ({ json: { text } }));
		await node.items({ ...reply, ...asAda, message: 'comment', body: '={{ $json.text }}' }, { items: texts });
		expect(node.sent.map(({ body }) => (body as { body: string }).body)).toEqual(['A', 'B', 'C', 'D']);
	});
});
