import type { Json } from '../../simulator/json';
import { useTestNode } from '../../operations/testNode';
import { contactsIn, getContact, picked, withIds } from '../../kit/input';

const node = useTestNode();

const list = (...errors: Json[]) => ({
	type: 'error.list',
	request_id: 'b3c6b3c6-0000-4000-8000-000000000001',
	errors,
});
const failure = async (status: number, body: Json | string) => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ path: `/contacts/${id}`, status, body });
	return await node.failure(getContact, withIds(id));
};

test.each([
	[
		401,
		list({ code: 'unauthorized', message: 'Access Token Invalid' }),
		'Access Token Invalid',
		'Intercom does not accept the access token: copy the token again from Developer Hub > your app > Configure > Authentication into the credential. A right one is refused too where the credential has another "Region" than the workspace. HTTP 401, code unauthorized, request b3c6b3c6-0000-4000-8000-000000000001',
	],
	[
		403,
		list({ code: 'api_plan_restricted', message: 'Active subscription needed.' }),
		'Active subscription needed.',
		'The plan of the workspace does not have this, or it is not switched on there: no permission of the token changes that. HTTP 403, code api_plan_restricted, request b3c6b3c6-0000-4000-8000-000000000001',
	],
	[
		404,
		list({ code: 'not_found', message: 'User Not Found' }),
		'User Not Found',
		'Check the ID; a record that was deleted or merged is gone, and a new one may take a moment to be found. HTTP 404, code not_found, request b3c6b3c6-0000-4000-8000-000000000001',
	],
	[
		409,
		list({ code: 'conflict', message: 'A tag with this name exists' }),
		'A tag with this name exists',
		'A record with these details exists already: update that one instead. HTTP 409, code conflict, request b3c6b3c6-0000-4000-8000-000000000001',
	],
	[
		422,
		list(
			{ code: 'parameter_invalid', message: 'is odd', field: 'name' },
			{ code: 'parameter_missing', message: 'is absent', field: 'email' },
			{ code: 'parameter_invalid', message: 'and more' },
		),
		'is odd (name); is absent (email); and more',
		'Check the values of the fields. HTTP 422, code parameter_invalid, parameter_missing, request b3c6b3c6-0000-4000-8000-000000000001',
	],
	[
		400,
		'<html><head><title>400 Bad Request</title></head></html>',
		'400 Bad Request',
		'Check the values of the fields. HTTP 400',
	],
	[402, '', 'Intercom answered with status 402 and no words', 'HTTP 402'],
	[418, { message: 'I am a teapot' }, 'I am a teapot', 'HTTP 418'],
])(
	'status %d is told in the words of Intercom, with advice and what its support asks for',
	async (status, body, message, description) => {
		const error = await failure(status, body);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message,
			description,
			httpCode: String(status),
			context: { itemIndex: 0 },
		});
	},
);

test.each(['Read permission is absent', 'typePermission denied'])(
	'the words "%s" are told as they are',
	async (message) => {
		expect(await failure(422, list({ code: 'x', message }))).toMatchObject({ message });
	},
);

test('a name whose look-up is refused is told as a refusal, in a field as in a row', async () => {
	node.simulator.fault({
		path: '/contacts/search',
		status: 401,
		body: list({ code: 'unauthorized', message: 'Access Token Invalid' }),
		times: 2,
	});
	const inField = await node.failure({ ...getContact, contact_id: picked('a@example.com', 'email') });
	const inRow = await node.failure({
		resource: 'message',
		operation: 'create',
		to: { row: [{ contact: picked('a@example.com', 'email') }] },
		message_type: 'inapp',
		body: 'x',
		additionalFields: { admin_id: picked('991267459') },
	});
	for (const error of [inField, inRow])
		expect(error).toMatchObject({ name: 'NodeApiError', message: 'Access Token Invalid', httpCode: '401' });
});

test('an error in the path of an item says what the user has to look at', async () => {
	expect(await node.failure(getContact, withIds('..'))).toMatchObject({
		name: 'NodeOperationError',
		message: 'Contact can\'t be ".."',
	});
	expect(node.sent).toEqual([]);
});

test('an answer with status 200 that is no list has no HTTP code of an error', async () => {
	node.simulator.fault({ path: '/tags', rewrite: () => ({ body: { type: 'list' } }) });
	const error = await node.failure({ resource: 'tag', operation: 'getAll' });
	expect(error.message).toBe('Intercom\'s answer has no list under "data" or "tags"');
	expect(error).not.toHaveProperty('httpCode', '200');
});
