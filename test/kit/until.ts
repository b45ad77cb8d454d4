import { setTimeout as pause } from 'node:timers/promises';

/** Waits for something that happens soon. */
export async function until(happened: () => boolean): Promise<void> {
	for (let waited = 0; !happened(); waited += 10) {
		if (waited > 8_000) throw new Error('It did not happen');
		await pause(10);
	}
}
