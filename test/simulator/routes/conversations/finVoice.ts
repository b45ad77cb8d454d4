import { ApiError, invalid, notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asObject, type Json, type JsonObject } from '../../json';
import { anyObject, need, orNull, pick, text } from '../../shape';
import type { Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { keep } from '../shelf';

const KIND = 'fin_voice_call';

/** Adds a call that Fin has taken over; one without a conversation is not matched yet. */
export function addFinVoiceCall(state: Workspace, id: number, fields: JsonObject = {}): Shelved {
	const call = {
		app_id: 12345,
		user_phone_number: '+353871234567',
		status: 'registered',
		intercom_call_id: null,
		external_call_id: `call-${id}`,
		intercom_conversation_id: null,
		call_transcript: [],
		call_summary: '',
		intent: [],
	};
	return keep(state, KIND, { ...call, ...fields }, String(id));
}

/** Calls that Fin takes over from a provider. */
export const finVoiceRoutes: Route[] = [
	on('POST /fin_voice/register', register, {
		body: {
			phone_number: need(text),
			call_id: need(text),
			source: pick('five9', 'zoom_phone', 'aws_connect'),
			data: orNull(anyObject),
		},
	}),
	on('GET /fin_voice/collect/{id}', (call) => one(call, 'id', Number(param(call, 'id')))),
	on('GET /fin_voice/external_id/{external_id}', (call) => one(call, 'external_call_id', param(call, 'external_id'))),
	on('GET /fin_voice/phone_number/{phone_number}', (call) =>
		one(call, 'user_phone_number', param(call, 'phone_number')),
	),
	on('GET /fin_voice/conversation/{conversation_id}', (call) =>
		matching(call, 'intercom_conversation_id', param(call, 'conversation_id')),
	),
];

const view = ({ fields, id }: Shelved): JsonObject => ({ ...fields, id: Number(id) });

function matching(call: Call, field: string, value: Json): JsonObject[] {
	const calls = call.state.shelf(KIND).newestFirst().map(view);
	return calls.filter((found) => found[field] === value);
}

function one(call: Call, field: string, value: Json): JsonObject {
	const [found] = matching(call, field, value);
	if (found === undefined) throw notFound('External reference not found');
	return found;
}

function register(call: Call): JsonObject {
	const { call_id = '', phone_number = '' } = asObject(call.body);
	if (!/^\+\d{6,15}$/.test(String(phone_number))) throw invalid('phone_number must be in E.164 format', 'phone_number');
	if (matching(call, 'external_call_id', call_id).length > 0)
		throw new ApiError(409, 'conflict', `A call with the ID ${String(call_id)} is registered already`);
	const added = addFinVoiceCall(call.state, Number(call.state.ids.next()), {
		user_phone_number: phone_number,
		external_call_id: call_id,
	});
	call.wrote(`${KIND}.created`, added.id);
	return view(added);
}
