import { oneOf } from '../../../model/fields';
import { Failure } from '../../../model/failure';
import { htmlToText } from '../../../model/html';
import { at, objectOf, objectsOf, type JsonObject } from '../../../model/json';
import { nameText } from '../../../model/names';
import { procedure } from '../../../model/operation';
import type { Session } from '../../../model/session';
import { conversationId, property } from '../../shared/fields';
import { copyFields } from '../../shared/simplify';
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
