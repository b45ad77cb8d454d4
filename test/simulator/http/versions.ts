import { ApiError } from '../errors';

const KNOWN = new Set(['1.0', '1.1', '1.2', '1.3', '1.4']);
for (let minor = 0; minor <= 17; minor++) KNOWN.add(`2.${minor}`);

/** The newest version, which stands for the unnumbered ones too. */
const NEWEST = 2017;

/** The version whose shapes are served. */
export const SERVED = 2016;

/**
 * The requested version as a number that compares (2.9 is 2009, 2.16 is 2016). A request without
 * the header is served as 2.16: whoever forgot it sees that in the recorded request.
 */
export function versionNumber(header: string | string[] | undefined): number {
	if (header === undefined) return SERVED;
	const version = String(header);
	if (version === 'Preview' || version === 'Unstable') return NEWEST;
	if (!KNOWN.has(version)) {
		throw new ApiError(400, 'intercom_version_invalid', `The requested version '${version}' does not exist.`);
	}
	const [major, minor] = version.split('.');
	return Number(major) * 1000 + Number(minor);
}
