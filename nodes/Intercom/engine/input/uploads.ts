/**
 * Bytes of files that all items of an execution together may hold for sending. A file takes about five times its size
 * on its way out: as it is, as base64, and as the text of a request.
 */
export const MAX_UPLOAD_BYTES = 50_000_000;

interface Waiting {
	index: number;
	bytes: number;
	admit: () => void;
}

/**
 * Lets items take files into memory a few at a time. The earliest item under way never waits: later ones that hold
 * files may wait for its writes, so it would be waiting for itself.
 */
export class Uploads {
	/** Bytes that each item under way holds. Items begin in order, so the first one is the earliest. */
	private readonly held = new Map<number, number>();
	/** In the order of the items. */
	private waiting: Waiting[] = [];

	constructor(private readonly maxBytes = MAX_UPLOAD_BYTES) {}

	/** Counts an item as under way; it has to be ended, whatever becomes of it, as all later ones may wait for that. */
	begin(index: number): void {
		this.held.set(index, 0);
	}

	/** Frees what an item has taken. */
	end(index: number): void {
		this.held.delete(index);
		this.admitNext();
	}

	/** Waits until an item may hold so many bytes more. */
	async take(index: number, bytes: number): Promise<void> {
		await new Promise<void>((admit) => {
			this.waiting.push({ index, bytes, admit });
			this.waiting.sort((a, b) => a.index - b.index);
			this.admitNext();
		});
	}

	private admitNext(): void {
		for (let next = this.waiting[0]; next && this.mayTake(next); next = this.waiting[0]) {
			this.waiting.shift();
			this.held.set(next.index, (this.held.get(next.index) ?? 0) + next.bytes);
			next.admit();
		}
	}

	private mayTake({ index, bytes }: Waiting): boolean {
		const [earliest] = this.held.keys();
		const total = [...this.held.values()].reduce((sum, one) => sum + one, bytes);
		return index === earliest || total <= this.maxBytes;
	}
}
