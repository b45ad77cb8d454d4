const LINE_EVERY_MS = 30_000;

/**
 * Prints what is being done until it is done: one line with a counter in a terminal, elsewhere a line every 30 seconds.
 */
export async function withProgress<T>(what: string, work: () => Promise<T>): Promise<T> {
	const started = Date.now();
	const terminal = process.stdout.isTTY === true;
	const seconds = () => `${Math.round((Date.now() - started) / 1_000)} s`;
	if (!terminal) console.log(`${what} …`);
	const tick = (): void =>
		void (terminal ? process.stdout.write(`\r${what} … ${seconds()}`) : console.log(`${what} … ${seconds()}`));
	const timer = setInterval(tick, terminal ? 1_000 : LINE_EVERY_MS);
	let ended = 'stopped';
	try {
		const result = await work();
		ended = 'done';
		return result;
	} finally {
		clearInterval(timer);
		console.log(`${terminal ? '\r' : ''}${what}: ${ended} after ${seconds()}`);
	}
}
