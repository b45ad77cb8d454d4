import { useTestNode } from '../../operations/testNode';
import { errorList } from '../../kit/answers';
import { picked } from '../../kit/input';

const node = useTestNode();
const MAY_NOT_READ_ME = /^The token is right, but may not read whom it belongs to \(GET \/me\): choose the teammate/;
const NO_LIST = /^Intercom has no such list in this workspace: the feature may not be switched on there/;

const replyToLast = {
	resource: 'conversation',
	operation: 'reply',
	conversation: 'last',
	reply_as: 'contact',
	contact_by: 'user_id',
	user_id: 'user-70',
	body: 'Hi',
};

test('a reply to the last conversation of a contact without one says so', async () => {
	node.simulator.state.addContacts(1, () => ({ external_id: 'user-70' }));
	const error = await node.failure(replyToLast);
	expect(error).toMatchObject({ httpCode: '404' });
	expect(error.description).toMatch(/^The contact has no conversation yet, .*set "Reply To" to "A Conversation"/);
});

test.each([
	[401, 'token_unauthorized'],
	[403, 'forbidden'],
])('a token that may not read whom it belongs to (%d %s) is told to name the teammate', async (status, code) => {
	node.simulator.fault({ path: '/me', status, body: errorList(code, 'Not authorized') });
	const note = { resource: 'conversation', operation: 'close', conversation_id: picked('1') };
	expect((await node.failure(note)).description).toMatch(MAY_NOT_READ_ME);
	node.simulator.fault({ path: '/me', status, body: errorList(code, 'Not authorized') });
	const report = { resource: 'reportingExport', operation: 'get', job_identifier: 'job-1' };
	expect((await node.failure(report)).description).toContain('fill in "Workspace ID"');
});

test('the version 9.9 under Options, which Intercom has not, is named by the advice of any operation', async () => {
	const error = await node.failure({ resource: 'macro', operation: 'getAll', options: { version: '9.9' } });
	expect(error.description).toMatch(/^Intercom has no API version 9.9: there are 1.0 to 1.4, 2.0 to 2.17 and Preview/);
});

test('an operation that the version 2.15 under Options lacks is sent as the first one that has it', async () => {
	await node.json({ resource: 'macro', operation: 'getAll', options: { version: '2.15' } });
	expect(node.simulator.requests.map(({ headers, path }) => [path, headers['intercom-version']])).toEqual([
		['/macros', '2.16'],
	]);
});

test('a list of a feature that is not switched on is told as that', async () => {
	node.simulator.fault({ path: '/macros', status: 404, body: errorList('not_found', 'Resource Not Found') });
	expect((await node.failure({ resource: 'macro', operation: 'getAll' })).description).toMatch(NO_LIST);
});
