import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { ADA, ANN, talk, TALK } from './conversation-samples';
import { picked } from '../../kit/input';

const node = useTestNode({ given: talk });

const byAda = { admin_id: picked(ADA) };
const on = (operation: string, parameters: INodeParameters = {}): INodeParameters => ({
	resource: 'conversation',
	operation,
	conversation_id: picked(TALK),
	...parameters,
});
const closeWith = (body: string) => on('close', { body, additionalFields: byAda });
const close = on('close', { additionalFields: byAda });
const replyAndClose = on('replyAndClose', { body: 'Done', additionalFields: byAda });
const open = on('open', { additionalFields: byAda });
const contactReplies = on('reply', {
	reply_as: 'contact',
	contact_by: 'intercom_user_id',
	intercom_user_id: picked(ANN),
	body: 'One more thing',
});

async function hintsOf(parameters: INodeParameters): Promise<string[]> {
	const { error, hints } = await node.execute(parameters);
	if (error) throw error;
	return hints.map(({ message }) => message);
}

const AGAIN = 'The conversation was closed already with this message, and the message went out again';
const ALL_THE_SAME = 'The conversation was closed already, and the message went out all the same';
const REPLIED = 'The conversation was closed already, and the reply or note was added all the same';

describe('Closing a conversation', () => {
	test('with a message says that the message went out again, if it was closed with it before', async () => {
		expect(await hintsOf(closeWith('Goodbye'))).toEqual([]);
		expect(await hintsOf(closeWith('Goodbye'))).toEqual([AGAIN]);
		expect(await hintsOf({ ...closeWith('Goodbye'), simplify: false })).toEqual([AGAIN]);
		expect(node.sent.filter(({ to }) => to !== 'GET /me').every(({ to }) => to.startsWith('POST '))).toBe(true);
	});

	test('with a message says that it went out all the same, if it was closed in another way before', async () => {
		await node.items(close);
		expect(await hintsOf(closeWith('Goodbye'))).toEqual([ALL_THE_SAME]);
		expect(await hintsOf(closeWith('So long'))).toEqual([ALL_THE_SAME]);
	});

	test('without a message says nothing, as nothing went out', async () => {
		await node.items(closeWith('Goodbye'));
		expect(await hintsOf(close)).toEqual([]);
	});

	test.each([
		['a teammate opened it', open],
		['the contact wrote', contactReplies],
	])('says nothing if %s since it was closed', async (_what, between) => {
		await node.items(closeWith('Goodbye'));
		await node.items(between);
		expect(await hintsOf(closeWith('Goodbye'))).toEqual([]);
	});

	test('is told by the newest close, although a note came after it', async () => {
		await node.items(closeWith('Goodbye'));
		await node.items(on('reply', { message: 'note', body: 'Solved', additionalFields: byAda }));
		expect(await hintsOf(closeWith('Goodbye'))).toEqual([AGAIN]);
	});
});

describe('Replying and closing', () => {
	test('says that the conversation was closed already', async () => {
		expect(await hintsOf(replyAndClose)).toEqual([]);
		expect(await hintsOf(replyAndClose)).toEqual([REPLIED]);
		expect(await hintsOf({ ...replyAndClose, message: 'note' })).toEqual([REPLIED]);
	});

	test('says nothing where only the close was sent twice, as its first answer was lost', async () => {
		node.simulator.fault({ path: `/conversations/${TALK}/parts`, drop: 'after' });
		expect(await hintsOf(replyAndClose)).toEqual([]);
	});

	test('says nothing once the contact has written again', async () => {
		await node.items(replyAndClose);
		await node.items(contactReplies);
		expect(await hintsOf(replyAndClose)).toEqual([]);
	});
});
