import type { NodeExecutionHint } from 'n8n-workflow';

/** What is worth knowing about items that worked. Alike ones are told once, with the number of items. */
export class Hints {
	private readonly told = new Map<string, number>();

	/** Notes something about one item, as a sentence without a full stop. */
	tell(text: string): void {
		this.told.set(text, (this.told.get(text) ?? 0) + 1);
	}

	/** What n8n shows above the output; `total` is the number of input items. */
	list(total: number): NodeExecutionHint[] {
		return [...this.told].map(([text, count]) => ({
			message: total > 1 ? `${text} (${count} of ${total} items)` : text,
			location: 'outputPane',
		}));
	}
}
