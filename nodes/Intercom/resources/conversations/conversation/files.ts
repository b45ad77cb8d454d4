import { oneOf } from '../../../model/fields';
import { Failure } from '../../../model/failure';
import { htmlToText } from '../../../model/html';
import { at, objectOf, objectsOf, type Json, type JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import type { ItemWithFile, Session } from '../../../model/session';
import { conversationId, property } from '../../shared/fields';
import { copyFields, toIsoDate } from '../../shared/simplify';
import { formatMarkdown, formatTranscript } from '../../shared/transcript';

const partsOf = (conversation: JsonObject): JsonObject[] =>
	objectsOf(at(conversation, 'conversation_parts.conversation_parts'));

/** Intercom gives no more than the 500 newest parts of a conversation, in any way. */
function tellOfMissing(conversation: JsonObject, addHint: Session['addHint']): JsonObject {
	const parts_shown = partsOf(conversation).length;
	const parts_total = Number(at(conversation, 'conversation_parts.total_count') ?? parts_shown);
	if (parts_total > parts_shown)
		addHint(
			`Intercom gives the newest ${parts_shown} parts of a conversation, so ${parts_total - parts_shown} are missing`,
		);
	return { parts_shown, parts_total };
}

/** How a transcript is written into a file, by the ending of its name. */
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
			...tellOfMissing(conversation, addHint),
		};
		const { ending = '', property: field = '' } = values;
		const writer = WRITERS[ending];
		if (writer === undefined) return json;
		const content = Buffer.from(`${writer.write(conversation)}\n`);
		return {
			json,
			property: field,
			file: { content, name: `conversation-${conversation_id}.${ending}`, type: writer.type },
		};
	},
});

const factsOf = (conversation_id: string, part: JsonObject, attachment: JsonObject): JsonObject => {
	const author = objectOf(part.author);
	const of = (value: Json | undefined) => value ?? null;
	return {
		name: of(attachment.name),
		url: of(attachment.url),
		content_type: of(attachment.content_type),
		size: of(attachment.filesize),
		conversation_id,
		part_id: of(part.id),
		part_type: of(part.part_type),
		created_at: toIsoDate(part.created_at),
		author_type: of(author.type),
		author_id: of(author.id),
		author_name: of(author.name),
		author_email: of(author.email),
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
		tellOfMissing(conversation, addHint);
		const { created_at = null } = conversation;
		const source: JsonObject = { ...objectOf(conversation.source), part_type: 'source', created_at };
		const items: ItemWithFile[] = [];
		for (const part of [source, ...partsOf(conversation)])
			for (const attachment of objectsOf(part.attachments)) {
				const json = factsOf(conversation_id, part, attachment);
				const name = String(json.name ?? 'attachment');
				const { content, headers } = await download(String(json.url ?? '')).catch(
					async (error: unknown) => await Promise.reject<never>(named(error, name, json.part_id)),
				);
				const type = String(json.content_type ?? headers['content-type']?.split(';')[0] ?? 'application/octet-stream');
				items.push({ json, property: values.property, file: { content, name, type } });
			}
		if (items.length === 0) addHint('Nothing was attached to the conversation');
		return items;
	},
});

/** The failure of a download, with the file that it is about. */
function named(error: unknown, name: string, part: Json | undefined): unknown {
	if (!(error instanceof Failure)) return error;
	const { advice, message, status } = error;
	return new Failure(`"${name}" of part ${String(part)} could not be downloaded: ${message}`, { advice, status });
}
