import { inspect } from 'node:util';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { errorList, expectSentOnce } from '../../kit/answers';
import type { Simulator } from '../../simulator';
import { keep } from '../../simulator/routes/shelf';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { more } from './records';

const fin = (operation: string, parameters: INodeParameters = {}): INodeParameters => ({
	resource: 'fin',
	operation,
	...parameters,
});
const AT = '2026-01-31T12:00:00.250Z';
const said = { conversation_id: 'ext-123', message_body: 'Where is my order?', user_id: 'user-70' };
const message = { author: 'user', body: 'Where is my order?', timestamp: AT };
const user = { id: 'user-70' };
const talk = { conversation_id: 'ext-123', message, user };
const started = ({ state }: Pick<Simulator, 'state'>) => {
	keep(state, 'fin_conversation', { remark: null }, 'ext-123');
};
const thinking = {
	conversation_id: 'ext-123',
	user_id: 'user-70',
	status: 'thinking',
	created_at_ms: expect.any(String) as string,
};
const STREAM = 'https://realtime.example.com/event-stream?token=eyJhbGciOiJIUzI1NiJ9.c2VjcmV0.c2ln';
const streamed = { ...thinking, created_at_ms: AT, sse_subscription_url: STREAM };
const about = { user_name: 'Ann Lee', user_email: 'ann@example.com', user_attributes: '{ "plan": "pro" }' };
const ann = { id: 'user-70', name: 'Ann Lee', email: 'ann@example.com', attributes: { plan: 'pro' } };

describeRows('Fin Agent in Preview', [
	{
		title: 'Start says whether Fin may ask back, and how it writes',
		parameters: fin('start', {
			...said,
			additionalFields: { message_timestamp: AT, settings_follow_up_questions: false, settings_email: true },
		}),
		sends: [{ to: 'POST /fin/start', body: { ...talk, settings: { follow_up_questions: false, email: true } } }],
		gives: [thinking],
	},
	{
		title: 'Reply says the same',
		parameters: fin('reply', { ...said, additionalFields: { message_timestamp: AT, settings_email: false } }),
		given: started,
		sends: [{ to: 'POST /fin/reply', body: { ...talk, settings: { email: false } } }],
		gives: [thinking],
	},
	{
		title: 'Ask puts a question with all that belongs to it',
		parameters: fin('ask', {
			...said,
			additionalFields: {
				...about,
				message_timestamp: AT,
				attachment_urls: ['https://example.com/a.pdf'],
				conversation_metadata_attributes: '{ "priority": "high" }',
				conversation_metadata_history: { row: [{ author: 'fin', body: 'Hello', timestamp: AT }] },
			},
		}),
		sends: [
			{
				to: 'POST /fin/ask',
				body: {
					...talk,
					user: ann,
					attachments: [{ type: 'url', url: 'https://example.com/a.pdf' }],
					conversation_metadata: {
						attributes: { priority: 'high' },
						history: [{ author: 'fin', body: 'Hello', timestamp: AT }],
					},
				},
			},
		],
		gives: [thinking],
	},
	{
		title: 'Get Capabilities gives one item for each',
		parameters: fin('getCapabilities', { user_id: 'user-70', additionalFields: about }),
		answers: [{ version: '1.0', capabilities: [{ type: 'procedure', id: '3301' }, { type: 'ask' }] }],
		sends: [{ to: 'POST /fin/capabilities', body: { user: ann } }],
		gives: [{ type: 'procedure', id: '3301' }, { type: 'ask' }],
	},
	{
		title: 'Run Procedure needs no message',
		parameters: fin('runProcedure', { procedure_id: more.procedure, conversation_id: 'ext-123', user_id: 'user-70' }),
		sends: [{ to: `POST /fin/procedures/${more.procedure}/run`, body: { conversation_id: 'ext-123', user } }],
		gives: [{ ...thinking, procedure_id: more.procedure }],
	},
	{
		title: 'Run Procedure with every field',
		parameters: fin('runProcedure', {
			...said,
			procedure_id: more.procedure,
			message_author: 'agent',
			additionalFields: {
				...about,
				message_timestamp: AT,
				conversation_metadata_attributes: '{ "order": "7" }',
				settings_email: true,
			},
		}),
		sends: [
			{
				to: `POST /fin/procedures/${more.procedure}/run`,
				body: {
					conversation_id: 'ext-123',
					message: { ...message, author: 'agent' },
					user: ann,
					conversation_metadata: { attributes: { order: '7' } },
					settings: { email: true },
				},
			},
		],
		gives: [{ ...thinking, procedure_id: more.procedure }],
	},
	{
		title: 'Escalate hands a conversation over, with a note',
		parameters: fin('escalate', { conversation_id: 'ext-123', additionalFields: { context: 'Wants a refund' } }),
		given: started,
		sends: [{ to: 'POST /fin/escalate', body: { conversation_id: 'ext-123', context: 'Wants a refund' } }],
		gives: [{ conversation_id: 'ext-123', status: 'escalated' }],
	},
	{
		title: 'Escalate begins a conversation for a person',
		parameters: fin('escalate', { escalates: 'person', user_id: 'user-70', additionalFields: about }),
		answers: [{ intercom_conversation_id: '215', status: 'escalated' }],
		sends: [{ to: 'POST /fin/escalate', body: { user: ann } }],
		gives: [{ intercom_conversation_id: '215', status: 'escalated' }],
	},
]);

