import { choice, text } from '../../../model/fields';
import { endpoint, procedure, type Resource } from '../../../model/operation';
import { atOnce } from '../../../model/pages';
import { answerQuestion } from './answerQuestion';
import { escalate } from './escalate';
import { attachments, conversation_id, messageFields, metadata, procedureFields, settings, userFields } from './fields';
import { toRequestBody } from './requestBody';
import { finOutput } from './stream';

const notice = 'Intercom gives access to this on request: ask your account team.';

export const fin: Resource = {
	label: 'Fin Agent',
	everyday: ['start', 'reply', 'ask'],
	operations: {
		start: procedure({
			action: 'Start a conversation with Fin',
			description: "Give Fin a person's message, and what was said before",
			notice,
			...finOutput,
			simplifyFrom: 2,
			covers: ['POST /fin/start'],
			body: { ...messageFields, ...metadata, ...settings },
			fields: attachments,
			serializeBy: ['conversation_id'],
			run: async (session) => await session.send('POST /fin/start', { body: toRequestBody(session) }),
		}),
		answerQuestion,
		ask: procedure({
			action: 'Ask Fin',
			description: 'Put one question to Fin, which answers by a webhook and then is done',
			...finOutput,
			covers: ['POST /fin/ask'],
			body: { ...messageFields, ...metadata },
			fields: attachments,
			serializeBy: ['conversation_id'],
			run: async (session) => await session.send('POST /fin/ask', { body: toRequestBody(session) }),
		}),
		escalate,
		getCapabilities: procedure({
			label: 'Get Capabilities',
			action: 'Get what Fin can do for a person',
			description: 'List what Fin can do for a person, whom this creates or updates in Intercom',
			covers: ['POST /fin/capabilities'],
			many: true,
			body: userFields,
			serializeBy: ['user.id'],
			run: ({ body, fail, list }) =>
				list({
					route: 'POST /fin/capabilities',
					body: toRequestBody({ body, fail, values: {} }),
					rows: 'capabilities',
					pages: atOnce,
				}),
		}),
		reply: procedure({
			action: 'Reply to Fin',
			description: "Give Fin the person's answer once it waits for one",
			notice,
			...finOutput,
			simplifyFrom: 2,
			covers: ['POST /fin/reply'],
			body: { ...messageFields, ...settings },
			fields: attachments,
			serializeBy: ['conversation_id'],
			run: async (session) => await session.send('POST /fin/reply', { body: toRequestBody(session) }),
		}),
		runProcedure: procedure({
			label: 'Run Procedure',
			action: 'Run a procedure of Fin',
			description: 'Let Fin follow a procedure with a person, in a conversation of its own',
			...finOutput,
			covers: ['POST /fin/procedures/{procedure_id}/run'],
			// Not in the path, by which writes are kept in order: many people may be in one procedure at a time.
			fields: {
				procedure_id: text({
					label: 'Procedure ID',
					required: true,
					placeholder: 'e.g. 12345',
					description: 'Get Capabilities lists the IDs of procedures',
				}),
			},
			body: procedureFields,
			serializeBy: ['conversation_id'],
			run: async ({ body, fail, send, values: { procedure_id } }) =>
				await send('POST /fin/procedures/{procedure_id}/run', {
					path: { procedure_id },
					body: toRequestBody({ body, fail, values: {} }),
				}),
		}),
		submitRating: endpoint({
			label: 'Submit Rating',
			action: 'Submit a rating of Fin',
			description: 'Say how content the person is, once Fin has asked for it',
			notice: `${notice} A rating with a remark can never be changed.`,
			route: 'POST /fin/csat',
			body: {
				conversation_id,
				rating: choice({
					required: true,
					options: { amazing: 'Amazing', bad: 'Bad', good: 'Good', ok: 'OK', terrible: 'Terrible' },
				}),
				remark: text({ multiline: true, description: 'What the person says about it' }),
			},
			serializeBy: ['conversation_id'],
		}),
	},
};
