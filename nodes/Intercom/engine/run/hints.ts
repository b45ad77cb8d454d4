import type { NodeExecutionHint } from 'n8n-workflow';

/** What is worth knowing about items that worked. Alike ones are told once, with the number of items. */
export class Hints {
	private readonly counts = new Map<string, number>();

	/** Notes something about one item, as a sentence without a full stop. */
	add(text: string): void {
		this.counts.set(text, (this.counts.get(text) ?? 0) + 1);
	}

	/** Notes things about one item: what each of its requests or conditions says counts once. */
	forItem(): (text: string) => void {
		const told = new Set<string>();
		return (text) => {
			if (!told.has(text)) this.add(text);
			told.add(text);
		};
	}

	/** What n8n shows above the output; `total` is the number of input items. */
	list(total: number): NodeExecutionHint[] {
		return [...this.counts].map(([text, count]) => ({
			message: total > 1 ? `${text} (${count} of ${total} items)` : text,
			location: 'outputPane',
		}));
	}
}
