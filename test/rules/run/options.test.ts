import type {
	ICredentialDataDecryptedObject,
	INode,
	INodeCredentialsDetails,
	INodeParameters,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { IntercomAccessTokenApi } from '../../../credentials/IntercomAccessTokenApi.credentials';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { runWorkflow, TestCredentialsHelper } from '../../harness';
import { describeRefusals } from '../../operations/refusals';
import { CREDENTIAL, useTestNode } from '../../operations/testNode';
import { contactsIn, getContact, itemsOf, picked, withIds } from '../../kit/input';

const node = useTestNode();

const versions = () =>
	node.simulator.requests.map(({ path, headers }) => `${path} ${String(headers['intercom-version'])}`);

test('every request names version 2.16, look-ups and pages included', async () => {
	contactsIn(node, 160);
	await node.json({ resource: 'contact', operation: 'getAll', returnAll: true });
	const [one] = node.simulator.state.addContacts(1);
	await node.json({ resource: 'note', operation: 'create', contact_id: picked(one?.email ?? '', 'email'), body: 'x' });
	await node.json({ resource: 'rawRequest', operation: 'send', url: '/me' });
	expect(versions()).toEqual([
		'/contacts 2.16',
		'/contacts 2.16',
		'/contacts/search 2.16',
		`/contacts/${one?.id}/notes 2.16`,
		'/me 2.16',
	]);
});

test('another version can be chosen, for each item by an expression', async () => {
	const ids = contactsIn(node, 3);
	const items = itemsOf([
		{ id: ids[0] ?? '', v: '2.14' },
		{ id: ids[1] ?? '', v: ' 2.15 ' },
		{ id: ids[2] ?? '', v: '' },
	]);
	await node.json({ ...getContact, options: { version: '={{ $json.v }}', parallelItems: 1 } }, { items });
	expect(versions()).toEqual([`/contacts/${ids[0]} 2.14`, `/contacts/${ids[1]} 2.15`, `/contacts/${ids[2]} 2.16`]);
});

test.each(['preview', ' PREVIEW ', 'Preview', '\tpreview\n'])(
	'the version %j is sent as Preview, as Intercom takes it in no other spelling',
	async (version) => {
		const [id = ''] = contactsIn(node, 1);
		await node.json(
			{ ...getContact, options: { version: '={{ $json.v }}' } },
			{ items: itemsOf([{ id, v: version }]) },
		);
		const raw = { resource: 'rawRequest', operation: 'send', url: '/me' };
		await node.json({ ...raw, additionalFields: { version } });
		await node.json({ ...raw, options: { version } });
		expect(versions()).toEqual([`/contacts/${id} Preview`, '/me Preview', '/me Preview']);
	},
);

test('a version that Intercom does not know is refused in its words', async () => {
	const [id = ''] = contactsIn(node, 1);
	const error = await node.failure({ ...getContact, options: { version: '9.9' } }, withIds(id));
	expect(error).toMatchObject({ message: 'The requested version could not be found', httpCode: '400' });
});

test('a version with a line break starts no header of its own and is not told as a network problem', async () => {
	const [id = ''] = contactsIn(node, 1);
	const error = await node.failure({ ...getContact, options: { version: '2.16\r\nX-A: b' } }, withIds(id));
	expect(error.message).not.toContain('could not be reached');
	for (const { headers } of node.simulator.requests) expect(headers).not.toHaveProperty('x-a');
});

test('an answer that takes longer than the timeout is asked for again', async () => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ method: 'GET', stallMs: 12_000 });
	const json = await node.json(
		{ ...getContact, options: { timeout: '={{ $json.seconds }}' } },
		{ items: itemsOf([{ id, seconds: 1 }]) },
	);
	expect(json[0]?.id).toBe(id);
	expect(node.sent).toHaveLength(2);
});

test('a write that takes longer than the timeout is told in words', async () => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ method: 'POST', stallMs: 12_000 });
	const parameters = {
		resource: 'note',
		operation: 'create',
		contact_id: getContact.contact_id,
		body: 'x',
		options: { timeout: 1 },
	};
	const error = await node.failure(parameters, withIds(id));
	expect(error.message).toBe(`${new URL(node.simulator.url).host} did not answer in time`);
	expect(error.description).toContain('Intercom may have carried this out all the same');
	expect(node.sent).toHaveLength(1);
});

