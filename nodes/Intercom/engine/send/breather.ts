import { sleep } from 'n8n-workflow';

/** Work in one go after which other work of n8n, such as a webhook, gets its turn. */
const MAX_STRETCH_MS = 15;

/** Cuts long work into stretches, so that n8n, which has one thread for everything, does not stand still meanwhile. */
export class Breather {
	private beganAt = performance.now();

	/** Lets other work have its turn if this one has taken long enough; call it after each small part. */
	async breathe(): Promise<void> {
		if (performance.now() - this.beganAt < MAX_STRETCH_MS) return;
		await sleep(0);
		this.beganAt = performance.now();
	}
}
