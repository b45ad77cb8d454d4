import { useTestNode } from '../../operations/testNode';

const node = useTestNode();

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
	node.simulator.fault({
		status: 400,
		body: {
			type: 'error.list',
			errors: [
				{ code: 'intercom_version_invalid', message: 'Requested resource is not available in current API version' },
			],
		},
	});
	const { description } = await node.failure({ ...send, url: '/contacts/deleted' });
	expect(description).toMatch(
		/^This is not in API version 2.16: set "API Version" to one that has it, such as Preview/,
	);
});

test.each([
	['2.15', /^This is not in API version 2.15/],
	['2.99', /^Intercom has no API version 2.99/],
])('other words about version %s are judged by the versions that there are', async (version, advice) => {
	node.simulator.fault({
		status: 400,
		body: { type: 'error.list', errors: [{ code: 'intercom_version_invalid', message: 'Invalid version' }] },
	});
	expect(await adviceFor('/me', version)).toMatch(advice);
});

test('the version under Options is judged in the same way', async () => {
	const unknown = await node.failure({ ...send, url: '/me', options: { version: '9.9' } });
	expect(unknown.description).toMatch(/^Intercom has no API version 9.9: /);
	const lacking = await node.failure({ resource: 'macro', operation: 'getAll', options: { version: '2.15' } });
	expect(lacking.description).toMatch(/^This is not in .*API version.*: leave "API Version" out/);
});
