import { choice, flag, pick, text } from '../../../model/fields';
import { procedure } from '../../../model/operation';
import { writtenConversation } from '../../shared/conversationRecords';
import { conversationId } from '../../shared/fields';
import { customAttributes } from '../../shared/forms';

export const update = procedure({
	action: 'Update a conversation',
	description: 'Change the title, the company, the priority or the attributes of a conversation, or mark it as read',
	...writtenConversation({ fields: 'read custom_attributes' }),
	covers: ['PUT /conversations/{conversation_id}'],
	path: { conversation_id: conversationId },
	query: {
		display_as: choice({
			options: { plaintext: 'Plain Text' },
			description: 'The form of subjects and messages in the answer; HTML when left out',
		}),
	},
	body: {
		title: text({ description: 'What the conversation is called in Intercom' }),
		read: flag({ description: 'Whether the conversation counts as read' }),
		company_id: pick({
			from: 'companies',
			label: 'Company',
			description: 'The company that it is about; an expression that gives null takes it away',
		}),
		priority: choice({
			options: { none: 'None', low: 'Low', medium: 'Medium', high: 'High', urgent: 'Urgent' },
			default: 'high',
			description: 'How urgent it is; None takes the priority away (Preview)',
		}),
		admin_id: pick({
			from: 'admins',
			label: 'Acting Teammate',
			description: 'To whom the change of the priority is put down; Operator when left out (Preview)',
		}),
		custom_attributes_as: customAttributes('conversation'),
	},
	async run({ body, fail, path, query, send }) {
		if (body.admin_id !== undefined && body.priority === undefined)
			fail(
				'Acting Teammate is of use with Priority alone: Intercom puts no other change down to a teammate',
				'Add Priority, or remove Acting Teammate',
			);
		const { conversation_id = '' } = path;
		return await send('PUT /conversations/{conversation_id}', { path: { conversation_id }, query, body });
	},
});
