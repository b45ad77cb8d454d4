/** The last moment of the seeded workspace, in seconds: what is later was written by the run. */
const SEEDED_UNTIL = 1_781_600_000;
const LATEST = 2_200_000_000;
const ISO = /\b20\d\d-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?|(?: \d\d:\d\d)?)/g;

/** n8n signs the addresses that resume a waiting execution, with a key of its own. */
const SIGNATURE = /\bsignature=[0-9a-f]{64}/g;

const isOfTheRun = (seconds: number): boolean => seconds > SEEDED_UNTIL && seconds < LATEST;

/** The same with a word for each moment of the run, for the simulator's address and for signatures. */
export function timeless<T>(value: T, url: string): T {
	const plain = JSON.stringify(value, (_key, part: unknown) => {
		if (typeof part === 'number') return isOfTheRun(part) ? '(seconds)' : part;
		if (typeof part !== 'string') return part;
		return part
			.replaceAll(url, 'https://simulator.example')
			.replace(SIGNATURE, 'signature=(signature)')
			.replace(ISO, (date) => (isOfTheRun(Date.parse(date) / 1_000) ? '(time)' : date));
	});
	return JSON.parse(plain) as T;
}
