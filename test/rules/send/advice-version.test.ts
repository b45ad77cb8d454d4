import { errorList } from '../../kit/answers';
import { picked } from '../../kit/input';
import { useTestNode } from '../../operations/testNode';

const node = useTestNode();

const NOT_AVAILABLE = errorList(
	'intercom_version_invalid',
	'Requested resource is not available in current API version',
);
const send = { resource: 'rawRequest', operation: 'send' };

/** The advice where a request goes out with a version that Intercom refuses. */
const adviceFor = async (url: string, version: string): Promise<string> => {
	const { description } = await node.failure({ ...send, url, additionalFields: { version } });
	return String(description).replace(/\. HTTP .*$/, '');
};

test.each(['9.9', '2.99', '0.1'])(
	'the version %s, which Intercom has not, is named with those that it has',
	async (version) => {
		expect(await adviceFor('/me', version)).toBe(
			`Intercom has no API version ${version}: there are 1.0 to 1.4, 2.0 to 2.17 and Preview. Without "API Version" 2.16 is sent`,
		);
	},
);

test.each(['2.15', '2.9', '1.4'])('an operation that version %s lacks is told as that', async (version) => {
	expect(await adviceFor('/macros', version)).toBe(
		`This is not in API version ${version}: leave "API Version" out, so that 2.16 is sent`,
	);
});

test('an operation that only newer versions have says so', async () => {
	node.simulator.fault({ status: 400, body: NOT_AVAILABLE });
	const { description } = await node.failure({ ...send, url: '/contacts/deleted' });
	expect(description).toMatch(
		/^This is not in API version 2.16: set "API Version" to one that has it, such as Preview/,
	);
});

test.each([
	['2.15', /^This is not in API version 2.15/],
	['2.99', /^Intercom has no API version 2.99/],
])('other words about version %s are judged by the versions that there are', async (version, advice) => {
	node.simulator.fault({ status: 400, body: errorList('intercom_version_invalid', 'Invalid version') });
	expect(await adviceFor('/me', version)).toMatch(advice);
});

test('the version under Options is judged in the same way', async () => {
	const unknown = await node.failure({ ...send, url: '/me', options: { version: '9.9' } });
	expect(unknown.description).toMatch(/^Intercom has no API version 9.9: /);
	node.simulator.fault({ status: 400, body: NOT_AVAILABLE });
	const lacking = await node.failure({ resource: 'tag', operation: 'getAll', options: { version: '2.15' } });
	expect(lacking.description).toMatch(
		/^This is not in API version 2.15: leave "API Version" out, so that 2.16 is sent/,
	);
});

/** Assignment rules of a conversation, which are in no version after 2.11. */
const rules = { resource: 'conversation', operation: 'assign', conversation_id: picked('1'), assign_to: 'rules' };

test.each([
	[undefined, '2.11', 'This needs API version 2.11, which was sent: Intercom may have taken it out of that version'],
	['Preview', '2.11', 'This needs API version 2.11, which was sent: Intercom may have taken it out of that version'],
	['2.9', '2.9', 'This is not in API version 2.9: leave "API Version" out, so that 2.11 is sent'],
])('rules that Intercom has not as the version for %s name the one that they need', async (chosen, sent, advice) => {
	node.simulator.fault({ status: 400, body: NOT_AVAILABLE });
	const options = chosen === undefined ? {} : { version: chosen };
	expect((await node.failure({ ...rules, options })).description).toContain(advice);
	expect(node.simulator.requests.map(({ headers }) => headers['intercom-version'])).toEqual([sent]);
});

test.each([
	['2.11', 'This needs API version 2.16, which was sent: '],
	[undefined, 'This needs API version 2.16, which was sent: '],
	['2.17', 'This is not in API version 2.17: leave "API Version" out, so that 2.16 is sent'],
	['Preview', 'This is not in API version Preview: leave "API Version" out, so that 2.16 is sent'],
])('an operation of 2.16 that is refused where %s is chosen names that version', async (chosen, advice) => {
	node.simulator.fault({ status: 400, body: NOT_AVAILABLE });
	const options = chosen === undefined ? {} : { version: chosen };
	const error = await node.failure({ resource: 'macro', operation: 'getAll', options });
	expect(error.description).toContain(advice);
});
