import { ApiError, missing, notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import { asArray, asNumber, asObject, type Json, type JsonObject } from '../../json';
import { STEP } from '../../seed/question';
import { anything, listOf, need, object, text } from '../../shape';
import type { Workspace } from '../../state/workspace';
import { keep, updated } from '../shelf';

/** Lets a procedure wait for a human: `question` is what a notification has in `data.item`. */
export function askHuman(state: Workspace, question: JsonObject): void {
	keep(state, STEP, { ...question, answer: null }, String(question['step_id']));
}

const identifiersIn = (list: Json | undefined): string[] =>
	asArray(list).map((entry) => String(asObject(entry)['identifier']));

/** Takes the first answer to a step, if it is in time and complete. */
function answer(call: Call): JsonObject {
	const { attribute_values, step_id } = call.body;
	const step = call.state.shelf(STEP).get(String(step_id));
	if (step?.fields['conversation_id'] !== param(call, 'conversation_id')) throw notFound('Step Not Found');
	const expires = asNumber(step.fields['expires_at']);
	if (expires !== undefined && expires <= call.state.now()) throw notFound('Step Not Found');
	if (step.fields['answer'] !== null) throw new ApiError(409, 'conflict', 'This step has been answered already');
	const answered = new Set(identifiersIn(attribute_values));
	for (const identifier of identifiersIn(step.fields['attributes_to_collect']))
		if (!answered.has(identifier)) throw missing(identifier);
	updated(call, STEP, step, { answer: attribute_values ?? [] });
	return {};
}

/** Answers of humans to procedures of Fin's, in Intercom's Preview. */
export const procedureRoutes: Route[] = [
	on('POST /procedures/{conversation_id}/collect_agent_input', answer, {
		since: PREVIEW,
		body: {
			step_id: need(text),
			attribute_values: need(listOf(object({ identifier: need(text), value: need(anything) }))),
		},
	}),
];
