import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { bufferOf } from '../../../nodes/Intercom/engine/send/body';
import { projectFolder } from '../../programs/n8n/folders';

const bytes = (length: number) => Buffer.from(Array.from({ length }, (_unused, i) => i % 251));

test.each<[string, unknown, Buffer]>([
	['a buffer', bytes(5), bytes(5)],
	['an array buffer', Uint8Array.from(bytes(5)).buffer, bytes(5)],
	['a text', 'grüße', Buffer.from('grüße')],
	['nothing', undefined, Buffer.alloc(0)],
	['a stream without pieces', Readable.from([]), Buffer.alloc(0)],
	[
		'a stream of pieces',
		Readable.from([bytes(7), bytes(100_000), bytes(1)]),
		Buffer.concat([bytes(7), bytes(100_000), bytes(1)]),
	],
	['a stream of one large piece', Readable.from([bytes(9_000_000)]), bytes(9_000_000)],
])('%s is a body in one piece', async (_what, body, expected) => {
	expect((await bufferOf(body as Readable, { pieceMs: 1_000 })).equals(expected)).toBe(true);
});

test('a stream that stops in the middle is broken off and fails as one that came too late', async () => {
	const stream = new PassThrough();
	stream.write('the first half');
	await expect(bufferOf(stream, { pieceMs: 20 })).rejects.toMatchObject({ code: 'ETIMEDOUT' });
	expect(stream.destroyed).toBe(true);
});

test('a stream that goes on slowly is read to its end', async () => {
	const stream = new PassThrough();
	const write = (left: number): void => {
		if (left === 0) stream.end();
		else setTimeout(() => stream.write('x', () => write(left - 1)), 10);
	};
	write(10);
	expect((await bufferOf(stream, { pieceMs: 60 })).toString()).toBe('x'.repeat(10));
});

test('a stream that goes on for longer than the whole of it may take is broken off', async () => {
	const stream = new PassThrough();
	const timer = setInterval(() => stream.write('x'), 5);
	await expect(bufferOf(stream, { wholeMs: 100 })).rejects.toMatchObject({ code: 'ETIMEDOUT' });
	clearInterval(timer);
	expect(stream.destroyed).toBe(true);
});

test('a stream that breaks fails with its own error', async () => {
	const stream = new PassThrough();
	const body = bufferOf(stream, { pieceMs: 1_000 });
	stream.write('half');
	setImmediate(() => stream.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })));
	await expect(body).rejects.toMatchObject({ code: 'ECONNRESET' });
});

/** Reads a stream of this many megabytes in a process of its own, and gives by how much its memory grew at most. */
function peakOf(megabytes: number): number {
	const built = join(projectFolder(), 'dist', 'nodes', 'Intercom', 'engine', 'send', 'body.js');
	const program = `
		const { bufferOf } = require(${JSON.stringify(built)});
		const body = (async function* () { for (let i = 0; i < ${megabytes * 16}; i++) { await new Promise(setImmediate); yield Buffer.alloc(65_536, i); } })();
		const before = process.resourceUsage().maxRSS;
		bufferOf(body, { pieceMs: 60_000 }).then(({ length }) => console.log(length >> 20, (process.resourceUsage().maxRSS - before) / 1_024));
	`;
	const [length, peak] = execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }).split(' ').map(Number);
	expect(length).toBe(megabytes);
	return peak ?? Infinity;
}

test('a file of 200 MB is held in memory once', () => {
	expect(peakOf(200)).toBeLessThan(300);
});
