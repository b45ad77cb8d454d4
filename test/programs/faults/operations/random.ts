/** A source of numbers that a seed decides. */
export interface Random {
	/** At least 0 and less than 1. */
	next(): number;
	/** One of these. */
	pick<T>(choices: readonly T[]): T;
}

/** A seed out of a text: the same text gives the same numbers on every machine. */
function hash(text: string): number {
	let value = 2_166_136_261;
	for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619);
	return value >>> 0;
}

/** The numbers of a cell: those of a run's seed and of the cell's name, so that a cell alone gets the same ones. */
export function randomFor(seed: number, name: string): Random {
	let state = hash(`${seed} ${name}`);
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const pick = <T>(choices: readonly T[]): T => {
		const choice = choices[Math.floor(next() * choices.length)];
		if (choice === undefined) throw new Error('There is nothing to pick from');
		return choice;
	};
	return { next, pick };
}
