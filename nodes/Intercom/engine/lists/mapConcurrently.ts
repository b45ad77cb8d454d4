/** Works on pieces, `width` at a time, and gives what came of each in the order of the pieces. */
export async function* mapConcurrently<T, R>(
	pieces: readonly T[],
	width: number,
	work: (piece: T) => Promise<R>,
): AsyncGenerator<R, void> {
	const left = [...pieces];
	const running: Array<Promise<R>> = [];
	const fill = (): void => {
		for (const piece of left.splice(0, width - running.length)) {
			const result = work(piece);
			// Where an earlier piece fails nobody takes the error of this one, which would end the process.
			result.catch(() => {});
			running.push(result);
		}
	};
	fill();
	for (let first = running.shift(); first; first = running.shift()) {
		const result = await first;
		fill();
		yield result;
	}
}
