import { articles, audiences, importSources, snippets, statistics } from './content';
import { calls, conversations, fin } from './conversations';
import { companies, contacts } from './people';
import { jobs, tickets } from './tickets';
import type { RecordType, Topic } from './topic';
import { developers, teammates } from './workspace';

export { PERMISSIONS, type Permission, type RecordType, type Topic } from './topic';

/** Every topic that an app can subscribe to, but for `PING`. */
export const topics: readonly Topic[] = [
	...contacts,
	...companies,
	...conversations,
	...tickets,
	...teammates,
	...calls,
	...fin,
	...articles,
	...audiences,
	...importSources,
	...snippets,
	...statistics,
	...developers,
	...jobs,
];

/** What the test button of the Developer Hub sends, and Intercom now and then: always subscribed, and no event. */
export const PING = 'ping';
/** The choice of all topics. */
export const ALL = '*';

/** A choice that stands for several topics. */
export interface Together {
	group: string;
	title: string;
	topics: readonly string[];
}

/** Events for which Intercom has two topics, one for users and one for leads. */
export const together: readonly Together[] = [
	['Created', 'created'],
	['Tagged', 'tag.created'],
	['Untagged', 'tag.deleted'],
	['Updated', 'updated'],
].map(([title = '', event = '']) => ({
	group: 'Contact',
	title: `${title} (User or Lead)`,
	topics: [`contact.lead.${event}`, `contact.user.${event}`],
}));

/** The value of such a choice. */
export const valueOf = ({ topics: several }: Together): string => several.join(',');

/** Names that a topic has in some versions or in real notifications, and the one by which it is chosen. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
	['contact.archive', 'contact.archived'],
	['contact.unarchived', 'contact.unarchive'],
]);

/** The name by which a topic is chosen, whatever the version of the app calls it. */
export const chosenName = (topic: string): string => OTHER_NAMES.get(topic) ?? topic;

const recordTypes: ReadonlyMap<string, RecordType> = new Map(topics.map(({ topic, item }) => [topic, item]));
/** What topics tell about by their first word, for those that are newer than the table. */
const byFirstWord: ReadonlyMap<string, RecordType> = new Map([
	['company', 'company'],
	['contact', 'contact'],
	['content_stat', 'content_stat'],
	['conversation', 'conversation'],
	['conversation_part', 'conversation'],
	['ticket', 'ticket'],
]);

/** What a topic tells about; `undefined` for a new one that nobody knows. */
export const recordTypeOf = (topic: string): RecordType | undefined =>
	recordTypes.get(chosenName(topic)) ?? byFirstWord.get(topic.split('.', 1)[0] ?? '');
