/** What a topic tells about. It decides where the record stands in a notification, and how it is simplified. */
export type RecordType =
	| 'admin'
	| 'admin_activity_log_event'
	| 'api_request'
	| 'article'
	| 'audience'
	| 'audience_membership'
	| 'call'
	| 'company'
	| 'contact'
	| 'content_import_source'
	| 'content_snippet'
	| 'content_stat'
	| 'conversation'
	| 'data_connector_execution'
	| 'data_event'
	| 'job'
	| 'messenger_deployment'
	| 'procedure_question'
	| 'ticket'
	| 'user';

/** What the app needs for a topic, as the Developer Hub calls it; where there are several, any one is enough. */
export const PERMISSIONS = {
	users: 'Read and list users and companies, Read and write users, or Read one user and one company',
	companies: 'Read and list users and companies, or Read one user and one company',
	conversations: 'Read conversations',
	tickets: 'Read tickets',
	admins: 'Read admins',
	articles: 'Read and list articles',
	contentData: 'Read content data',
	events: 'Read events',
	jobs: 'Read jobs',
	apiLogs: 'Read API activity logs',
	dataConnectors: 'Read data connectors',
	contentSnippets: 'Read content snippets',
	audiences: 'Read audiences',
	content: 'Read content',
} as const;

export type Permission = keyof typeof PERMISSIONS;

/** One of the events that an app can subscribe to. */
export interface Topic {
	/** As Intercom names it. */
	topic: string;
	/** What stands in front of its title in the list. */
	group: string;
	title: string;
	/** When Intercom sends it. */
	description: string;
	item: RecordType;
	/** `null` where Intercom names none. */
	permission: Permission | null;
	/**
	 * The version of Intercom's API that brought it. "≤2.5" means that 2.5 had it already, "Hub" that only the Developer
	 * Hub lists it.
	 */
	since: string;
}

/** Name, title, when it is sent, since which version, and what is different from its group. */
type Line = readonly [string, string, string, string, Partial<Pick<Topic, 'item' | 'permission'>>?];

/** The topics of a group, a line each. */
export const topicsOf = (common: Pick<Topic, 'group' | 'item' | 'permission'>, lines: readonly Line[]): Topic[] =>
	lines.map(([topic, title, description, since, own]) => ({ ...common, ...own, topic, title, description, since }));
