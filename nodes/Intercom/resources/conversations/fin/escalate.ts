import { oneOf, text } from '../../../model/fields';
import { at, toText } from '../../../model/json';
import { procedure } from '../../../model/operation';
import { conversation_id, userFields } from './fields';
import { toRequestBody } from './requestBody';
import { finOutput } from './stream';

const MAX_CONTEXT = 10_000;
const { 'user.id': userId, ...aboutUser } = userFields;

export const escalate = procedure({
	action: 'Escalate to a person',
	description: 'Hand over to a teammate: a conversation with Fin, or a person who has none yet',
	...finOutput,
	covers: ['POST /fin/escalate'],
	body: {
		escalates: oneOf({
			label: 'Escalate',
			required: true,
			cases: {
				conversation: { label: 'A Conversation', fields: { conversation_id } },
				person: {
					label: 'A Person',
					description: 'In a new conversation; not with Fin for Platforms',
					fields: { 'user.id': userId },
				},
			},
		}),
		// Beside the choice, as the form then has them once for all operations of Fin.
		...aboutUser,
		context: text({
			multiline: true,
			description: 'Why, as an internal note for the teammate; up to 10,000 characters',
		}),
	},
	serializeBy: ['conversation_id', 'user.id'],
	run: async ({ body, fail, send }) => {
		const { length } = toText(body.context ?? null);
		if (length > MAX_CONTEXT)
			fail(`Context has ${length} characters, but Intercom takes at most ${MAX_CONTEXT}`, 'Shorten it');
		if (body.user !== undefined && at(body, 'user.id') === undefined)
			fail(
				'User Email, Name and Attributes are of a person, but a conversation is escalated',
				'Set "Escalate" to "A Person", or remove these fields',
			);
		return await send('POST /fin/escalate', { body: toRequestBody({ body, fail, values: {} }) });
	},
});
