import { safeFileName } from '../../../model/fileName';
import { oneOf } from '../../../model/fields';
import { Failure } from '../../../model/failure';
import { htmlToText } from '../../../model/html';
import { at, objectOf, objectsOf, toText, type Json, type JsonObject } from '../../../model/json';
import { nameText } from '../../../model/names';
import { procedure } from '../../../model/operation';
import type { ItemWithFile, Session } from '../../../model/session';
import { conversationId, property } from '../../shared/fields';
import { copyFields, toIsoDate } from '../../shared/simplify';
import { hintOfMissingParts } from '../../shared/conversationOutput';
import { namesIn, unnamedAssignees, type Names } from '../../shared/partEvents';
import { formatMarkdown, formatTranscript, namesOf, partsOf } from '../../shared/transcript';

/** Counts the parts of a conversation, and adds a hint if some are missing. */
function countParts(conversation: JsonObject, addHint: Session['addHint']): JsonObject {
	const parts_shown = partsOf(conversation).length;
	const parts_total = Number(at(conversation, 'conversation_parts.total_count') ?? parts_shown);
	const hint = hintOfMissingParts(conversation);
	if (hint !== undefined) addHint(hint);
	return { parts_shown, parts_total };
}

type NamesSession = Pick<Session, 'send' | 'oncePerExecution'>;

/** An answer, or an empty one where Intercom refuses: a transcript without names is better than none. */
const orNothing = async (answer: Promise<JsonObject>): Promise<JsonObject> =>
	await answer.catch(async (error: unknown) => (error instanceof Failure ? {} : await Promise.reject<never>(error)));

/**
 * The names of the teammates and teams that have the work in a conversation: of those whom the answer does not name,
 * from their lists, which are read once for all items.
 */
async function readNames(conversation: JsonObject, { send, oncePerExecution }: NamesSession): Promise<Names> {
	const names = namesOf(conversation);
	const types = new Set(unnamedAssignees(partsOf(conversation), names).map(({ type }) => type));
	const read = async (route: 'GET /admins' | 'GET /teams') =>
		await oncePerExecution(`names of ${route}`, async () => await orNothing(send(route)));
	const admins = types.has('admin') ? objectsOf((await read('GET /admins')).admins) : [];
	const teams = types.has('team') ? objectsOf((await read('GET /teams')).teams) : [];
	return new Map([...namesIn([...admins, ...teams]), ...names]);
}

/** How a transcript is written to a file, by the extension of the file's name. */
const WRITERS: Readonly<Record<string, { type: string; write: typeof formatTranscript }>> = {
	md: { type: 'text/markdown', write: formatMarkdown },
	txt: { type: 'text/plain', write: formatTranscript },
};

export const getTranscript = procedure({
	label: 'Get Transcript',
	action: 'Get the transcript of a conversation',
	description: 'Read a conversation as text, who said what and when, or as a file',
	ifNotFound: true,
	covers: ['GET /conversations/{conversation_id}', 'GET /admins', 'GET /teams'],
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
	async run({ path, send, oncePerExecution, addHint, values }) {
		const { conversation_id = '' } = path;
		const conversation = await send('GET /conversations/{conversation_id}', { path: { conversation_id } });
		const source = objectOf(conversation.source);
		const names = await readNames(conversation, { send, oncePerExecution });
		const json = {
			...copyFields(conversation, 'id title state', 'created_at updated_at'),
			subject: htmlToText(source.subject) || null,
			author_name: nameText(at(source, 'author.name')),
			author_email: at(source, 'author.email') ?? null,
			transcript: formatTranscript(conversation, { names }),
			...countParts(conversation, addHint),
		};
		const { ending = '', property: outputField = '' } = values;
		const writer = WRITERS[ending];
		if (writer === undefined) return json;
		const content = Buffer.from(`${writer.write(conversation, { names })}\n`);
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
		author_name: nameText(author.name),
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
		for (const part of [source, ...partsOf(conversation)])
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
