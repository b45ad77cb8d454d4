import { readDate } from '../../model/dateText';
import type { Fields } from '../../model/field';
import { choice, files, json, rows, text, texts } from '../../model/fields';
import { objectOf, objectsOf, type Json, type JsonObject } from '../../model/json';
import { endpoint, procedure, type Resource } from '../../model/operation';
import type { Session } from '../../model/session';

/** How many attributes, attachments or earlier messages Intercom takes at most. */
const MAX_ENTRIES = 10;
const notice = 'Intercom gives access to this on request: ask your account team.';

const author = choice({ options: { user: 'User', agent: 'Agent', fin: 'Fin' }, default: 'user', required: true });
const TIME = { placeholder: 'e.g. 2026-01-31T12:00:00.000Z' } as const;

const conversation_id = text({
	label: 'Conversation ID',
	required: true,
	placeholder: 'e.g. ext-123',
	description: 'The ID that your own system gives the conversation',
});

const attributes = (of: string) =>
	json({
		object: true,
		part: 'attributes',
		label: `${of} Attributes`,
		description: `Up to ${MAX_ENTRIES}; Intercom names those that it does not know`,
	});

const messageFields = {
	conversation_id,
	'message.body': text({ label: 'Message', required: true, multiline: true, description: 'HTML or plain text' }),
	'message.author': author,
	'message.timestamp': text({
		...TIME,
		label: 'Sent At',
		description:
			'When it was written, best with milliseconds: the same message within five minutes counts once. Now when left out.',
	}),
	'user.id': text({
		label: 'User ID',
		required: true,
		placeholder: 'e.g. user-70',
		description: 'Your own identifier of the person, known in Intercom as External ID',
	}),
	'user.email': text({ label: 'User Email', placeholder: 'e.g. ann@example.com' }),
	'user.name': text({ label: 'User Name', placeholder: 'e.g. Ann Lee' }),
	'user.attributes': attributes('User'),
} satisfies Fields;

const attachments = {
	attachment_urls: texts({
		max: MAX_ENTRIES,
		label: 'Attachment URLs',
		placeholder: 'e.g. https://example.com/invoice.pdf',
		description: 'Addresses that everybody can read',
	}),
	attachment_files: files({
		max: MAX_ENTRIES,
		label: 'Attachment Binary Fields',
		description: 'Files of the input item',
	}),
} satisfies Fields;

type FinSession = Pick<Session, 'body' | 'fail'> & {
	values: { attachment_urls?: string[] | undefined; attachment_files?: Json | undefined };
};

/** The body as Fin takes it: each message with a time, all attachments in one list. Refuses what Fin would not take. */
function toRequestBody({ body, fail, values }: FinSession): JsonObject {
	const withTime = (message: Json | undefined): JsonObject => {
		const { timestamp = new Date().toISOString(), ...rest } = objectOf(message);
		const time = new Date(String(timestamp));
		// JavaScript takes 30 February for 2 March.
		if (Number.isNaN(time.getTime()) || !readDate(String(timestamp)))
			fail(`Sent At "${String(timestamp)}" is no time`, 'Write it as 2026-01-31T12:00:00.000Z');
		return { ...rest, timestamp: time.toISOString() };
	};
	const attachmentList = [
		...(values.attachment_urls ?? []).map((url): JsonObject => ({ type: 'url', url })),
		...objectsOf(values.attachment_files).map((file): JsonObject => ({ type: 'file', ...file })),
	];
	const metadata = objectOf(body.conversation_metadata);
	const limited = [
		attachmentList,
		...[objectOf(body.user), metadata].map((holder) => Object.keys(objectOf(holder.attributes))),
	];
	const tooMany = limited.find(({ length }) => length > MAX_ENTRIES);
	if (tooMany)
		fail(
			`There are ${tooMany.length} ${tooMany === attachmentList ? 'attachments' : 'attributes'}, but Fin takes at most ${MAX_ENTRIES}`,
			'Leave some out',
		);
	return {
		...body,
		message: withTime(body.message),
		...(attachmentList.length > 0 && { attachments: attachmentList }),
		...(metadata.history !== undefined && {
			conversation_metadata: { ...metadata, history: objectsOf(metadata.history).map(withTime) },
		}),
	};
}

export const fin: Resource = {
	label: 'Fin Agent',
	operations: {
		start: procedure({
			action: 'Start a conversation with Fin',
			description: "Give Fin a person's message, and what was said before",
			notice,
			covers: ['POST /fin/start'],
			body: {
				...messageFields,
				'conversation_metadata.attributes': attributes('Conversation'),
				'conversation_metadata.history': rows({
					title: 'Message',
					label: 'Earlier Messages',
					max: MAX_ENTRIES,
					of: {
						author,
						body: text({ required: true }),
						timestamp: text({ ...TIME, label: 'Sent At', required: true }),
					},
					description: 'The last messages before this one, the oldest first',
				}),
			},
			fields: attachments,
			serializeBy: ['conversation_id'],
			run: async (session) => await session.send('POST /fin/start', { body: toRequestBody(session) }),
		}),
		reply: procedure({
			action: 'Reply to Fin',
			description: "Give Fin the person's answer once it waits for one",
			notice,
			covers: ['POST /fin/reply'],
			body: messageFields,
			fields: attachments,
			serializeBy: ['conversation_id'],
			run: async (session) => await session.send('POST /fin/reply', { body: toRequestBody(session) }),
		}),
		submitRating: endpoint({
			label: 'Submit Rating',
			action: 'Submit a rating of Fin',
			description: 'Say how content the person is, once Fin has asked for it',
			notice: `${notice} A rating with a remark can never be changed.`,
			route: 'POST /fin/csat',
			body: {
				conversation_id,
				rating: choice({
					required: true,
					options: { amazing: 'Amazing', bad: 'Bad', good: 'Good', ok: 'OK', terrible: 'Terrible' },
				}),
				remark: text({ multiline: true, description: 'What the person says about it' }),
			},
			serializeBy: ['conversation_id'],
		}),
	},
};
