import { invalid, notFound } from '../../errors';
import { Answer, type Call, on, param, type Route } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import { asObject, asText, type JsonObject } from '../../json';
import { anyObject, type Check, email, flag, link, listOf, need, object, pick, text } from '../../shape';
import { keep } from '../shelf';

const KIND = 'fin_conversation';

const moment: Check = (value, field) => {
	text(value, field);
	if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(value)))
		throw invalid(`${field} must be a date and time in ISO 8601`, field);
};

const message = object({ author: need(pick('user', 'agent', 'fin')), body: need(text), timestamp: need(moment) });
const user = object({ id: need(text), name: text, email, attributes: anyObject });
const talk = {
	conversation_id: need(text),
	message: need(message),
	user: need(user),
	attachments: listOf(
		object({ type: need(pick('url', 'file')), url: link, name: text, content_type: text, data: text }),
		10,
	),
};
const metadata = object({ history: listOf(message, 10), attributes: anyObject });
const settings = object({ follow_up_questions: flag, email: flag });

/** The procedures of Fin's that can be run, as Fin's capabilities list them. */
const PROCEDURES = [{ id: '3301', name: 'Refund request', description: 'Pays an order back' }];

const context: Check = (value, field) => {
	text(value, field);
	if (String(value).length > 10_000) throw invalid(`${field} is too long (maximum is 10000 characters)`, field);
};

/** Conversations that Fin leads in somebody else's name. */
export const finRoutes: Route[] = [
	on('POST /fin/start', start, {
		body: { ...talk, conversation_metadata: metadata },
		inPreview: { body: { settings } },
	}),
	on('POST /fin/reply', reply, { body: talk, inPreview: { body: { settings } } }),
	on('POST /fin/csat', rate, { body: { conversation_id: need(text), rating: need(text), remark: text } }),
	on('POST /fin/ask', start, { since: PREVIEW, body: { ...talk, conversation_metadata: metadata } }),
	on('POST /fin/capabilities', capabilities, { since: PREVIEW, body: { user: need(user) } }),
	on('POST /fin/escalate', escalate, { since: PREVIEW, body: { conversation_id: text, user, context } }),
	on('POST /fin/procedures/{procedure_id}/run', runProcedure, {
		since: PREVIEW,
		body: {
			conversation_id: need(text),
			user: need(user),
			message,
			conversation_metadata: object({ attributes: anyObject }),
			settings: object({ email: flag }),
		},
	}),
];

/** Carries a token of three minutes, which nobody else may read. */
const streamOf = (conversation: string): string =>
	`https://realtime.example.com/event-stream?channels=fin_agent_api:${conversation}&token=eyJhbGciOiJIUzI1NiJ9.c2VjcmV0.c2ln`;

function answer(call: Call): JsonObject {
	const conversation_id = asText(call.body['conversation_id']) ?? '';
	return {
		conversation_id,
		user_id: asObject(call.body['user'])['id'] ?? null,
		status: 'thinking',
		created_at_ms: new Date(call.state.nowMs()).toISOString(),
		sse_subscription_url: streamOf(conversation_id),
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

/** What Fin can do for a person, whom Intercom knows from then on. */
function capabilities(call: Call): JsonObject {
	call.wrote('fin.user', String(asObject(call.body['user'])['id']));
	const own = ['reply', 'ask', 'escalate'].map((type) => ({
		type,
		description: `Lets Fin ${type}`,
		endpoint: `/fin/${type}`,
		method: 'POST',
	}));
	const procedures = PROCEDURES.map((procedure) => ({
		type: 'procedure',
		...procedure,
		endpoint: `/fin/procedures/${procedure.id}/run`,
		method: 'POST',
	}));
	return { version: '1.0', capabilities: [...procedures, ...own] };
}

function runProcedure(call: Call): JsonObject {
	const procedure_id = param(call, 'procedure_id');
	if (!PROCEDURES.some(({ id }) => id === procedure_id)) throw notFound('Procedure Not Found');
	return { ...start(call), procedure_id };
}

/** Takes either a conversation that Fin leads, or a person for whom a conversation is made. */
function escalate(call: Call): JsonObject {
	const { conversation_id, user: person } = call.body;
	if ((conversation_id === undefined) === (person === undefined))
		throw invalid('Give either conversation_id or user', 'conversation_id');
	if (person !== undefined) {
		const made = call.state.ids.number('conversation');
		call.wrote('fin.escalated', made);
		return { intercom_conversation_id: made, status: 'escalated' };
	}
	const id = String(conversation_id);
	if (call.state.shelf(KIND).get(id) === undefined) throw invalid('Conversation was not started', 'conversation_id');
	call.wrote('fin.escalated', id);
	return { conversation_id: id, status: 'escalated', sse_subscription_url: streamOf(id) };
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
