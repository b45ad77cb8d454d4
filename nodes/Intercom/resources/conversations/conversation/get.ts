import { choice, flag } from '../../../model/fields';
import { endpoint } from '../../../model/operation';
import { conversationOutput } from '../../shared/conversationOutput';
import { presentConversation } from '../../shared/conversationRecords';
import { conversationId } from '../../shared/fields';
import { qualityResults } from './quality';
import { transcriptFields } from '../../shared/transcriptFields';

export const get = endpoint({
	action: 'Get a conversation',
	description: 'Get a conversation with its parts, or as a readable transcript',
	...conversationOutput,
	present: presentConversation,
	ifNotFound: true,
	route: 'GET /conversations/{conversation_id}',
	path: { conversation_id: conversationId },
	query: {
		display_as: choice({
			options: { plaintext: 'Plain Text' },
			description: 'The form of subjects and messages; HTML when left out',
		}),
		include_translations: flag({
			description: 'Whether to add the parts translated into the language of the conversation',
		}),
		include_email_history: flag({
			default: true,
			description: 'Whether to add what the first email quotes or forwards (Preview)',
		}),
		...qualityResults,
	},
	fields: {
		names: flag({
			label: 'Names of Assignees',
			default: true,
			description: 'Whether to name the teammates and teams that have or had the work, beside their IDs',
		}),
		...transcriptFields,
	},
});
