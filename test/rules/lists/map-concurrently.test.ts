import { mapConcurrently } from '../../../nodes/Intercom/engine/lists/mapConcurrently';

const tick = async () => await new Promise((next) => setImmediate(next));

async function all<T>(given: AsyncIterable<T>): Promise<T[]> {
	const got: T[] = [];
	for await (const one of given) got.push(one);
	return got;
}

test('what comes of pieces is given in their order, however long each takes', async () => {
	const work = async (piece: number) => {
		for (let ticks = (piece * 7) % 5; ticks > 0; ticks--) await tick();
		return piece * 10;
	};
	expect(await all(mapConcurrently([1, 2, 3, 4, 5, 6, 7], 3, work))).toEqual([10, 20, 30, 40, 50, 60, 70]);
});

test.each([
	[1, 6, 1],
	[3, 6, 3],
	[10, 4, 4],
])('of width %d there are never more at work, of %d pieces', async (width, pieces, peak) => {
	let [now, most] = [0, 0];
	const work = async () => {
		most = Math.max(most, ++now);
		await tick();
		now--;
	};
	await all(mapConcurrently(Array.from({ length: pieces }), width, work));
	expect(most).toBe(peak);
});

test('without pieces nothing comes', async () => {
	expect(await all(mapConcurrently([], 3, tick))).toEqual([]);
});

test('after an error no further piece is begun, and errors of later ones disturb nobody', async () => {
	const begun: number[] = [];
	const left: unknown[] = [];
	const note = (error: unknown) => void left.push(error);
	process.on('unhandledRejection', note);
	const work = async (piece: number) => {
		begun.push(piece);
		await tick();
		throw new Error(`piece ${piece}`);
	};
	await expect(all(mapConcurrently([1, 2, 3, 4, 5], 2, work))).rejects.toThrow('piece 1');
	await tick();
	process.off('unhandledRejection', note);
	expect(begun).toEqual([1, 2]);
	expect(left).toEqual([]);
});
