import { codeOf } from '../../nodes/Intercom/engine/transport';

test.each([
	['n8n 2, which keeps the broken request as the cause', { cause: { code: 'ECONNRESET' }, httpCode: 'ECONNRESET' }],
	['n8n 1, which keeps nothing but the code', { cause: undefined, httpCode: 'ECONNRESET' }],
	['a request that n8n has not wrapped', { code: 'ECONNRESET' }],
])('the code of a network error is found in the error of %s', (_title, error) => {
	expect(codeOf(Object.assign(new Error('socket hang up'), error))).toBe('ECONNRESET');
});

test('an error without a code is one all the same', () => {
	expect(codeOf(new Error('what?'))).toBe('unknown error');
});
