import type { INodeParameters } from 'n8n-workflow';
import { addFinVoiceCall } from '../../simulator/routes/conversations/finVoice';
import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const voice = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'finVoice',
	operation,
	...more,
});
const known = {
	id: 12,
	app_id: 12345,
	user_phone_number: '+353871234567',
	status: 'registered',
	intercom_call_id: null,
	external_call_id: 'call 12',
	intercom_conversation_id: '7',
	call_transcript: [],
	call_summary: '',
	intent: [],
};
const given = ({ state }: Pick<Simulator, 'state'>) => {
	addFinVoiceCall(state, 12, { external_call_id: 'call 12', intercom_conversation_id: '7' });
};

describeRows('Fin Voice', { given }, [
	{
		title: 'Register names the call and its phone number',
		parameters: voice('register', { phone_number: '+353871234567', call_id: 'call-1' }),
		sends: [{ to: 'POST /fin_voice/register', body: { phone_number: '+353871234567', call_id: 'call-1' } }],
		gives: [{ ...known, id: 5201, external_call_id: 'call-1', intercom_conversation_id: null }],
	},
	{
		title: 'Register with every field',
		parameters: voice('register', {
			phone_number: '+353871234567',
			call_id: 'call-1',
			additionalFields: { source: 'five9', data: '{ "queue": "sales" }' },
		}),
		sends: [
			{
				to: 'POST /fin_voice/register',
				body: { phone_number: '+353871234567', call_id: 'call-1', source: 'five9', data: { queue: 'sales' } },
			},
		],
		gives: [{ ...known, id: 5201, external_call_id: 'call-1', intercom_conversation_id: null }],
	},
	{
		title: 'Get reads a call by the ID of its registration',
		parameters: voice('get', { id: '={{ 12 }}' }),
		sends: [{ to: 'GET /fin_voice/collect/12' }],
		gives: [known],
	},
	{
		title: "Get by External ID reads a call by the provider's ID",
		parameters: voice('getByExternalId', { external_id: 'call 12' }),
		sends: [{ to: 'GET /fin_voice/external_id/call%2012' }],
		gives: [known],
	},
	{
		title: 'Get by Phone Number reads the newest call of a number',
		parameters: voice('getByPhoneNumber', { phone_number: '+353871234567' }),
		sends: [{ to: 'GET /fin_voice/phone_number/%2B353871234567' }],
		gives: [known],
	},
	{
		title: 'Get Many gives one item for each call of a conversation, whose answer is a bare list',
		parameters: voice('getAll', { conversation_id: picked('7'), returnAll: true }),
		given: (simulator) => {
			given(simulator);
			addFinVoiceCall(simulator.state, 13, { intercom_conversation_id: '7' });
		},
		sends: [{ to: 'GET /fin_voice/conversation/7' }],
		gives: [{ ...known, id: 13, external_call_id: 'call-13' }, known],
	},
	{
		title: 'Get Many gives nothing for a conversation without calls',
		parameters: voice('getAll', { conversation_id: picked('8') }),
		sends: [{ to: 'GET /fin_voice/conversation/8' }],
		gives: [],
	},
]);

describeRefusals('Fin Voice refuses', [
	['an empty ID', voice('get', { id: '={{ "" }}' }), 'Reference ID is empty'],
	['an empty phone number', voice('getByPhoneNumber', { phone_number: '={{ " " }}' }), 'Phone Number is empty'],
]);

describe('Fin Voice', () => {
	const node = useTestNode();

	const register = voice('register', { phone_number: '+353871234567', call_id: 'call 12' });

	test('Register fails with the words of Intercom for a call that is registered already', async () => {
		given(node.simulator);
		const error = await node.failure(register);
		expect(error).toMatchObject({ message: 'A call with the ID call 12 is registered already', httpCode: '409' });
	});

	test('Register is not sent again when its answer is lost', async () => {
		await expectSentOnce(node, register);
	});
});
