import type { Common, NodeVersion } from '../model/field';

type VisibleFrom = Pick<Common, 'alwaysVisible' | 'alwaysVisibleFrom' | 'required'>;

/** Words of API names that titles write in capitals. */
const ACRONYMS = new Set(['ai', 'api', 'csat', 'html', 'id', 'ios', 'ip', 'json', 'sdk', 'sms', 'url', 'uuid', 'utm']);
/** Words that titles spell in a way of their own. */
const SPELLINGS: Readonly<Record<string, string>> = { ids: 'IDs', urls: 'URLs', ios: 'iOS', os: 'OS' };
const capitalize = (word: string) =>
	SPELLINGS[word] ?? (ACRONYMS.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1));

/**
 * Makes a title of an API name: `owner_id` gives "Owner ID", `sort.order` gives "Sort Order", `getAll` gives "Get All".
 */
export const titleOf = (name: string): string =>
	name
		.replace(/([a-z])([A-Z])/g, '$1_$2')
		.split(/[._]/)
		.map((word) => capitalize(word.toLowerCase()))
		.join(' ');

interface Named {
	label?: string | undefined;
	parameter?: string | undefined;
}

/**
 * The name of a field's parameter. The dots of Intercom's name become underscores, since n8n would read them as a path.
 */
export const parameterOf = (key: string, { parameter }: Named = {}): string => parameter ?? key.replace(/\./g, '_');

/** What people read above a field, and what errors call it. */
export const labelOf = (key: string, { label, parameter }: Named): string => label ?? titleOf(parameter ?? key);

/** Whether a field stands in the form of a node of some version, or waits in the collection. */
export const isAlwaysVisible = (
	{ required, alwaysVisible, alwaysVisibleFrom }: VisibleFrom,
	nodeVersion: number,
): boolean =>
	required === true || alwaysVisible === true || (alwaysVisibleFrom !== undefined && alwaysVisibleFrom <= nodeVersion);

/** The version of the node from which writes give short records. */
export const SHORT_RECORDS_FROM: NodeVersion = 2;

/** The collection that holds an operation's optional fields; no field of the API has this name. */
export const ADDITIONAL_FIELDS = 'additionalFields';
/** The collection that holds settings of the node itself, such as its timeout. */
export const OPTIONS = 'options';
/** What people read above each of those settings. */
export const OPTION_TITLES = {
	version: 'API Version',
	ifNotFound: 'If Not Found',
	includeTranscript: 'Include Transcript',
	parallelItems: 'Parallel Items',
	timeout: 'Timeout (Seconds)',
} as const;
/** Sent as `Intercom-Version` with every request: the newest version that has a published description. */
export const API_VERSION = '2.16';
/** The versions of Intercom's API that have a name in the place of a number; Unstable is the old name of Preview. */
export const NAMED_VERSIONS = ['Preview', 'Unstable'] as const;

const NUMBERS_OF_VERSIONS = /^(1\.[0-4]|2\.(\d|1[0-7]))$/;
/** The versions that Intercom documents, in words. */
export const KNOWN_VERSIONS = '1.0 to 1.4, 2.0 to 2.17 and Preview';
export const isKnownVersion = (version: string | undefined): boolean =>
	version !== undefined && (NUMBERS_OF_VERSIONS.test(version) || NAMED_VERSIONS.some((name) => name === version));
