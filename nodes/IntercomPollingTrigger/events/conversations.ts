import { at, objectOf, objectsOf, type JsonObject } from '../../Intercom/model/json';
import { byNumber } from '../../Intercom/model/pages';
import { isNote } from '../../Intercom/resources/shared/partEvents';
import type { Happening } from '../polling/happening';
import { idOf, numberAt, type Intercom, type ListRequest } from '../polling/intercom';
import { numbered } from '../polling/numbered';
import { byTime, happeningsOf } from './byTime';
import type { ByReplies, ByTime, PollEvent } from './event';
import { newestOf, searchFor } from './search';
import { waiting } from './waiting';

const conversationEvent = (
	name: string,
	description: string,
	watch: PollEvent['watch'],
	form: PollEvent['form'] = 'conversations',
): PollEvent => ({ name, description, form, recordType: 'conversation', watch });

/** When a rating was given or changed, of which Intercom tells the times only. */
const ratedAt = ({ conversation_rating: rating }: JsonObject): number => {
	const times = ['updated_at', 'replied_at', 'created_at'].map((name) => numberAt(objectOf(rating), name));
	return Math.max(...times.filter(Number.isFinite));
};

const WRITERS = { admin: ['admin'], contact: ['contact', 'lead', 'user'] } as const;

/** Whether a part is a message of one of these: notes are for teammates only, and other parts say nothing. */
const isReply = (part: JsonObject, writers: readonly string[]): boolean =>
	writers.includes(String(at(part, 'author.type'))) &&
	!isNote(part) &&
	((typeof part.body === 'string' && part.body !== '') || objectsOf(part.attachments).length > 0);

/** The replies in a conversation; the conversation stands beside each without its parts. */
function repliesOf(conversation: JsonObject, writers: readonly string[]): Happening[] {
	const { conversation_parts: parts, ...record } = conversation;
	return objectsOf(objectOf(parts).conversation_parts)
		.filter((part) => isReply(part, writers))
		.map((part) => ({ key: idOf(part), at: numberAt(part, 'created_at'), record, part }));
}

/** Replies of contacts or of teammates. */
function replies(writer: keyof typeof WRITERS): ByReplies {
	const field = `statistics.last_${writer}_reply_at`;
	const byId = (rows: readonly JsonObject[]) =>
		happeningsOf(rows, (record) => numberAt(record, field)).map((found) => ({ ...found, key: idOf(found.record) }));
	return {
		by: 'replies',
		newest: newestOf('conversations'),
		reader(intercom, { conditions }) {
			const search = (since: number, sort: Parameters<typeof searchFor>[2]) =>
				searchFor('conversations', [...conditions, { field, operator: '>', value: Math.max(since - 1, 0) }], sort);
			async function* pages(list: ListRequest) {
				for await (const rows of intercom.list(list)) yield byId(rows);
			}
			return {
				// Conversations that change while the list is read would move in any other order.
				find: (since) => pages(search(since, ['created_at', 'ascending'])),
				findNewest: () => pages(search(0, ['updated_at', 'descending'])),
				async read(id) {
					const conversation = await intercom.get('GET /conversations/{conversation_id}', {
						path: { conversation_id: id },
					});
					return conversation ? repliesOf(conversation, WRITERS[writer]) : [];
				},
			};
		},
	};
}

const DELETED: ListRequest = {
	route: 'GET /conversations/deleted',
	query: { order: 'desc' },
	rows: 'conversations',
	pages: byNumber(60),
};

const deletedAt = (record: JsonObject): number => numberAt(record, 'deleted_at');

const deleted: ByTime = {
	by: 'time',
	order: 'descending',
	newest: async (intercom: Intercom) => {
		const [newest] = happeningsOf(objectsOf((await intercom.firstPage(DELETED)).conversations), deletedAt);
		return newest?.at;
	},
	pages: (intercom, _chosen, { newestFirst, since }) =>
		numbered(intercom, DELETED, { since: newestFirst ? Infinity : since, timeOf: deletedAt }),
};

const EACH = 'Each conversation is read by itself: one request for each that has new replies';

export const conversationEvents: Readonly<Record<string, PollEvent>> = {
	'conversation.closed': conversationEvent(
		'Conversation Closed',
		'When a conversation is closed. One that is closed twice between two polls is output once.',
		byTime('conversations', { field: 'statistics.last_close_at' }),
	),
	'conversation.contact.replied': conversationEvent(
		'Contact Replied',
		`When a contact replies. ${EACH}.`,
		replies('contact'),
	),
	'conversation.created': conversationEvent(
		'New Conversation',
		'When a conversation is started, by whomever',
		byTime('conversations', { field: 'created_at', order: 'ascending' }),
	),
	'conversation.deleted': conversationEvent(
		'Conversation Deleted',
		'When a conversation is deleted. Intercom tells the ID and the time only.',
		deleted,
		'none',
	),
	'conversation.rated': conversationEvent(
		'Conversation Rated',
		'When a contact rates a conversation',
		byTime('conversations', { field: 'conversation_rating.replied_at', timeOf: ratedAt }),
	),
	'conversation.teammate.replied': conversationEvent(
		'Teammate Replied',
		`When a teammate replies; notes do not count. ${EACH}.`,
		replies('admin'),
	),
	'conversation.updated': conversationEvent(
		'Conversation Updated',
		'When anything about a conversation changes, by machine too: assignments, reading, lines of bots',
		byTime('conversations', { field: 'updated_at', order: 'ascending' }),
	),
	'conversation.waiting': conversationEvent(
		'Conversation Waiting Too Long',
		'When a contact waits for an answer for longer than some minutes; once for each time',
		waiting,
		'waiting',
	),
};
