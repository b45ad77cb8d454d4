/**
 * How often a property is tried, and with which cases: the same ones each time, so that a run says nothing new about
 * what was not changed. `PROPERTY_SEED=7` takes others, `PROPERTY_SEED=new` some that nobody has tried.
 */
export function runs(numRuns: number): { numRuns: number; seed: number } {
	const { PROPERTY_SEED: wanted = '1' } = process.env;
	const seed = wanted === 'new' ? Date.now() % 2 ** 31 : Number(wanted);
	if (!Number.isInteger(seed)) throw new Error(`PROPERTY_SEED is "${wanted}", which is no whole number`);
	return { numRuns, seed };
}
