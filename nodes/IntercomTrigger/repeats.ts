/** What is needed of the response to a request. */
interface Response {
	readonly statusCode: number;
	once(event: 'finish', listener: () => void): unknown;
}

/** Intercom repeats a minute after a failure; this leaves room for delays on the way. */
const REMEMBERED_MS = 15 * 60_000;
const MAX_REMEMBERED = 10_000;

interface Delivery {
	/** The response itself until it has been sent: only then is it known what n8n answered. */
	answer: { readonly statusCode: number };
	atMs: number;
}

/**
 * Tells repeats of a notification from new ones. Intercom sends one again if the answer took more than five seconds,
 * although the workflow has been started by then. It lives in the memory of this process, so that nothing is written
 * for a notification.
 */
export class Repeats {
	private readonly deliveries = new Map<string, Delivery>();

	/** @param now the clock, in milliseconds */
	constructor(private readonly now: () => number = Date.now) {}

	/** How many notifications are remembered. */
	get size(): number {
		return this.deliveries.size;
	}

	/**
	 * Whether the same notification has come before and was not answered with an error; if not, remembers this one. An
	 * earlier one is judged when the repeat comes: n8n sets its error after the node has handed over its data, and if
	 * Intercom has hung up by then, no event tells of it.
	 */
	has(key: string, response: Response): boolean {
		this.forget();
		const before = this.deliveries.get(key);
		if (before && before.answer.statusCode < 400) return true;
		const delivery: Delivery = { answer: response, atMs: this.now() };
		// Deleted first: the map then keeps the order of arrival, which `forget` relies on.
		this.deliveries.delete(key);
		this.deliveries.set(key, delivery);
		// Otherwise the response would stay in memory with its connection.
		response.once('finish', () => (delivery.answer = { statusCode: response.statusCode }));
		return false;
	}

	/** Forgets what is too old, and the oldest where there are too many. */
	private forget(): void {
		const expiredAtMs = this.now() - REMEMBERED_MS;
		for (const [key, { atMs }] of this.deliveries) {
			if (atMs > expiredAtMs && this.deliveries.size < MAX_REMEMBERED) return;
			this.deliveries.delete(key);
		}
	}
}
