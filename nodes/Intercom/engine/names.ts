const UPPER = new Set(['ai', 'api', 'csat', 'html', 'id', 'ios', 'ip', 'json', 'sdk', 'sms', 'url', 'uuid', 'utm']);
const OWN: Readonly<Record<string, string>> = { ids: 'IDs', urls: 'URLs', ios: 'iOS', os: 'OS' };
const capitalised = (word: string) =>
	OWN[word] ?? (UPPER.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1));

/** `owner_id` gives "Owner ID", `sort.order` gives "Sort Order", `getAll` gives "Get All". */
export const titleOf = (name: string): string =>
	name
		.replace(/([a-z])([A-Z])/g, '$1_$2')
		.split(/[._]/)
		.map((word) => capitalised(word.toLowerCase()))
		.join(' ');

/** The name of a field's parameter: n8n reads a dot in a parameter name as a path. */
export const parameterOf = (key: string): string => key.replace(/\./g, '_');

/** What people read above a field, and what errors call it. */
export const labelOf = (key: string, field: { label?: string | undefined }): string => field.label ?? titleOf(key);

/** The collection that holds an operation's optional fields. No API field has this name. */
export const COLLECTION = 'additionalFields';
/** The collection that holds what concerns the node rather than Intercom. */
export const OPTIONS = 'options';
/** The type of the node's credential. */
export const CREDENTIAL = 'intercomAccessTokenApi';
/** Sent as `Intercom-Version` with every request: the newest version that has a published description. */
export const API_VERSION = '2.16';
