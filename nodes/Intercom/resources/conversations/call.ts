import { oneOf, pick, select } from '../../model/fields';
import { parseJson, type Json, type JsonObject } from '../../model/json';
import { endpoint, procedure, type Resource } from '../../model/operation';
import { atOnce, byNumber } from '../../model/pages';
import type { Session } from '../../model/session';
import { toFileItem } from '../shared/files';
import { property } from '../shared/fields';

/** How many conversations one search takes at most. */
const CONVERSATIONS_PER_SEARCH = 20;

const path = { call_id: pick({ from: 'calls', label: 'Call', required: true }) };

/** Whether a value says nothing, as far as transcripts go: Intercom gives `[{}]` for a call that nobody wrote down. */
const isEmptyValue = (value: Json | undefined, depth = 0): boolean =>
	value === null ||
	(typeof value === 'string' && value.trim() === '') ||
	(typeof value === 'object' && depth < 3 && Object.values(value).every((inner) => isEmptyValue(inner, depth + 1)));

/** Whether what Intercom gives as a transcript holds no word: it may be text or JSON. */
const isEmptyTranscript = (text: string): boolean => text.trim() === '' || isEmptyValue(parseJson(text));

/** A call without an empty transcript in its place. */
function withoutEmptyTranscript(call: JsonObject, addHint: Session['addHint']): JsonObject {
	if (call.transcript === undefined || call.transcript === null || !isEmptyValue(call.transcript)) return call;
	addHint('Intercom has no transcript of some calls');
	return { ...call, transcript: null };
}

async function* searchCalls(
	ids: readonly string[],
	{ list, addHint }: Pick<Session, 'list' | 'addHint'>,
): AsyncGenerator<JsonObject[]> {
	for (let from = 0; from < ids.length; from += CONVERSATIONS_PER_SEARCH) {
		const conversation_ids = ids.slice(from, from + CONVERSATIONS_PER_SEARCH);
		const pages = list({ route: 'POST /calls/search', body: { conversation_ids }, rows: 'data', pages: atOnce });
		for await (const page of pages) yield page.map((call) => withoutEmptyTranscript(call, addHint));
	}
}

export const call: Resource = {
	label: 'Call',
	operations: {
		get: endpoint({
			action: 'Get a call',
			description: 'Get a phone call by its ID',
			ifNotFound: true,
			route: 'GET /calls/{call_id}',
			path,
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many calls',
			description: 'List the phone calls of the workspace',
			route: 'GET /calls',
			rows: 'data',
			pages: byNumber(25),
		}),
		getRecording: procedure({
			label: 'Get Recording',
			action: 'Get the recording of a call',
			description: 'Get the audio of a phone call as a file',
			covers: ['GET /calls/{call_id}/recording'],
			path,
			fields: { property },
			async run({ path: { call_id = '' }, readFile, values }) {
				const reply = await readFile('GET /calls/{call_id}/recording', { path: { call_id } });
				return toFileItem(reply, values.property, { call_id }, `recording-${call_id}`);
			},
		}),
		getTranscript: procedure({
			label: 'Get Transcript',
			action: 'Get the transcript of a call',
			description: 'Get what was said in a phone call, as text or as a file',
			covers: ['GET /calls/{call_id}/transcript'],
			path,
			fields: {
				response: oneOf({
					required: true,
					cases: {
						text: { label: 'Text', send: { gives: 'text' } },
						file: { label: 'File', send: { gives: 'file' }, fields: { property } },
					},
				}),
			},
			async run({ addHint, path: { call_id = '' }, readFile, values: { gives, property: outputField = 'data' } }) {
				const reply = await readFile('GET /calls/{call_id}/transcript', { path: { call_id } });
				const transcript = reply.content.toString();
				if (isEmptyTranscript(transcript)) {
					addHint('Intercom has no transcript of the call');
					return { call_id, transcript: null };
				}
				if (gives === 'text') return { call_id, transcript };
				return toFileItem(reply, outputField, { call_id }, `transcript-${call_id}.txt`);
			},
		}),
		search: procedure({
			action: 'Search calls by conversation',
			description: 'List the phone calls of conversations, with their transcripts',
			covers: ['POST /calls/search'],
			many: true,
			fields: {
				conversation_ids: select({
					from: 'getConversations',
					label: 'Conversation',
					many: true,
					required: true,
					description: 'Any number of them: Intercom is asked about twenty at a time',
				}),
			},
			run: ({ list, values, addHint }) => searchCalls(values.conversation_ids, { list, addHint }),
		}),
	},
};