describeRefusals(
	'The options of an execution refuse',
	{ parameters: { ...getContact, contact_id: picked('6762f0d01bb69f9f2193bb7d') } },
	[0, -1, 'soon', ''].map((timeout) => [
		`the timeout ${JSON.stringify(timeout)}`,
		{ options: { timeout } },
		`Timeout (Seconds) must be at least 1, not ${JSON.stringify(timeout)}`,
	]),
);

describeRefusals(
	'Get Many refuses',
	{ parameters: { resource: 'contact', operation: 'getAll' } },
	[0, -1, 'many'].map((limit) => [
		`the limit ${JSON.stringify(limit)}`,
		{ limit },
		`Limit must be at least 1, not ${JSON.stringify(limit)}`,
	]),
);

class CountingHelper extends TestCredentialsHelper {
	decrypted = 0;
	authenticated = 0;

	override async getDecrypted(
		data: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
	): Promise<ICredentialDataDecryptedObject> {
		this.decrypted++;
		return await super.getDecrypted(data, details);
	}

	override async authenticate(...args: Parameters<TestCredentialsHelper['authenticate']>) {
		this.authenticated++;
		return await super.authenticate(...args);
	}
}

async function counting(
	parameters: INodeParameters,
	data: ICredentialDataDecryptedObject,
	rows: Array<{ id: string }>,
	settings: Partial<INode> = {},
) {
	const helper = new CountingHelper({ [CREDENTIAL]: new IntercomAccessTokenApi() });
	const credentials = await helper.save('counting', CREDENTIAL, data);
	const type = 'n8n-nodes-intercom.intercom';
	const result = await runWorkflow({
		nodeTypes: { [type]: new Intercom() },
		type,
		parameters,
		helper,
		credentials,
		items: itemsOf(rows),
		node: settings,
	});
	return { helper, result };
}

test('the credential is read once in an execution, however many items there are', async () => {
	const ids = contactsIn(node, 12);
	const data = { accessToken: node.simulator.token, region: 'custom', baseUrl: node.simulator.url };
	const { helper, result } = await counting(
		getContact,
		data,
		ids.map((id) => ({ id })),
	);
	expect(result.output[0]?.map(({ json }) => json.id)).toEqual(ids);
	expect([helper.decrypted, helper.authenticated]).toEqual([1, 12]);
});

test('a credential with an unusable address is told, and never passes the input on as if it had worked', async () => {
	const data = { accessToken: 'x', region: 'custom', baseUrl: 'http://intercom.example' };
	const stopped = await counting(getContact, data, [{ id: '1' }]);
	expect(stopped.result.error?.message).toBe("The credential's Base URL must begin with https://");
	const goingOn = await counting(getContact, data, [{ id: '1' }, { id: '2' }], { onError: 'continueErrorOutput' });
	expect(goingOn.result.output[0] ?? []).toEqual([]);
	expect(goingOn.result.output[1]?.map(({ json }) => json.error)).toEqual([
		"The credential's Base URL must begin with https://",
		"The credential's Base URL must begin with https://",
	]);
});

test.each([
	['with a line break at its end', 'TOKEN\n'],
	['with blanks around it', '  TOKEN '],
])('a token that was pasted %s works', async (_name, pasted) => {
	const [id = ''] = contactsIn(node, 1);
	const accessToken = pasted.replace('TOKEN', node.simulator.token);
	const { result } = await counting(getContact, { accessToken, region: 'custom', baseUrl: node.simulator.url }, [
		{ id },
	]);
	expect(result.error).toBeUndefined();
	expect(result.output[0]?.[0]?.json.id).toBe(id);
});

test('a token with a character that no header may have is not told as a network problem', async () => {
	const { result } = await counting(
		getContact,
		{ accessToken: 'abc\u2026def', region: 'custom', baseUrl: node.simulator.url },
		[{ id: '6762f0d01bb69f9f2193bb7d' }],
	);
	expect(result.error?.message).toEqual(expect.any(String));
	expect(result.error?.message).not.toContain('could not be reached');
	expect(result.error?.description).not.toContain('network');
});

test.each(['none', 'empty'])(
	'the 404 of a gateway, which says nothing of records, fails with If Not Found set to %s',
	async (ifNotFound) => {
		node.simulator.fault({ status: 404, body: '<html><h1>404 Not Found</h1>nginx</html>' });
		const error = await node.failure({ ...getContact, contact_id: picked('1'), options: { ifNotFound } });
		expect(error).toMatchObject({ httpCode: '404' });
	},
);
