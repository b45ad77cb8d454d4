import { Failure } from '../../../model/failure';
import { json, text } from '../../../model/fields';
import { isObject, objectsOf, type Json, type JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import type { Session } from '../../../model/session';

const ROUTE = 'POST /procedures/{conversation_id}/collect_agent_input';

/** The address that a notification names, on the host of Intercom's API in any region. */
const CALLBACK = /^https:\/\/api\.(?:(?:au|eu)\.)?intercom\.io\/procedures\/(\d+)\/collect_agent_input\/?$/i;

/**
 * The conversation in which a procedure asks, out of the address that the notification names or as an ID. Nothing but
 * the ID is taken from the address: the answer goes to the host of the credential.
 */
function conversationOf(asked: string, fail: Session['fail']): string {
	const written = asked.trim();
	const id = /^\d+$/.test(written) ? written : CALLBACK.exec(written)?.[1];
	return (
		id ??
		fail(
			'Callback URL is neither an address of Intercom at which a procedure takes answers nor the ID of a conversation',
			'Map callback_url of the notification, such as https://api.intercom.io/procedures/215471234567890/collect_agent_input',
		)
	);
}

const isAnswer = (value: Json): boolean =>
	isObject(value) && typeof value.identifier === 'string' && value.value !== undefined;

/** The answers as Intercom takes them, from values by identifier or from the list itself. */
function listAnswers(answers: Json | undefined, fail: Session['fail']): JsonObject[] {
	if (isObject(answers)) return Object.entries(answers).map(([identifier, value]) => ({ identifier, value }));
	if (Array.isArray(answers) && answers.every(isAnswer)) return objectsOf(answers);
	return fail(
		'Answers are neither values by identifier nor a list of identifier and value',
		'Write them as { "identifier": value } or as [{ "identifier": "…", "value": … }]',
	);
}

/** What to do about Intercom's refusals of an answer, which its codes say in words that are about records. */
const ADVICE: Readonly<Record<number, string>> = {
	403: 'Answers by the API have to be switched on for the workspace, and the token needs the permission to write conversations; its teammate has to see the conversation',
	404: 'The question has expired, or the step or the conversation is another one: map both from the same notification',
	409: 'Somebody has answered this question already, and the first answer counts',
};

const withAdvice = (error: unknown): unknown =>
	error instanceof Failure && error.entries.length > 0 && ADVICE[error.status] !== undefined
		? error.withAdvice(ADVICE[error.status] ?? '')
		: error;

export const answerQuestion = procedure({
	label: 'Answer Question',
	action: 'Answer a question of a procedure',
	description: 'Tell a procedure of Fin what it waits for, as the Intercom Trigger gave its question',
	covers: [ROUTE],
	path: {
		conversation_id: text({
			parameter: 'callback_url',
			label: 'Callback URL',
			required: true,
			placeholder: 'e.g. https://api.intercom.io/procedures/215471234567890/collect_agent_input',
			description: "The notification's callback_url, or the ID of its conversation",
		}),
	},
	body: {
		step_id: text({
			required: true,
			label: 'Step ID',
			placeholder: 'e.g. d5b81f72-adb9-4317-b973-75b3c3624c09',
			description: "The notification's step_id",
		}),
		attribute_values: json({
			label: 'Answers',
			required: true,
			part: 'attribute_values',
			placeholder: 'e.g. { "workflow_local_variables.72c5a6b3": true }',
			description:
				'A value for each identifier of attributes_to_collect, of a list the ID of an option; or a list of identifier and value',
		}),
	},
	async run({ body, fail, path, send }) {
		const conversation_id = conversationOf(path.conversation_id ?? '', fail);
		const attribute_values = listAnswers(body.attribute_values, fail);
		try {
			const answer = await send(ROUTE, { path: { conversation_id }, body: { ...body, attribute_values } });
			// Intercom says nothing more, and an item without data would say nothing at all.
			return { success: true, ...answer };
		} catch (error) {
			throw withAdvice(error);
		}
	},
});
