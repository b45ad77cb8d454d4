import { oneOf } from '../../../model/fields';
import { procedure } from '../../../model/operation';
import { asTeammate } from './reply';
import { withAdvice } from '../../shared/advice';
import { conversationId } from '../../shared/fields';
import { simpleConversation } from '../../shared/transcript';

const { admin_id, message, skip_notifications } = asTeammate;
const { comment, note } = message.cases;

export const replyAndClose = procedure({
	label: 'Reply and Close',
	action: 'Reply to a conversation and close it',
	description: 'Answer as a teammate, or leave a note, and close the conversation after it',
	simplify: simpleConversation,
	covers: ['POST /conversations/{conversation_id}/reply', 'POST /conversations/{conversation_id}/parts'],
	path: { conversation_id: conversationId },
	body: {
		message: oneOf({ label: 'Message Type', required: true, cases: { comment, note } }),
		admin_id,
		skip_notifications,
	},
	async run({ body, path, send }) {
		const conversation = { conversation_id: path.conversation_id ?? '' };
		const failWith = (advice: string) => async (error: unknown) =>
			await Promise.reject<never>(withAdvice(error, advice));
		await send('POST /conversations/{conversation_id}/reply', {
			path: conversation,
			body: { type: 'admin', ...body },
		}).catch(failWith('The conversation was not closed'));
		return await send('POST /conversations/{conversation_id}/parts', {
			path: conversation,
			body: { message_type: 'close', type: 'admin', admin_id: body.admin_id ?? null },
			idempotent: true,
		}).catch(
			failWith('The reply was sent, but the conversation was not closed: close it, and do not send the reply again'),
		);
	},
});
