import { htmlToText } from '../../../model/html';
import { procedure } from '../../../model/operation';
import { readNames } from '../../shared/assignees';
import { hintOfMissingParts } from '../../shared/conversationOutput';
import { conversationId } from '../../shared/fields';
import { describeMessages, messageFields } from '../../shared/messages';
import { unnamedAssignees } from '../../shared/partEvents';
import { namesOf, openingOf, partsOf } from '../../shared/transcript';

export const getMessages = procedure({
	label: 'Get Messages',
	action: 'Get the messages of a conversation',
	description: 'List what was said in a conversation, one item for each message',
	ifNotFound: true,
	covers: ['GET /conversations/{conversation_id}', 'GET /admins', 'GET /teams'],
	path: { conversation_id: conversationId },
	fields: messageFields,
	async run({ path, send, readWorkspace, addHint, values }) {
		const { conversation_id = '' } = path;
		const conversation = await send('GET /conversations/{conversation_id}', { path: { conversation_id } });
		const hint = hintOfMissingParts(conversation);
		if (hint !== undefined) addHint(hint);
		const parts = partsOf(conversation);
		const known = namesOf(conversation);
		// Only events name somebody by ID.
		const wanted = values.include_events ? unnamedAssignees(parts, known) : [];
		const names = await readNames(known, wanted, readWorkspace);
		const messages = describeMessages([...openingOf(conversation, htmlToText), ...parts], values, names);
		if (messages.length === 0) addHint('The conversation has no message that fits');
		return messages.map((message) => ({ conversation_id, ...message }));
	},
});
