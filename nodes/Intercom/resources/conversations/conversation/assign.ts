import type { Fields } from '../../../model/field';
import { oneOf, pick, text } from '../../../model/fields';
import { procedure } from '../../../model/operation';
import { actingAdmin, conversationId } from '../../shared/fields';
import { writtenConversation } from '../../shared/conversationRecords';

const byTeammate = {
	admin_id: actingAdmin,
	body: text({ multiline: true, description: 'Added to the conversation with the assignment' }),
} satisfies Fields;

export const assign = procedure({
	action: 'Assign a conversation',
	description: 'Give a conversation to a teammate or a team, or take it from both',
	...writtenConversation({ part: /assign/ }),
	covers: ['POST /conversations/{conversation_id}/parts', 'POST /conversations/{conversation_id}/run_assignment_rules'],
	path: { conversation_id: conversationId },
	fields: {
		assign_to: oneOf({
			required: true,
			cases: {
				admin: {
					label: 'Teammate',
					send: { type: 'admin' },
					fields: { assignee_id: pick({ from: 'admins', label: 'Teammate', required: true }), ...byTeammate },
				},
				team: {
					label: 'Team',
					send: { type: 'team' },
					fields: { assignee_id: pick({ from: 'teams', label: 'Team', required: true }), ...byTeammate },
				},
				nobody: { label: 'Nobody', send: { type: 'nobody', assignee_id: '0' }, fields: byTeammate },
				rules: {
					label: 'Whoever the Assignment Rules Say',
					send: { rules: true },
					notice:
						'Intercom removes assignment rules from its API on 2026-12-31, and refuses them in workspaces that use Workflows. The request goes out as API version 2.11.',
				},
			},
		}),
	},
	async run({ path, send, values }) {
		const { admin_id = '', assignee_id = '0', body, rules, type = 'admin' } = values;
		const conversation = { conversation_id: path.conversation_id ?? '' };
		if (rules) {
			return await send('POST /conversations/{conversation_id}/run_assignment_rules', { path: conversation });
		}
		const assignTo = async (assigneeType: string, message: string | undefined, done: string) =>
			await send('POST /conversations/{conversation_id}/parts', {
				path: conversation,
				body: {
					message_type: 'assignment',
					type: assigneeType,
					admin_id,
					assignee_id,
					...(message !== undefined && { body: message }),
				},
				done,
			});
		const { conversation_id: id } = conversation;
		if (type !== 'nobody')
			return await assignTo(type, body, `conversation ${id} was assigned to ${type} ${assignee_id}`);
		// A request clears either the teammate or the team, so it takes two; the message goes with the first, lest it is
		// sent twice.
		const withMessage = body === undefined ? '' : ', and the message was added to it';
		await assignTo('admin', body, `conversation ${id} was taken from its teammate${withMessage}`);
		return await assignTo('team', undefined, `conversation ${id} was taken from its team`);
	},
});
