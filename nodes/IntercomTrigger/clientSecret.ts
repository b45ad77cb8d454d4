/**
 * For how long a secret that has matched is used again before the credential is read anew. Reading it takes n8n as long
 * as everything else about a notification, and bursts bring hundreds; a secret that was taken away counts this long.
 */
const KEPT_MS = 10_000;
const MAX_KEPT = 1_000;

interface Kept {
	secret: string;
	untilMs: number;
}

/** Client secrets with which a notification has just been found to be signed, in the memory of this process alone. */
export class KeptSecrets {
	private readonly kept = new Map<string, Kept>();

	/** @param now the clock, in milliseconds */
	constructor(private readonly now: () => number = Date.now) {}

	/** The secret of a node, if it has matched a moment ago. */
	get(key: string): string | undefined {
		const found = this.kept.get(key);
		if (found && found.untilMs > this.now()) return found.secret;
		this.kept.delete(key);
		return undefined;
	}

	/** Keeps a secret that has matched. */
	keep(key: string, secret: string): void {
		// The map keeps the order of arrival, so the first one is the oldest.
		const [oldest] = this.kept.keys();
		if (this.kept.size >= MAX_KEPT && oldest !== undefined) this.kept.delete(oldest);
		this.kept.set(key, { secret, untilMs: this.now() + KEPT_MS });
	}
}
