import { oneOf } from '../../../model/fields';
import { htmlToText } from '../../../model/html';
import { at, objectOf, type JsonObject } from '../../../model/json';
import { nameText } from '../../../model/names';
import { procedure } from '../../../model/operation';
import type { Session } from '../../../model/session';
import { conversationId, property } from '../../shared/fields';
import { copyFields } from '../../shared/simplify';
import { hintOfMissingParts } from '../../shared/conversationOutput';
import { readNames } from '../../shared/assignees';
import { unnamedAssignees } from '../../shared/partEvents';
import {
	formatMarkdown,
	formatTranscript,
	namesOf,
	partsOf,
	readTranscript,
	type Reading,
	type Transcript,
} from '../../shared/transcript';
import { countShown, readingOf, transcriptFields } from '../../shared/transcriptFields';

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
		...transcriptFields,
	},
	async run({ path, send, readWorkspace, addHint, values }) {
		const { conversation_id = '' } = path;
		const conversation = await send('GET /conversations/{conversation_id}', { path: { conversation_id } });
		const source = objectOf(conversation.source);
		const { ending = '', property: outputField = '' } = values;
		const reading = await readingFor(conversation, values, readWorkspace);
		const transcript = readTranscript(conversation, reading);
		const hint = hintOfMissingParts(conversation);
		if (hint !== undefined) addHint(hint);
		const json = {
			...copyFields(conversation, 'id title state', 'created_at updated_at'),
			subject: htmlToText(source.subject) || null,
			author_name: nameText(at(source, 'author.name')),
			author_email: at(source, 'author.email') ?? null,
			transcript: transcript.text,
			...countParts(conversation, transcript, reading),
		};
		const writer = WRITERS[ending];
		if (writer === undefined) return json;
		const content = Buffer.from(`${writer.write(conversation, reading)}\n`);
		return {
			json,
			property: outputField,
			file: { content, name: `conversation-${conversation_id}.${ending}`, type: writer.type },
		};
	},
});

/** How the transcript is read, with the names of the teammates and teams that got the work. */
async function readingFor(
	conversation: JsonObject,
	{ ending, ...chosen }: Parameters<typeof readingOf>[0] & { ending?: string | undefined },
	readWorkspace: Session['readWorkspace'],
): Promise<Reading> {
	const { maxCharacters, ...reading } = readingOf(chosen);
	const known = namesOf(conversation);
	const names = await readNames(known, unnamedAssignees(partsOf(conversation), known), readWorkspace);
	// A file ends with a line break, for which the limit has to have room.
	const isFile = ending !== undefined;
	return { ...reading, names, maxCharacters: maxCharacters && isFile ? maxCharacters - 1 : maxCharacters };
}

/** Counts the parts of a conversation and of its transcript. */
function countParts(conversation: JsonObject, transcript: Transcript, reading: Reading): JsonObject {
	const { parts_shown = 0, ...leftOut } = countShown(conversation, transcript, reading);
	const parts_total = Number(at(conversation, 'conversation_parts.total_count') ?? partsOf(conversation).length);
	return { parts_shown, parts_total, ...leftOut };
}
