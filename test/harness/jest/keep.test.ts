import { deepCopy, NodeOperationError, type INode } from 'n8n-workflow';
import { keep } from './keep';

test('what a test file changes in the globals and in the environment is undone for the next file', () => {
	const { parse } = JSON;
	const { now } = Date;
	const { exit } = process;
	const path = process.env['PATH'];
	const restore = keep();
	Object.assign(globalThis, { leaked: true, console: undefined });
	Object.assign(Object.prototype, { leaked: true });
	Object.assign(process.env, { PATH: '/nowhere', LEAKED: '1' });
	JSON.parse = () => 'leaked';
	Date.now = () => 0;
	Array.prototype.includes = () => true;
	process.exit = () => process.abort();
	restore();
	expect('leaked' in globalThis).toBe(false);
	expect('leaked' in {}).toBe(false);
	expect([process.env['PATH'], process.env['LEAKED']]).toEqual([path, undefined]);
	expect([JSON.parse, Date.now, process.exit]).toEqual([parse, now, exit]);
	expect([1].includes(2)).toBe(false);
	expect(typeof console.log).toBe('function');
});

test("the engine's values and a test file's are of one kind, as they are in n8n", () => {
	const failed = new NodeOperationError({ name: 'Node' } as INode, 'Failed');
	expect(failed).toBeInstanceOf(Error);
	expect(deepCopy([failed])).toBeInstanceOf(Array);
	expect(structuredClone({ at: new Date(0) }).at).toBeInstanceOf(Date);
});
