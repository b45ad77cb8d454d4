import { useTestNode } from '../testNode';
import { ADA, BEN, ME, shortReply, TALK, talk, whole } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const about = { resource: 'conversation', operation: 'replyAndClose', conversation_id: picked(TALK), body: 'Done' };
const REPLY = `POST /conversations/${TALK}/reply`;
const PARTS = `POST /conversations/${TALK}/parts`;
const reply = { type: 'admin', message_type: 'comment', body: 'Done', admin_id: ADA };
const close = { to: PARTS, body: { message_type: 'close', type: 'admin', admin_id: ADA } };

describeRows('Conversation: Reply and Close', { lookUps: [ME], given: talk }, [
	{
		title: 'replies as the teammate of the token, and closes after it',
		parameters: about,
		answers: [undefined, undefined, whole],
		sends: [ME, { to: REPLY, body: reply }, close],
		gives: [shortReply],
	},
	{
		title: 'leaves a note with a file of the input, in the name of another teammate, and notifies nobody',
		parameters: {
			...about,
			message: 'note',
			simplify: false,
			additionalFields: {
				admin_id: picked(BEN),
				attachment_urls: ['https://example.com/picture.png'],
				attachment_files: 'data',
				skip_notifications: true,
			},
		},
		items: [{ json: {}, binary: { data: { data: 'aGk=', mimeType: 'text/plain', fileName: 'a.txt' } } }],
		answers: [undefined, whole],
		sends: [
			{
				to: REPLY,
				body: {
					type: 'admin',
					message_type: 'note',
					body: 'Done',
					admin_id: BEN,
					attachment_urls: ['https://example.com/picture.png'],
					attachment_files: [{ content_type: 'text/plain', data: 'aGk=', name: 'a.txt' }],
					skip_notifications: true,
				},
			},
			{ to: PARTS, body: { ...close.body, admin_id: BEN } },
		],
		gives: [whole],
	},
]);

const parameters = { ...about, additionalFields: { admin_id: picked(ADA) } };

describeRefusals('Conversation: Reply and Close refuses', { parameters }, [
	['an empty text', { body: '={{ "" }}' }, 'Body is empty'],
]);

describe('Conversation: Reply and Close, when something fails', () => {
	const node = useTestNode({ given: talk });

	const effects = () => node.simulator.ledger.map(({ effect }) => effect);

	test('closes the conversation with the reply in it', async () => {
		await node.items(parameters);
		expect(effects()).toEqual(['conversation.replied', 'conversation.closed']);
		expect(node.simulator.state.conversations.get(TALK)?.state).toBe('closed');
	});

	test('sends nothing more when nobody knows whether the reply arrived', async () => {
		node.simulator.fault({ path: `/conversations/${TALK}/reply`, drop: 'after' });
		const error = await node.failure(parameters);
		expect(error.description).toContain('Intercom may have carried this out all the same');
		expect(error.description).not.toContain('Done before');
		expect(node.sent.map(({ to }) => to)).toEqual([REPLY]);
	});

	test('sends nothing more when the reply is refused', async () => {
		node.simulator.fault({ path: `/conversations/${TALK}/reply`, status: 403 });
		const error = await node.failure(parameters);
		expect(error.description).not.toContain('Done before');
		expect(node.sent.map(({ to }) => to)).toEqual([REPLY]);
	});

	test('says that the reply was sent when the close is refused', async () => {
		node.simulator.fault({ path: `/conversations/${TALK}/parts`, status: 403 });
		const error = await node.failure(parameters);
		expect(error).toMatchObject({ httpCode: '403' });
		expect(error.description).toContain(
			`Done before the error: the reply was sent to conversation ${TALK}. Repeat only what is missing`,
		);
		expect(effects()).toEqual(['conversation.replied']);
	});

	test('closes again when the answer to the close is lost, but never replies twice', async () => {
		node.simulator.fault({ path: `/conversations/${TALK}/parts`, drop: 'after' });
		await node.items(parameters);
		expect(node.sent.map(({ to }) => to)).toEqual([REPLY, PARTS, PARTS, ME.to]);
	});
});
