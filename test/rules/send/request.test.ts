import { isRead, isRepeatable, pathOf, requestFor } from '../../../nodes/Intercom/engine/send/request';
import { InputProblem } from '../../../nodes/Intercom/model/failure';

const thrown = (work: () => unknown): unknown => {
	try {
		return work();
	} catch (error) {
		return error;
	}
};

test('values are encoded into the path, so that they name one segment and nothing else', () => {
	const template = '/contacts/{contact_id}/tags/{tag_id}';
	expect(pathOf(template, { contact_id: 'a/b?c#d', tag_id: 'ä %' })).toBe('/contacts/a%2Fb%3Fc%23d/tags/%C3%A4%20%25');
	expect(pathOf(template, { contact_id: ' 1 ', tag_id: 2 })).toBe('/contacts/1/tags/2');
	expect(pathOf('/contacts/{contact_id}', { contact_id: 'a+b@example.com' })).toBe('/contacts/a%2Bb%40example.com');
});

test.each([
	['', 'contact_id is empty'],
	['  ', 'contact_id is empty'],
	[null, 'contact_id is empty'],
	[{ id: '1' }, 'contact_id is empty'],
	['.', 'contact_id can\'t be "."'],
	['..', 'contact_id can\'t be ".."'],
	['\ud800', 'contact_id holds half a character'],
])('the path value %j is refused', (contact_id, message) => {
	const error = thrown(() => pathOf('/contacts/{contact_id}', { contact_id }));
	expect(error).toBeInstanceOf(InputProblem);
	expect(error).toHaveProperty('message', message);
});

test('a value is taken from the object itself, never from its prototype', () => {
	expect(() => pathOf('/x/{constructor}', {})).toThrow('constructor is empty');
	expect(() => pathOf('/x/{toString}', {})).toThrow(InputProblem);
});

test('a value that looks like a placeholder or a replacement pattern stays what it is', () => {
	expect(pathOf('/a/{x}/b/{y}', { x: '{y}', y: '$&' })).toBe('/a/%7By%7D/b/%24%26');
});

test('a request says whether it may be sent twice', () => {
	const repeatable = { GET: true, PUT: true, DELETE: true, HEAD: true, OPTIONS: true, POST: false, PATCH: false };
	for (const [method, expected] of Object.entries(repeatable))
		expect([method, isRepeatable(method)]).toEqual([method, expected]);
	expect(requestFor('POST /contacts', {}).repeatable).toBe(false);
	expect(requestFor('POST /contacts/search', { idempotent: true }).repeatable).toBe(true);
	expect(requestFor('DELETE /contacts/{contact_id}', { path: { contact_id: '1' } }).repeatable).toBe(true);
});

test('only methods that change nothing count as reading', () => {
	expect(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH'].filter(isRead)).toEqual([
		'GET',
		'HEAD',
		'OPTIONS',
	]);
});

test('a request holds what it was given', () => {
	const parts = { path: { conversation_id: '7' }, query: { display_as: 'plaintext' }, body: { a: 1 } };
	expect(requestFor('POST /conversations/{conversation_id}/run_assignment_rules', parts)).toEqual({
		method: 'POST',
		path: '/conversations/7/run_assignment_rules',
		query: { display_as: 'plaintext' },
		body: { a: 1 },
		repeatable: false,
		versions: { until: '2.11' },
	});
	expect(requestFor('GET /me', {})).toEqual({
		method: 'GET',
		path: '/me',
		query: {},
		body: undefined,
		repeatable: true,
		versions: {},
	});
});
