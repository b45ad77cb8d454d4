/** A number that was measured, or several by name. */
export type Figure = number | Readonly<Record<string, number>>;
export type Figures = Readonly<Record<string, Figure>>;

/** What a figure has to be; figures that are not named here are printed alone. */
export interface Requirement {
	least?: number;
	most?: number;
	/** Which of several numbers is meant. */
	of?: string;
	/** Whether the worst repetition has to meet it, rather than the median. */
	always?: true;
	/** Whether it also holds on a busy machine, so that CI can require it. */
	steady?: true;
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	const [low = NaN, high = NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
	return (low + high) / 2;
}

/** Milliseconds that `items` take at best: `width` at a time, each for the latency. */
export const idealMs = (items: number, width: number, latencyMs: number): number => (items / width) * latencyMs;

/** The same under a rate limit: the windows that have to be full, then the rest. */
export function idealMsWithin(
	items: number,
	width: number,
	latencyMs: number,
	{ limit, windowMs }: { limit: number; windowMs: number },
): number {
	const full = Math.ceil(items / limit) - 1;
	return full * windowMs + idealMs(items - full * limit, width, latencyMs);
}

/**
 * The time that the last tenth of a series took, divided by that of the first tenth; the very first step does not
 * count.
 */
export function endOverStart(moments: readonly number[]): number {
	const steps = Math.floor((moments.length - 2) / 10);
	const between = (from: number, to: number): number => (moments[to] ?? NaN) - (moments[from] ?? NaN);
	const last = moments.length - 1;
	return between(last - steps, last) / between(1, 1 + steps);
}

/** One figure out of several repetitions: the median, or the worst where every one of them counts. */
export function overAll(repetitions: readonly Figure[], { always, most }: Requirement = {}): Figure {
	const [first] = repetitions;
	if (typeof first === 'object') {
		const part = (key: string) =>
			repetitions.map((figure) => (typeof figure === 'object' ? (figure[key] ?? NaN) : NaN));
		const requirement: Requirement = { ...(always && { always }), ...(most !== undefined && { most }) };
		return Object.fromEntries(Object.keys(first).map((key) => [key, overAll(part(key), requirement) as number]));
	}
	const values = repetitions.map(Number);
	if (!always) return median(values);
	return most === undefined ? Math.min(...values) : Math.max(...values);
}

/** Whether a figure is what it has to be. */
export function holds(figure: Figure | undefined, { least = -Infinity, most = Infinity, of }: Requirement): boolean {
	const value = typeof figure === 'object' ? figure[of ?? ''] : figure;
	return value !== undefined && value >= least && value <= most;
}

/** Three digits are as many as a measurement is good for. */
export const rounded = (figure: Figure): Figure =>
	typeof figure === 'number'
		? Number(figure.toPrecision(Math.abs(figure) >= 1_000 ? 4 : 3))
		: Object.fromEntries(Object.entries(figure).map(([key, value]) => [key, rounded(value) as number]));
