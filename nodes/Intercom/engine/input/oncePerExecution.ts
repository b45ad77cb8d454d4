/**
 * Work that an execution does once for all items that need its result: a thousand items with the same name need one
 * look-up.
 */
export class OncePerExecution {
	private readonly results = new Map<string, Promise<unknown>>();

	/**
	 * The result of the work with this key, which is done if no item asked for it before. Failed work is forgotten, so
	 * that the next item tries again.
	 */
	async get<T>(key: string, work: () => Promise<T>): Promise<T> {
		// A key always stands for work of one type.
		const result = (this.results.get(key) as Promise<T> | undefined) ?? work();
		this.results.set(key, result);
		try {
			return await result;
		} catch (error) {
			this.results.delete(key);
			return await Promise.reject(error);
		}
	}
}
