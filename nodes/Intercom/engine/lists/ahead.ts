import { untilSent } from './readAhead';
import type { Clock } from '../send/clock';

/**
 * Asks for the next page before it hands one on, so that the work on a page costs no time of its own. For lists that are read to their end: a page is
 * asked for although nobody may want it. Pages come in order, and an error comes after all pages before it.
 */
export async function* ahead<T>(pages: AsyncIterable<T>, { sleep }: Pick<Clock, 'sleep'>): AsyncGenerator<T, void> {
	const reader = pages[Symbol.asyncIterator]();
	let next = reader.next();
	for (let page = await next; !page.done; page = await next) {
		next = reader.next();
		// The last page has nothing to wait for; and whoever stops reading must not leave an error that nobody takes.
		await untilSent(next, sleep);
		yield page.value;
	}
}
