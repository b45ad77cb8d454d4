import { asNumber, type Json, type JsonObject } from '../json';
import type { AppVersion } from './types';

/** Whether an app of that version sends plain text and Unix seconds, and knows the topics of 2.15 and later. */
export const isRecent = (version: AppVersion): boolean => version === '2.16';

/** Unix seconds as notifications write the times of contacts and companies: `2026-01-10T04:11:34.000+00:00`. */
export const isoTime = (seconds: Json | undefined): string | null => {
	const number = asNumber(seconds);
	return number === undefined ? null : new Date(number * 1_000).toISOString().replace('Z', '+00:00');
};

/** The same with a `Z`, as statistics and articles have it. */
export const zuluTime = (seconds: Json | undefined): string | null => isoTime(seconds)?.replace('+00:00', 'Z') ?? null;

/** A record whose times, all fields that end in `_at`, are written in another way. */
export const withTimes = (record: JsonObject, write: (seconds: Json) => string | null): JsonObject =>
	Object.fromEntries(
		Object.entries(record).map(([name, value]) => [
			name,
			name.endsWith('_at') && value !== null ? write(value) : value,
		]),
	);
