import { readAhead } from '../../../nodes/Intercom/engine/lists/readAhead';

/** Waits that are over before any request. */
const clock = async () => await Promise.resolve();
/** Waits that are never over. */
const still = async () => await new Promise<void>(() => {});

/** Pages 1, 2 and 3, and a note of what happens when. */
function pages(log: string[], { brokenAt = Infinity } = {}) {
	return (async function* () {
		for (let page = 1; page <= 3; page++) {
			log.push(`asks for ${page}`);
			await Promise.resolve();
			if (page === brokenAt) throw new Error(`page ${page} is broken`);
			yield page;
		}
		log.push('the end');
	})();
}

test('the next page is asked for before the work on a page begins', async () => {
	const log: string[] = [];
	for await (const page of readAhead(pages(log), clock)) log.push(`works on ${page}`);
	expect(log).toEqual(['asks for 1', 'asks for 2', 'works on 1', 'asks for 3', 'works on 2', 'the end', 'works on 3']);
});

test('a page is worked on when the request for the next one has had time to leave', async () => {
	const log: string[] = [];
	const sleep = async (ms: number) => void log.push(await Promise.resolve(`waits ${ms > 0}`));
	const slow = (async function* () {
		yield 1;
		log.push('asks for 2');
		await new Promise((next) => setImmediate(next));
		yield 2;
	})();
	for await (const page of readAhead(slow, sleep)) log.push(`works on ${page}`);
	expect(log.slice(0, 3)).toEqual(['asks for 2', 'waits true', 'works on 1']);
});

test('where no page follows nothing is waited for', async () => {
	const got: number[] = [];
	for await (const page of readAhead(pages([]), still)) got.push(page);
	expect(got).toEqual([1, 2, 3]);
});

test('an error comes after the pages before it', async () => {
	const got: number[] = [];
	const reading = (async () => {
		for await (const page of readAhead(pages([], { brokenAt: 3 }), clock)) got.push(page);
	})();
	await expect(reading).rejects.toThrow('page 3 is broken');
	expect(got).toEqual([1, 2]);
});

test('whoever stops in the middle leaves no error behind', async () => {
	const left: unknown[] = [];
	const note = (error: unknown) => void left.push(error);
	process.on('unhandledRejection', note);
	for await (const page of readAhead(pages([], { brokenAt: 2 }), clock)) if (page === 1) break;
	await new Promise((next) => setImmediate(next));
	process.off('unhandledRejection', note);
	expect(left).toEqual([]);
});

test('a run that is cancelled while it waits for a page ends there', async () => {
	const sleep = async () => await Promise.reject(new Error('cancelled'));
	const endless = (async function* () {
		yield 1;
		await new Promise(() => {});
	})();
	const got: number[] = [];
	const reading = (async () => {
		for await (const page of readAhead(endless, sleep)) got.push(page);
	})();
	await expect(reading).rejects.toThrow('cancelled');
	expect(got).toEqual([]);
});

test('a list without pages gives none', async () => {
	const got: number[] = [];
	const none: AsyncIterable<number> = (async function* () {})();
	for await (const page of readAhead(none, clock)) got.push(page);
	expect(got).toEqual([]);
});
