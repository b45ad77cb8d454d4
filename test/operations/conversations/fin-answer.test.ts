import type { INodeParameters } from 'n8n-workflow';
import { expectSentOnce } from '../../kit/answers';
import type { Simulator } from '../../simulator';
import { askHuman } from '../../simulator/routes/conversations/procedures';
import { seededQuestion } from '../../simulator/seed/question';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';

const { attributes_to_collect, callback_url, conversation_id, step_id } = seededQuestion;
const [approve = '', reason = ''] = attributes_to_collect.map(({ identifier }) => identifier);
const DEFECTIVE = '85f00ba7-558c-4b02-a397-6f5c3659941c';
const byIdentifier = JSON.stringify({ [approve]: true, [reason]: DEFECTIVE });
const attribute_values = [
	{ identifier: approve, value: true },
	{ identifier: reason, value: DEFECTIVE },
];
const answer = (parameters: INodeParameters = {}): INodeParameters => ({
	resource: 'fin',
	operation: 'answerQuestion',
	callback_url,
	step_id,
	attribute_values: byIdentifier,
	...parameters,
});
const ask = ({ state }: Pick<Simulator, 'state'>) => askHuman(state, seededQuestion);
const sends = [
	{ to: `POST /procedures/${conversation_id}/collect_agent_input`, body: { step_id, attribute_values } },
] as const;

describeRows('Fin Agent: Answer Question', { given: ask }, [
	{
		title: 'takes the address of the notification, and values by identifier',
		parameters: answer(),
		sends,
		gives: [{ success: true }],
	},
	{
		title: "takes the conversation's ID, and the list as Intercom has it",
		parameters: answer({ callback_url: ` ${conversation_id} `, attribute_values: JSON.stringify(attribute_values) }),
		sends,
		gives: [{ success: true }],
	},
	{
		title: 'takes the whole body that Intercom documents, where it has nothing else',
		parameters: answer({ attribute_values: JSON.stringify({ attribute_values }) }),
		sends,
		gives: [{ success: true }],
	},
	{
		title: 'takes the address of another region, and sends to the host of the credential',
		parameters: answer({ callback_url: callback_url.replace('api.', 'api.eu.') }),
		sends,
		gives: [{ success: true }],
	},
	{
		title: 'takes what the trigger gives, by expressions',
		items: [{ json: { record: seededQuestion } }],
		parameters: answer({
			callback_url: '={{ $json.record.callback_url }}',
			step_id: '={{ $json.record.step_id }}',
			attribute_values:
				"={{ $json.record.attributes_to_collect.map(({ identifier, data_type, options }) => ({ identifier, value: data_type === 'boolean' ? true : options[0].id })) }}",
		}),
		sends,
		gives: [{ success: true }],
	},
]);

const NO_ADDRESS =
	'Callback URL is neither an address of Intercom at which a procedure takes answers nor the ID of a conversation';
const NO_ANSWERS = 'Answers are neither values by identifier nor a list of identifier and value';
const path = `/procedures/${conversation_id}/collect_agent_input`;

describeRefusals('Fin Agent: Answer Question refuses', { given: ask }, [
	['another host', answer({ callback_url: `https://example.com${path}` }), NO_ADDRESS],
	[
		'a host that only begins like Intercom',
		answer({ callback_url: `https://api.intercom.io.example.com${path}` }),
		NO_ADDRESS,
	],
	[
		'a host in front of the at sign',
		answer({ callback_url: `https://api.intercom.io@example.com${path}` }),
		NO_ADDRESS,
	],
	['an address without encryption', answer({ callback_url: `http://api.intercom.io${path}` }), NO_ADDRESS],
	['another path', answer({ callback_url: 'https://api.intercom.io/conversations/215/reply' }), NO_ADDRESS],
	['a path behind it', answer({ callback_url: `${callback_url}/../../../me` }), NO_ADDRESS],
	['an ID that is no number', answer({ callback_url: 'ext-123' }), NO_ADDRESS],
	['one value alone', answer({ attribute_values: 'true' }), NO_ANSWERS],
	['a list of values without identifiers', answer({ attribute_values: '[true]' }), NO_ANSWERS],
	['an identifier without a value', answer({ attribute_values: `[{ "identifier": "${approve}" }]` }), NO_ANSWERS],
]);

describe('Fin Agent: Answer Question', () => {
	const node = useTestNode({ given: ask });

	test('is sent as Preview', async () => {
		await node.json(answer());
		expect(node.simulator.requests.map(({ headers }) => headers['intercom-version'])).toEqual(['Preview']);
	});

	test('is not sent again when its answer is lost', async () => await expectSentOnce(node, answer()));

	test('says that somebody was faster, and nothing of records that exist', async () => {
		await node.json(answer());
		const error = await node.failure(answer());
		expect(error).toMatchObject({ httpCode: '409' });
		expect(error.description).toContain('Somebody has answered this question already');
	});

	test('says that the question has expired', async () => {
		askHuman(node.simulator.state, { ...seededQuestion, expires_at: node.simulator.state.now() });
		const error = await node.failure(answer());
		expect(error).toMatchObject({ httpCode: '404' });
		expect(error.description).toContain('The question has expired');
	});

	test('says what has to be switched on where Intercom does not allow it', async () => {
		const body = { type: 'error.list', errors: [{ code: 'forbidden', message: 'Not enabled' }] };
		node.simulator.fault({ status: 403, body, times: Infinity });
		const error = await node.failure(answer());
		expect(error.description).toContain('have to be switched on for the workspace');
	});

	test('leaves the words about a refusal that is not of Intercom', async () => {
		node.simulator.fault({ status: 403, body: '<html>Blocked by the proxy</html>', times: Infinity });
		const error = await node.failure(answer());
		expect(error.description).not.toContain('switched on for the workspace');
	});
});
