import type { INodeParameters } from 'n8n-workflow';
import { IntercomAccessTokenApi } from '../../../credentials/IntercomAccessTokenApi.credentials';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { runWorkflow, TestCredentialsHelper } from '../../harness';
import { errorList } from '../../kit/answers';
import { contactsIn, itemsOf } from '../../kit/input';
import { useShortWaits } from '../../kit/shortWaits';
import { CREDENTIAL, useTestNode } from '../../operations/testNode';

const node = useTestNode();
useShortWaits();

const TOOL = 'n8n-nodes-intercom.intercomTool';
const NOBODY = '6762f0d01bb69f9f2193bb7d';

const get = (mode: string, value: string): INodeParameters => ({
	resource: 'contact',
	operation: 'get',
	contact_id: { __rl: true, mode, value },
});

/** A run of the node as n8n runs the tool of an agent: the node under the tool's name. */
async function runTool(parameters: INodeParameters, onError: 'continueRegularOutput' | 'stopWorkflow') {
	const helper = new TestCredentialsHelper({ [CREDENTIAL]: new IntercomAccessTokenApi() });
	const { token, url } = node.simulator;
	return await runWorkflow({
		nodeTypes: { [TOOL]: new Intercom() },
		type: TOOL,
		parameters,
		helper,
		credentials: await helper.save('tool', CREDENTIAL, { accessToken: token, region: 'custom', baseUrl: url }),
		node: { typeVersion: 2, onError },
		items: itemsOf([{}]),
	});
}

const fault = (status: number, code: string, message: string) => () => {
	node.simulator.fault({ path: /^\/contacts/, status, body: errorList(code, message), times: Infinity });
};

describe.each<
	[what: string, before: () => void, parameters: INodeParameters, said: string[], facts: RegExp | undefined]
>([
	[
		'a refused input',
		() => undefined,
		get('id', 'ann@example.com'),
		['is an email address, not an ID', 'Choose "By Email"'],
		undefined,
	],
	[
		'a name that nobody has',
		() => undefined,
		get('any', 'nobody@example.com'),
		['"nobody@example.com" was not found'],
		undefined,
	],
	[
		'a 404',
		() => undefined,
		get('id', NOBODY),
		['User Not Found', 'Check the ID'],
		/^HTTP 404, code not_found, request \S+$/,
	],
	[
		'a 429 that no waiting cured',
		fault(429, 'rate_limit_exceeded', 'Exceeded rate limit'),
		get('id', NOBODY),
		['Exceeded rate limit'],
		/^HTTP 429, code rate_limit_exceeded/,
	],
])('A tool tells of %s', (_what, before, parameters, said, facts) => {
	const occurrences = (text: string, part: string) => text.split(part).length - 1;
	const expectOnce = (text: string) => {
		for (const part of said) expect([part, occurrences(text, part)]).toEqual([part, 1]);
	};

	it('once in its error, with what to do in the message', async () => {
		before();
		const { error } = await runTool(parameters, 'stopWorkflow');
		expectOnce(error?.message ?? '');
		expectOnce(`${error?.message} ${error?.description ?? ''}`);
		if (facts) expect(error?.description).toMatch(facts);
		else expect(error?.description ?? '').toBe('');
	});

	it('once in the item that stands for it under Continue', async () => {
		before();
		const { error, output } = await runTool(parameters, 'continueRegularOutput');
		expect(error).toBeUndefined();
		const [item] = output[0] ?? [];
		expectOnce(JSON.stringify(item?.json).replace(/\\"/g, '"'));
		expect(Object.keys(item?.json ?? {})).toEqual(facts ? ['error', 'message'] : ['error']);
	});
});

test('a tool gives what the node gives where nothing fails', async () => {
	const [id = ''] = contactsIn(node, 1);
	const { output } = await runTool(get('any', id), 'continueRegularOutput');
	expect(output[0]?.map(({ json }) => json)).toEqual(await node.json(get('id', id)));
});
