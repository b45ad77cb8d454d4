import { safeFileName } from '../../../model/fileName';
import { oneOf } from '../../../model/fields';
import { Failure } from '../../../model/failure';
import { htmlToText } from '../../../model/html';
import { at, objectOf, objectsOf, toText, type Json, type JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import type { ItemWithFile, Session } from '../../../model/session';
import { conversationId, property } from '../../shared/fields';
import { copyFields, toIsoDate } from '../../shared/simplify';
import { formatMarkdown, formatTranscript } from '../../shared/transcript';

const readParts = (conversation: JsonObject): JsonObject[] =>
	objectsOf(at(conversation, 'conversation_parts.conversation_parts'));

/**
 * Counts the parts of a conversation, and adds a hint if some are missing: Intercom never gives more than the 500
 * newest ones.
 */
function countParts(conversation: JsonObject, addHint: Session['addHint']): JsonObject {
	const parts_shown = readParts(conversation).length;
	const parts_total = Number(at(conversation, 'conversation_parts.total_count') ?? parts_shown);
	if (parts_total > parts_shown)
		addHint(
			`Intercom gives the newest ${parts_shown} parts of a conversation, so ${parts_total - parts_shown} are missing`,
		);
	return { parts_shown, parts_total };
}

/** How a transcript is written to a file, by the extension of the file's name. */
const WRITERS: Readonly<Record<string, { type: string; write: (conversation: JsonObject) => string }>> = {
	md: { type: 'text/markdown', write: formatMarkdown },
	txt: { type: 'text/plain', write: formatTranscript },
};

export const getTranscript = procedure({
	label: 'Get Transcript',
	action: 'Get the transcript of a conversation',
	description: 'Read a conversation as text, who said what and when, or as a file',
	ifNotFound: true,
	covers: ['GET /conversations/{conversation_id}'],
	path: { conversation_id: conversationId },
	fields: {
		output: oneOf({
			required: true,
			cases: {
				text: { label: 'Text' },
				txt: { label: 'Text and a Text File', send: { ending: 'txt' }, fields: { property } },
				md: { label: 'Text and a Markdown File', send: { ending: 'md' }, fields: { property } },
			},
		}),
	},
	async run({ path, send, addHint, values }) {
		const { conversation_id = '' } = path;
		const conversation = await send('GET /conversations/{conversation_id}', { path: { conversation_id } });
		const source = objectOf(conversation.source);
		const json = {
			...copyFields(conversation, 'id title state', 'created_at updated_at'),
			subject: htmlToText(source.subject) || null,
			author_name: at(source, 'author.name') ?? null,
			author_email: at(source, 'author.email') ?? null,
			transcript: formatTranscript(conversation),
			...countParts(conversation, addHint),
		};
		const { ending = '', property: outputField = '' } = values;
		const writer = WRITERS[ending];
		if (writer === undefined) return json;
		const content = Buffer.from(`${writer.write(conversation)}\n`);
		return {
			json,
			property: outputField,
			file: { content, name: `conversation-${conversation_id}.${ending}`, type: writer.type },
		};
	},
});

const describeAttachment = (conversation_id: string, part: JsonObject, attachment: JsonObject): JsonObject => {
	const author = objectOf(part.author);
	const orNull = (value: Json | undefined) => value ?? null;
	return {
		name: orNull(attachment.name),
		url: orNull(attachment.url),
		content_type: orNull(attachment.content_type),
		size: orNull(attachment.filesize),
		conversation_id,
		part_id: orNull(part.id),
		part_type: orNull(part.part_type),
		created_at: toIsoDate(part.created_at),
		author_type: orNull(author.type),
		author_id: orNull(author.id),
		author_name: orNull(author.name),
		author_email: orNull(author.email),
	};
};

export const getAttachments = procedure({
	label: 'Get Attachments',
	action: 'Get the attachments of a conversation',
	description: 'Download every file that was attached to a conversation, one item for each',
	covers: ['GET /conversations/{conversation_id}'],
	path: { conversation_id: conversationId },
	fields: { property },
	async run({ download, path, send, addHint, values }) {
		const { conversation_id = '' } = path;
		const conversation = await send('GET /conversations/{conversation_id}', { path: { conversation_id } });
		countParts(conversation, addHint);
		const { created_at = null } = conversation;
		const source: JsonObject = { ...objectOf(conversation.source), part_type: 'source', created_at };
		const items: ItemWithFile[] = [];
		for (const part of [source, ...readParts(conversation)])
			for (const attachment of objectsOf(part.attachments)) {
				const json = describeAttachment(conversation_id, part, attachment);
				const name = safeFileName(toText(json.name), 'attachment');
				const { content, headers } = await download(String(json.url ?? '')).catch(
					async (error: unknown) => await Promise.reject<never>(withFileName(error, name, json.part_id)),
				);
				const type = String(json.content_type ?? headers['content-type']?.split(';')[0] ?? 'application/octet-stream');
				items.push({ json, property: values.property, file: { content, name, type } });
			}
		if (items.length === 0) addHint('Nothing was attached to the conversation');
		return items;
	},
});

/** Adds to the failure of a download which file it is about. */
function withFileName(error: unknown, name: string, part: Json | undefined): unknown {
	if (!(error instanceof Failure)) return error;
	const { advice, message, status } = error;
	return new Failure(`"${name}" of part ${String(part)} could not be downloaded: ${message}`, { advice, status });
}
