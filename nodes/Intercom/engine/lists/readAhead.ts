/** A connection takes some turns of the event loop, which work on the page before would hold up. */
const UNTIL_SENT_MS = 15;

/**
 * Waits until a request that was just begun is on its way; not at all where it is over at once. Its error is left to
 * whoever awaits the request.
 */
async function untilSent(request: Promise<unknown>, pause: (ms: number) => Promise<void>): Promise<void> {
	const settled = request.then(
		() => {},
		() => {},
	);
	await Promise.race([settled, pause(UNTIL_SENT_MS)]);
}

/**
 * Asks for the next page before it hands one on, so that the work on a page costs no time of its own. For lists that
 * are read to their end: a page is asked for although nobody may want it. Pages come in order, and an error comes after
 * all pages before it.
 */
export async function* readAhead<T>(
	pages: AsyncIterable<T>,
	pause: (ms: number) => Promise<void>,
): AsyncGenerator<T, void> {
	const reader = pages[Symbol.asyncIterator]();
	let next = reader.next();
	for (let page = await next; !page.done; page = await next) {
		next = reader.next();
		// Whoever stops reading must not leave an error that nobody takes.
		await untilSent(next, pause);
		yield page.value;
	}
}