const eleven = JSON.stringify(Object.fromEntries(Array.from({ length: 11 }, (_unused, n) => [`a${n}`, n])));
describeRefusals('Fin Agent in Preview refuses', [
	[
		'a time without a message',
		fin('runProcedure', {
			procedure_id: '3301',
			conversation_id: 'ext-123',
			user_id: 'user-70',
			additionalFields: { message_timestamp: AT },
		}),
		'Sent At is filled in, but Message is empty',
	],
	[
		'eleven attributes of the person whose capabilities are asked for',
		fin('getCapabilities', { user_id: 'user-70', additionalFields: { user_attributes: eleven } }),
		'There are 11 attributes, but Fin takes at most 10',
	],
	[
		'a context that is too long',
		fin('escalate', { conversation_id: 'ext-123', additionalFields: { context: 'a'.repeat(10_001) } }),
		'Context has 10001 characters, but Intercom takes at most 10000',
	],
	[
		'fields of a person where a conversation is escalated',
		fin('escalate', { conversation_id: 'ext-123', additionalFields: { user_email: 'ann@example.com' } }),
		'User Email, Name and Attributes are of a person, but a conversation is escalated',
	],
]);

describe('Fin Agent in Preview', () => {
	const node = useTestNode();
	const versions = () => node.simulator.requests.map(({ headers }) => headers['intercom-version']);
	const run = { ...said, procedure_id: more.procedure };
	const secretive: Array<[operation: string, parameters: INodeParameters]> = [
		['ask', said],
		['escalate', { conversation_id: 'ext-123' }],
		['runProcedure', run],
	];
	const older: typeof secretive = [
		['start', said],
		['reply', said],
	];
	const answerWithStream = () => node.simulator.fault({ rewrite: () => ({ body: streamed }) });

	test.each([...secretive, ...older])('%s keeps the address of the stream out of its output', async (name, more) => {
		started(node.simulator);
		answerWithStream();
		const [item] = await node.json(fin(name, more));
		expect(item).toMatchObject({ status: 'thinking' });
		expect(JSON.stringify(item)).not.toContain('token=');
	});

	test.each([...secretive, ...older])('%s gives the address where Simplify is off', async (name, more) => {
		started(node.simulator);
		answerWithStream();
		expect(await node.json(fin(name, { ...more, simplify: false }))).toEqual([streamed]);
	});

	test.each(older)('%s of version 1 gives the address as it always did', async (name, more) => {
		started(node.simulator);
		answerWithStream();
		const { output } = await node.execute(fin(name, more), { node: { typeVersion: 1 } });
		expect(output[0]?.[0]?.json).toEqual(streamed as IDataObject);
	});

	test.each([...secretive, ['getCapabilities', { user_id: 'user-70' }] as const])(
		'%s is sent as Preview, whatever is chosen for the others',
		async (name, more) => {
			started(node.simulator);
			await node.json(fin(name, { ...more, options: { version: '2.16' } }));
			expect(versions()).toEqual(['Preview']);
		},
	);

	test('an error has nothing of an address that stands beside it', async () => {
		const body = { ...errorList('parameter_invalid', 'No such user'), sse_subscription_url: STREAM };
		node.simulator.fault({ status: 400, body });
		const error = await node.failure(fin('ask', { ...said, simplify: false }));
		expect(error.message).toBe('No such user');
		expect(inspect(error, { depth: 10 })).not.toContain('token=');
	});

	test('Start goes as 2.16 without settings', async () => {
		await node.json(fin('start', said));
		expect(versions()).toEqual(['2.16']);
	});

	test.each(secretive)('%s is not sent again when its answer is lost', async (name, more) => {
		started(node.simulator);
		await expectSentOnce(node, fin(name, more));
	});
});
