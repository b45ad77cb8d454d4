import { checkLength, checkSegment, requestFor, versionOf } from '../../../nodes/Intercom/engine/send/request';
import { InputProblem } from '../../../nodes/Intercom/model/failure';
import { problemOf } from '../kinds/source';

test.each([
	['2.16', '2.16'],
	[' Preview ', 'Preview'],
	['preview', 'Preview'],
	[' PREVIEW\n', 'Preview'],
	['pReViEw', 'Preview'],
	['unstable', 'Unstable'],
	[2.14, '2.14'],
	['', undefined],
	['  ', undefined],
	[null, undefined],
	[undefined, undefined],
])('the version %j is sent as %j', (value, sent) => {
	expect(versionOf(value)).toBe(sent);
});

test.each(['2', '2.16.1', 'v2.16', 'Preview\r\nX: 1', '1234.1', true, {}, []])('%j is no version', async (value) => {
	const problem = await problemOf(() => versionOf(value));
	expect(problem).toBeInstanceOf(InputProblem);
	expect(problem).toMatchObject({
		message: 'API Version has no form of a version',
		advice: 'Use one such as 2.16, Preview or Unstable',
	});
});

test('a part of an address has a thousand characters at most', async () => {
	expect(checkSegment('x'.repeat(1_000))).toHaveLength(1_000);
	const tooLong = 'is 1001 characters long, too long for an address';
	expect(await problemOf(() => checkLength('x'.repeat(1_001)))).toMatchObject({ message: tooLong });
	expect(await problemOf(() => checkSegment('x'.repeat(1_001)))).toMatchObject({ message: tooLong });
	expect(await problemOf(() => requestFor('GET /contacts', { query: { tag_id: 'x'.repeat(1_001) } }))).toMatchObject({
		message: `Tag ID ${tooLong}`,
	});
});

test.each([
	['', 'is empty'],
	['  ', 'is empty'],
	[null, 'is empty'],
	[true, 'is empty'],
	[undefined, 'is empty'],
	['.', 'can\'t be "."'],
	['...', 'can\'t be "..."'],
	['a\ud800', 'holds half a character'],
])('the part %j of an address is refused: it %s', async (value, why) => {
	const problem = await problemOf(() => checkSegment(value));
	expect(problem).toBeInstanceOf(InputProblem);
	expect(problem).toMatchObject({ message: why, advice: expect.stringMatching(/^Check /) });
});

test('null in a query is refused by its title, with what to do', async () => {
	expect(await problemOf(() => requestFor('GET /contacts', { query: { tag_id: null } }))).toMatchObject({
		message: 'Tag ID is null',
		advice: 'Remove the field, or check what its expression gives',
	});
});

test.each([
	['GET /contacts', undefined, true],
	['PUT /contacts/{id}', undefined, true],
	['DELETE /contacts/{id}', undefined, true],
	['POST /contacts', undefined, false],
	['POST /contacts/search', true, true],
	['POST /contacts', false, false],
] as const)('%s, called harmless to repeat: %s, is repeatable: %s', (route, idempotent, repeatable) => {
	expect(requestFor(route, { path: { id: '1' }, idempotent }).repeatable).toBe(repeatable);
});
