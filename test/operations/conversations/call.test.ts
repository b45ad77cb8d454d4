import type { INodeParameters } from 'n8n-workflow';
import { addCall, AUDIO } from '../../simulator/routes/conversations/calls';
import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';
import { fileIn } from '../../kit/output';

const call = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'call',
	operation,
	...more,
});
const one = { call_id: picked('1123') };
const transcript = ['[00:00:03] Teammate 1: "Hello"', '[00:00:09] User: "Grüezi"'];
const talked = ({ state }: Pick<Simulator, 'state'>) => {
	addCall(state, '1123', { conversation_id: '7', transcript });
};
const shown = { type: 'call', id: '1123', conversation_id: '7', state: 'completed' };
const page = (ids: string[], number: number, total_pages: number) => ({
	type: 'list',
	data: ids.map((id) => ({ ...shown, id })),
	pages: { type: 'pages', page: number, per_page: 25, total_pages },
});

describeRows('Call', { given: talked }, [
	{
		title: 'Get Recording follows Intercom to where the audio is kept',
		parameters: call('getRecording', one),
		sends: [{ to: 'GET /calls/1123/recording' }, { to: 'GET /files/recordings/1123?signature=abc' }],
		gives: [{ call_id: '1123' }],
	},
	{
		title: 'Get reads a call',
		parameters: call('get', one),
		answers: [shown],
		sends: [{ to: 'GET /calls/1123' }],
		gives: [shown],
		sdk: async (client) => await client.calls.showCall({ call_id: '1123' }),
	},
	{
		title: 'Get Many reads pages of twenty-five, which are the largest, and once more as Intercom does not count',
		parameters: call('getAll', { returnAll: true }),
		answers: [page(['1', '2'], 1, 2), page(['3'], 2, 2), page(['1', '2'], 1, 2), page(['3'], 2, 2)],
		sends: [1, 2, 1, 2].map((number) => ({ to: `GET /calls?page=${number}&per_page=25` })),
		gives: [
			{ ...shown, id: '1' },
			{ ...shown, id: '2' },
			{ ...shown, id: '3' },
		],
		sdk: async (client) => await client.calls.listCalls({ page: 1, per_page: 25 }),
	},
	{
		title: 'Get Transcript gives the text',
		parameters: call('getTranscript', one),
		sends: [{ to: 'GET /calls/1123/transcript' }],
		gives: [{ call_id: '1123', transcript: transcript.join('\n') }],
		sdk: async (client) => await client.calls.showCallTranscript({ call_id: '1123' }),
	},
	{
		title: 'Search gives the calls of conversations with what was said',
		parameters: call('search', { conversation_ids: ['7', '8'] }),
		answers: [{ type: 'list', data: [{ ...shown, transcript: [{ text: 'Hello' }], transcript_status: 'completed' }] }],
		sends: [{ to: 'POST /calls/search', body: { conversation_ids: ['7', '8'] } }],
		gives: [{ ...shown, transcript: [{ text: 'Hello' }], transcript_status: 'completed' }],
		sdk: async (client) => await client.calls.listCallsWithTranscripts({ conversation_ids: ['7', '8'] }),
	},
	{
		title: 'Search asks about twenty conversations at a time',
		parameters: call('search', {
			conversation_ids: '={{ Array.from({ length: 41 }, (_, n) => String(n)) }}',
			returnAll: true,
		}),
		answers: [undefined, { type: 'list', data: [{ id: 'a' }] }, { type: 'list', data: [{ id: 'b' }] }],
		sends: [0, 20, 40].map((from) => ({
			to: 'POST /calls/search',
			body: { conversation_ids: Array.from({ length: from === 40 ? 1 : 20 }, (_unused, n) => String(from + n)) },
		})),
		gives: [expect.objectContaining({ id: '1123', conversation_id: '7' }), { id: 'a' }, { id: 'b' }],
	},
]);

describeRefusals('Call refuses', [
	['a call that would name another address', call('getTranscript', { call_id: picked('..') }), 'Call can\'t be ".."'],
	['a search without conversations', call('search', { conversation_ids: '={{ [] }}' }), 'Conversation is empty'],
]);

describe('Call', () => {
	const node = useTestNode({ given: talked });

	test('Get Recording fetches the audio from its storage, without the token', async () => {
		const [item] = await node.items(call('getRecording', { ...one, property: 'audio' }));
		expect(item?.json).toEqual({ call_id: '1123' });
		expect(fileIn(item, 'audio')).toMatchObject({ content: AUDIO, fileName: 'call-1123.mp3', mimeType: 'audio/mpeg' });
		expect(node.sent.map(({ to }) => to)).toEqual([
			'GET /calls/1123/recording',
			'GET /files/recordings/1123?signature=abc',
		]);
		expect(node.simulator.requests[0]?.headers).toHaveProperty('authorization');
		expect(node.simulator.requests[1]?.headers).not.toHaveProperty('authorization');
	});

	test('Get Transcript gives a file under the name that Intercom gives it', async () => {
		const [item] = await node.items(call('getTranscript', { ...one, response: 'file' }));
		const { content, ...facts } = fileIn(item);
		expect(content.toString()).toBe(transcript.join('\n'));
		expect(facts).toMatchObject({ fileName: 'transcription_data-2026-01-31.txt', mimeType: 'text/plain' });
	});

	test.each([
		['as text', {}],
		['as a file', { response: 'file' }],
	])('Get Transcript %s gives null and a hint for a call in which nobody was understood', async (_form, more) => {
		addCall(node.simulator.state, '1123', { transcript: [] });
		const { hints, output } = await node.execute(call('getTranscript', { ...one, ...more }));
		expect(output[0]?.map(({ json, binary }) => [json, binary])).toEqual([
			[{ call_id: '1123', transcript: null }, undefined],
		]);
		expect(hints.map(({ message }) => message)).toEqual(['Intercom has no transcript of the call']);
	});

	test.each(['[]', '[{}]', '{}', '', ' \n', '[{"text":""}]', 'null'])(
		'Get Transcript gives null where Intercom answers %j',
		async (content) => {
			addCall(node.simulator.state, '1123', { transcript: [content] });
			expect(await node.json(call('getTranscript', one))).toEqual([{ call_id: '1123', transcript: null }]);
		},
	);

	test('Search gives null and a hint for calls in which nobody was understood', async () => {
		addCall(node.simulator.state, '1124', { conversation_id: '8', transcript: [] });
		addCall(node.simulator.state, '1125', { conversation_id: '9' });
		const { hints, output } = await node.execute(call('search', { conversation_ids: ['7', '8', '9'] }));
		expect(output[0]?.map(({ json }) => [json['id'], json['transcript']])).toEqual([
			['1125', null],
			['1124', null],
			['1123', transcript.map((text) => ({ text }))],
		]);
		expect(hints.map(({ message }) => message)).toContain('Intercom has no transcript of some calls');
	});

	test.each([
		['getRecording', 'Recording Not Found'],
		['getTranscript', 'Not Found'],
	])('%s fails with the words of Intercom for a call that was not recorded', async (operation, message) => {
		addCall(node.simulator.state, '1123');
		const error = await node.failure(call(operation, one));
		expect(error).toMatchObject({ message, httpCode: '404' });
	});
});
