import { ApiError } from '../errors';
import { NEW_IN_2_16 } from './newRoutes';

const KNOWN = new Set(['1.0', '1.1', '1.2', '1.3', '1.4']);
for (let minor = 0; minor <= 17; minor++) KNOWN.add(`2.${minor}`);

/** Preview, and Unstable as it was called once: newer than all versions with a number. */
export const PREVIEW = 9000;

/** The version whose shapes are served. */
export const SERVED = 2016;

/** The version from which contacts have exact dates. */
export const EXACT_DATES = 2017;

const versionInvalid = (message: string): ApiError => new ApiError(400, 'intercom_version_invalid', message);

/**
 * The requested version as a number that compares (2.9 is 2009, 2.16 is 2016). A request without the header is served
 * as 2.16: whoever forgot it sees that in the recorded request. Capitals count, as Intercom refuses "preview".
 */
export function versionNumber(header: string | string[] | undefined): number {
	if (header === undefined) return SERVED;
	const version = String(header);
	if (version === 'Preview' || version === 'Unstable') return PREVIEW;
	if (!KNOWN.has(version)) throw versionInvalid('The requested version could not be found');
	const [major, minor] = version.split('.');
	return Number(major) * 1000 + Number(minor);
}

/** Refuses a route that the requested version has not yet. */
export function checkAvailable({ route, since = 0 }: { route: string; since?: number }, version: number): void {
	const isNew = version < since || (version < SERVED && NEW_IN_2_16.has(route.replace(/\{\w+\}/g, '{}')));
	if (isNew) throw versionInvalid('Requested resource is not available in current API version.');
}
