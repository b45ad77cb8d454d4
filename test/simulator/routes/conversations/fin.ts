import { invalid } from '../../errors';
import { Answer, type Call, on, type Route } from '../../http/route';
import { asObject, asText, type JsonObject } from '../../json';
import { anyObject, type Check, email, link, listOf, need, object, pick, text } from '../../shape';
import { keep } from '../shelf';

const KIND = 'fin_conversation';

const moment: Check = (value, field) => {
	text(value, field);
	if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(value)))
		throw invalid(`${field} must be a date and time in ISO 8601`, field);
};

const message = object({ author: need(pick('user', 'agent', 'fin')), body: need(text), timestamp: need(moment) });
const talk = {
	conversation_id: need(text),
	message: need(message),
	user: need(object({ id: need(text), name: text, email, attributes: anyObject })),
	attachments: listOf(
		object({ type: need(pick('url', 'file')), url: link, name: text, content_type: text, data: text }),
		10,
	),
};

/** Conversations that Fin leads in somebody else's name. */
export const finRoutes: Route[] = [
	on('POST /fin/start', start, {
		body: { ...talk, conversation_metadata: object({ history: listOf(message, 10), attributes: anyObject }) },
	}),
	on('POST /fin/reply', reply, { body: talk }),
	on('POST /fin/csat', rate, { body: { conversation_id: need(text), rating: need(text), remark: text } }),
];

function answer(call: Call): JsonObject {
	const conversation_id = asText(call.body['conversation_id']) ?? '';
	return {
		conversation_id,
		user_id: asObject(call.body['user'])['id'] ?? null,
		status: 'thinking',
		created_at_ms: new Date(call.state.nowMs()).toISOString(),
		sse_subscription_url: `https://realtime.example.com/event-stream?channels=fin_agent_api:${conversation_id}`,
	};
}

function start(call: Call): JsonObject {
	keep(call.state, KIND, { remark: null }, String(call.body['conversation_id']));
	call.wrote('fin.started', String(call.body['conversation_id']));
	return answer(call);
}

function reply(call: Call): JsonObject {
	const id = String(call.body['conversation_id']);
	if (call.state.shelf(KIND).get(id) === undefined) throw invalid('Conversation was not started', 'conversation_id');
	call.wrote('fin.replied', id);
	return answer(call);
}

/** Unlike others this one refuses with a message for each field. */
function rate(call: Call): JsonObject | Answer {
	const { conversation_id = '', rating = '', remark } = call.body;
	const found = call.state.shelf(KIND).get(String(conversation_id));
	if (found === undefined)
		return new Answer(422, { errors: { external_conversation_id: 'No conversation has this ID' } });
	if (!['terrible', 'bad', 'ok', 'good', 'amazing'].includes(String(rating)))
		return new Answer(422, { errors: { rating: 'Rating is none of the options' } });
	if (found.fields['remark'] !== null)
		return new Answer(422, { errors: { base: 'The rating is locked, as it has a remark' } });
	found.fields['remark'] = remark ?? null;
	call.wrote('fin.rated', String(conversation_id));
	return { conversation_id, rating, status: 'rated' };
}
