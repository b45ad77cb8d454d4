/** The seconds a calendar day covers: from the first to just before the last. */
export interface Day {
	start: number;
	end: number;
}

/** The calendar day, in a time zone, that a moment in Unix seconds falls on. */
export function dayOf(seconds: number, timezone: string): Day {
	const { year, month, day } = local(seconds, timezone);
	return { start: midnight(year, month, day, timezone), end: midnight(year, month, day + 1, timezone) };
}

interface LocalTime {
	year: number;
	month: number;
	day: number;
	/** The local clock read as if it were UTC, in seconds. */
	asUtc: number;
}

function local(seconds: number, timezone: string): LocalTime {
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone: timezone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	}).formatToParts(new Date(seconds * 1000));
	const get = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
	const asUtc = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second')) / 1000;
	return { year: get('year'), month: get('month'), day: get('day'), asUtc };
}

function midnight(year: number, month: number, day: number, timezone: string): number {
	const wanted = Date.UTC(year, month - 1, day) / 1000;
	// Twice, because the first guess may lie on the other side of a change of clocks.
	let guess = wanted;
	for (let pass = 0; pass < 2; pass++) guess += wanted - local(guess, timezone).asUtc;
	return guess;
}
