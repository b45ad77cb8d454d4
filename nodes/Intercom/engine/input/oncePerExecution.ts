/** What was done once in an execution for all items that need it: a thousand items with the same name need one look-up. */
export class OncePerExecution {
	private readonly done = new Map<string, Promise<unknown>>();

	/** Does the work, or gives what it gave under the same key. Work that failed is forgotten, so that the next item tries again. */
	async get<T>(key: string, work: () => Promise<T>): Promise<T> {
		// A key always stands for work of one type.
		const result = (this.done.get(key) as Promise<T> | undefined) ?? work();
		this.done.set(key, result);
		try {
			return await result;
		} catch (error) {
			this.done.delete(key);
			return await Promise.reject(error);
		}
	}
}
