import { useTestNode } from '../../operations/testNode';

describe.each(['', ' ', '\n\t'])('with the access token %j', (token) => {
	const node = useTestNode({ token });

	test('nothing is sent, and the error says which field of the credential is empty', async () => {
		const error = await node.failure({ resource: 'tag', operation: 'getAll' });
		expect(error.message).toBe("The credential's Access Token is empty");
		expect(error.description).toContain('paste the token');
		expect(node.sent).toEqual([]);
	});
});
