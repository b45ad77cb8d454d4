import { ApiError, notFound } from '../../errors';
import { Answer, type Call, on, param, type Route } from '../../http/route';
import { asArray, type JsonObject } from '../../json';
import { listOf, need, text } from '../../shape';
import type { Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { keep, recordsOf, shelfRoutes, shelved } from '../shelf';

/** The first bytes of an MP3. */
export const AUDIO = Buffer.from('ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000', 'latin1');

/** Adds a phone call; one with a `transcript`, even an empty one, has a recording too. */
export function addCall(state: Workspace, id: string, fields: JsonObject = {}): Shelved {
	const at = state.now();
	const call = {
		type: 'call',
		conversation_id: null,
		admin_id: state.ownAdminId,
		contact_id: null,
		state: 'completed',
		initiated_at: at,
		answered_at: at,
		ended_at: at,
		created_at: at,
		updated_at: at,
		call_type: 'phone',
		direction: 'outbound',
		ended_reason: 'answered',
		phone: '+353871234567',
	};
	return keep(state, 'call', { ...call, ...fields }, id);
}

const urlOf = ({ fields, id }: Shelved, call: Call, part: string) =>
	fields['transcript'] === undefined ? null : `${call.origin}/calls/${id}/${part}`;

function view(shelf: Shelved, call: Call): JsonObject {
	const { transcript: _transcript, ...fields } = shelf.fields;
	const [recording_url, transcription_url] = [urlOf(shelf, call, 'recording'), urlOf(shelf, call, 'transcript')];
	return { ...fields, recording_url, transcription_url, fin_recording_url: null, fin_transcription_url: null };
}

/** Phone calls, and the storage that recordings are kept in. */
export const callRoutes: Route[] = [
	...shelfRoutes({ kind: 'call', path: '/calls', id: 'call_id', view, list: { pages: 'page', usual: 25, most: 25 } }),
	on('GET /calls/{call_id}/recording', recording),
	on('GET /calls/{call_id}/transcript', transcript),
	on('POST /calls/search', search, { body: { conversation_ids: need(listOf(text)) } }),
	{ ...on('GET /files/recordings/{call_id}', audio, { query: { signature: need(text) } }), elsewhere: true },
];

function recording(call: Call): Answer {
	const found = shelved(call, 'call', 'call_id');
	if (found.fields['transcript'] === undefined) throw notFound('Recording Not Found');
	// The same machine under another name, so that it is another host for whoever follows.
	const storage = call.origin.replace('127.0.0.1', 'localhost');
	return new Answer(302, undefined, { location: `${storage}/files/recordings/${found.id}?signature=abc` });
}

function audio(call: Call): Answer {
	const disposition = `attachment; filename="call-${param(call, 'call_id')}.mp3"`;
	return new Answer(200, undefined, { 'content-type': 'audio/mpeg', 'content-disposition': disposition }, AUDIO);
}

function transcript(call: Call): Answer {
	const { fields } = shelved(call, 'call', 'call_id');
	if (fields['transcript'] === undefined) throw notFound('Not Found');
	const written = asArray(fields['transcript']).map(String);
	// Of a call that was recorded but in which nobody was understood, Intercom gives a list of nothing.
	const lines = written.length === 0 ? '[{}]' : written.join('\n');
	return new Answer(
		200,
		undefined,
		{
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': 'attachment; filename=transcription_data-2026-01-31.txt',
		},
		Buffer.from(lines),
	);
}

/** What was said, as searches give it: a list of nothing where nobody was understood. */
function spoken({ fields }: Shelved): JsonObject[] {
	if (fields['transcript'] === undefined) return [];
	const words = asArray(fields['transcript']).map((text) => ({ text }));
	return words.length === 0 ? [{}] : words;
}

function search(call: Call): JsonObject {
	const wanted = asArray(call.body['conversation_ids']);
	if (wanted.length === 0 || wanted.length > 20)
		throw new ApiError(400, 'conversation_id_limit_exceeded', 'A list of up to 20 conversation IDs is required');
	const found = recordsOf(call, 'call').filter(({ fields }) => wanted.includes(fields['conversation_id'] ?? null));
	const data = found.map((one) => ({
		...view(one, call),
		transcript: spoken(one),
		transcript_status: one.fields['transcript'] === undefined ? null : 'completed',
	}));
	return { type: 'list', data };
}
