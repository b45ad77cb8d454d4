import { Breather } from '../../../nodes/Intercom/engine/send/breather';

let now = 5_000;
beforeEach(() => {
	now = 5_000;
	jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

/** Whether other work that was waiting has had its turn when the breath is over. */
async function letsOthersIn(breather: Breather): Promise<boolean> {
	let hadTurn = false;
	const other = setTimeout(() => (hadTurn = true), 0);
	await breather.breathe();
	clearTimeout(other);
	return hadTurn;
}

test('work that has gone on for a moment only goes on', async () => {
	const breather = new Breather();
	for (const passed of [0, 1, 14]) {
		now = 5_000 + passed;
		expect(await letsOthersIn(breather)).toBe(false);
	}
});

test('work of fifteen milliseconds lets other work in, and then has as long again', async () => {
	const breather = new Breather();
	now += 15;
	expect(await letsOthersIn(breather)).toBe(true);
	now += 14;
	expect(await letsOthersIn(breather)).toBe(false);
	now += 1;
	expect(await letsOthersIn(breather)).toBe(true);
});
