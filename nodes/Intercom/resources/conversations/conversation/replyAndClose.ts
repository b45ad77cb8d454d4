import { oneOf } from '../../../model/fields';
import { procedure } from '../../../model/operation';
import { replyAndCloseOutput } from './closedBefore';
import { byTeammate, messages } from './reply';
import { conversationId } from '../../shared/fields';

export const replyAndClose = procedure({
	label: 'Reply and Close',
	action: 'Reply to a conversation and close it',
	description: 'Answer as a teammate, or leave a note, and close the conversation after it',
	...replyAndCloseOutput,
	covers: ['POST /conversations/{conversation_id}/reply', 'POST /conversations/{conversation_id}/parts'],
	path: { conversation_id: conversationId },
	body: {
		message: oneOf({ label: 'Message Type', required: true, cases: messages }),
		...byTeammate,
	},
	async run({ body, path, send }) {
		const conversation = { conversation_id: path.conversation_id ?? '' };
		const { conversation_id: id } = conversation;
		await send('POST /conversations/{conversation_id}/reply', {
			path: conversation,
			body: { type: 'admin', ...body },
			done:
				body.message_type === 'note'
					? `the note was added to conversation ${id}`
					: `the reply was sent to conversation ${id}`,
		});
		return await send('POST /conversations/{conversation_id}/parts', {
			path: conversation,
			body: { message_type: 'close', type: 'admin', admin_id: body.admin_id ?? null },
			idempotent: true,
			done: `conversation ${id} was closed`,
		});
	},
});
