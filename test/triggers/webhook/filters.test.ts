import type { IDataObject } from 'n8n-workflow';
import {
	attachedConversation,
	bot,
	company,
	contact,
	contactTag,
	conversationOf,
	event,
	fin,
	partOf,
	person,
	teammate,
	ticketOf,
} from './samples';
import { notificationOf, notify } from './send';
import { useWebhooks } from './webhooks';

const webhooks = useWebhooks();
let workflows = 0;

/** Whether a notification starts a workflow with these filters. */
async function passes(filters: IDataObject, topic: string, item: unknown, more: object = {}): Promise<boolean> {
	const parameters = { topics: ['*'], filters: filters as Record<string, string> };
	const address = webhooks.register({ id: `filters-${++workflows}`, parameters });
	const before = webhooks.executions.length;
	expect((await notify(address, notificationOf(topic, item, more))).status).toBe(200);
	expect(webhooks.thrown).toEqual([]);
	return webhooks.executions.length > before;
}
const replied = (part: object) => ['conversation.user.replied', conversationOf([partOf(part)])] as const;

/** Notifications that say nothing of parts, tags, assignees and events. */
const SILENT: ReadonlyArray<readonly [string, unknown]> = [
	['conversation.deleted', { type: 'conversation', conversation_id: '215' }],
	['conversation.contact.attached', attachedConversation],
	['company.deleted', { type: 'company', id: '1', deleted: true }],
	['contact.deleted', { type: 'contact', id: '1', deleted: true }],
	['content_stat.email', { contact: { type: 'contact', id: '1' }, content_stat: { id: 987, stat_type: 'open' } }],
	['job.completed', { type: 'job', id: '1' }],
	['thing.moved', { type: 'thing', tags: 'none', admin_assignee_id: 5 }],
];
const silentWith = (name: string, value: IDataObject[string]) =>
	SILENT.map(([topic, item]) => [topic, { [name]: value }, item] as const);

describe('Authors', () => {
	const AUTHORS = [
		['contact', person],
		['contact', { ...person, type: 'lead' }],
		['contact', { ...person, type: 'contact' }],
		['contact', { ...person, type: 'visitor' }],
		['teammate', teammate],
		['teammate', { ...teammate, type: 'team' }],
		['bot', bot],
		['fin', fin],
		['fin', { ...teammate, from_ai_agent: true }],
	] as const;

	test.each(AUTHORS)('lets pass a %s, and nobody else: %j', async (kind, author) => {
		for (const chosen of ['bot', 'contact', 'fin', 'teammate'])
			expect(await passes({ authors: [chosen] }, ...replied({ author }))).toBe(chosen === kind);
		expect(await passes({ authors: ['bot', 'contact', 'fin', 'teammate'] }, ...replied({ author }))).toBe(true);
	});

	test('does not let pass an author of a kind that nobody knows', async () => {
		const all = { authors: ['bot', 'contact', 'fin', 'teammate'] };
		expect(await passes(all, ...replied({ author: { type: 'robot', id: '1' } }))).toBe(false);
	});

	test('looks at the author of the first message of a new conversation', async () => {
		const item = conversationOf([]);
		expect(await passes({ authors: ['contact'] }, 'conversation.user.created', item)).toBe(true);
		expect(await passes({ authors: ['teammate'] }, 'conversation.user.created', item)).toBe(false);
	});

	test('does not take who started a conversation for the author of a later event', async () => {
		expect(await passes({ authors: ['teammate'] }, 'conversation.rating.added', conversationOf([]))).toBe(true);
	});

	test('looks at the newest part of a ticket', async () => {
		expect(await passes({ authors: ['teammate'] }, 'ticket.admin.replied', ticketOf())).toBe(true);
		expect(await passes({ authors: ['contact'] }, 'ticket.admin.replied', ticketOf())).toBe(false);
	});

	test('lets pass a part without an author', async () => {
		expect(await passes({ authors: ['contact'] }, ...replied({ author: null }))).toBe(true);
	});

	test.each(silentWith('authors', ['contact']))('lets %s pass, which has no author', async (topic, filters, item) => {
		expect(await passes(filters, topic, item)).toBe(true);
	});
});

describe('Messages', () => {
	test.each([
		['reply', { part_type: 'comment' }],
		['reply', { part_type: 'quick_reply', body: null }],
		['reply', { part_type: 'close', body: '<p>Bye</p>' }],
		['reply', { part_type: 'assignment', body: 'Please look' }],
		['note', { part_type: 'note' }],
		['note', { part_type: 'note_and_reopen' }],
		['other', { part_type: 'close', body: null }],
		['other', { part_type: 'assignment', body: ' ' }],
		['other', { part_type: 'channel_and_reply_time_expectation', author: bot, body: 'Soon' }],
	] as const)('lets pass a %s, and nothing else: %j', async (kind, part) => {
		for (const chosen of ['note', 'other', 'reply'])
			expect(await passes({ messages: [chosen] }, ...replied(part))).toBe(chosen === kind);
	});

	test('counts the first message of a conversation as a reply', async () => {
		expect(await passes({ messages: ['reply'] }, 'conversation.user.created', conversationOf([]))).toBe(true);
		expect(await passes({ messages: ['note'] }, 'conversation.user.created', conversationOf([]))).toBe(false);
	});

	test.each(silentWith('messages', ['note']))('lets %s pass, which has no part', async (topic, filters, item) => {
		expect(await passes(filters, topic, item)).toBe(true);
	});
});

describe('Ignore What Was Written Through the API', () => {
	test.each([
		['my-app', false],
		[null, true],
		[undefined, true],
		['', true],
	])('with the app package code %p: passes %p', async (app_package_code, expected) => {
		expect(await passes({ ignoreWrittenByApi: true }, ...replied({ app_package_code }))).toBe(expected);
		expect(await passes({ ignoreWrittenByApi: false }, ...replied({ app_package_code }))).toBe(true);
		expect(await passes({}, ...replied({ app_package_code }))).toBe(true);
	});

	test('lets pass an event of which one part was written by hand', async () => {
		const parts = [partOf({ app_package_code: 'my-app' }), partOf()];
		expect(await passes({ ignoreWrittenByApi: true }, 'conversation.admin.replied', conversationOf(parts))).toBe(true);
	});

	test.each(silentWith('ignoreWrittenByApi', true))('lets %s pass, which has no part', async (topic, filters, item) => {
		expect(await passes(filters, topic, item)).toBe(true);
	});
});

describe('Ignore Automatic Lines', () => {
	const expectation = { part_type: 'channel_and_reply_time_expectation' };

	test.each([
		[{ ...expectation, author: bot }, false],
		[{ ...expectation, author: fin }, true],
		[{ ...expectation, author: teammate }, true],
		[{ part_type: 'comment', author: bot }, true],
		[{ part_type: 'quick_reply', author: bot }, true],
		[{ part_type: 'note', author: bot }, true],
		[{ part_type: 'assignment', author: bot }, true],
		[{ part_type: 'default_assignment', author: bot }, true],
		[{ part_type: 'close', author: bot }, true],
		[{ part_type: 'snoozed', author: bot }, true],
	])('%j: passes %p', async (part, expected) => {
		expect(await passes({ ignoreAutomatic: true }, ...replied(part))).toBe(expected);
		expect(await passes({ ignoreAutomatic: false }, ...replied(part))).toBe(true);
	});

	test.each(silentWith('ignoreAutomatic', true))('lets %s pass, which has no part', async (topic, filters, item) => {
		expect(await passes(filters, topic, item)).toBe(true);
	});
});

describe('Event Names', () => {
	test('lets pass data events with one of the names', async () => {
		expect(await passes({ eventNames: 'placed-order, invited-friend' }, 'event.created', event)).toBe(true);
		expect(await passes({ eventNames: 'placed-order,invited' }, 'event.created', event)).toBe(false);
	});

	test.each(silentWith('eventNames', 'other'))('lets %s pass, which is no data event', async (topic, filters, item) => {
		expect(await passes(filters, topic, item)).toBe(true);
	});
});

describe('Tags', () => {
	const tagAdded = conversationOf([partOf()], { tags_added: { tags: [{ id: '9', name: 'Bug' }] } });
	const { tag_ids: _ids, ...companyWithTags } = { ...company, tags: { tags: [{ id: '12', name: 'VIP' }] } };

	test.each([
		['the tag that a contact got', 'contact.user.tag.created', contactTag, ['12', 'VIP'], ['1', 'vip']],
		[
			'the tag that a contact got, not the others that it has',
			'contact.user.tag.created',
			{ ...contactTag, tag: { id: '1' } },
			['1'],
			['12'],
		],
		['the tags that a part got', 'conversation_part.tag.created', tagAdded, ['9', 'Bug'], ['12']],
		['the tags of a conversation', 'conversation.user.replied', conversationOf(), ['12', 'VIP'], ['9']],
		[
			'a name that Intercom escapes',
			'conversation.user.replied',
			conversationOf([], { tags: { tags: [{ id: '1', name: 'R&amp;D' }] } }),
			['R&D'],
			['R&amp;D'],
		],
		['the tags of a contact', 'contact.user.updated', contact, ['12'], ['9']],
		['the IDs of the tags of a company', 'company.updated', company, ['12'], ['9']],
		['the tags of outbound content', 'content_stat.email', { content_stat: { tags: [{ id: '12' }] } }, ['12'], ['9']],
		['the tags of a company', 'company.updated', companyWithTags, ['12', 'VIP'], ['9']],
	])('looks at %s', async (_what, topic, item, right, wrong) => {
		for (const tag of right) expect(await passes({ tags: [tag, 'another'] }, topic, item)).toBe(true);
		for (const tag of wrong) expect(await passes({ tags: [tag] }, topic, item)).toBe(false);
	});

	test('does not let pass a conversation without tags', async () => {
		const item = conversationOf([], { tags: { type: 'tag.list', tags: [] } });
		expect(await passes({ tags: ['12'] }, 'conversation.user.replied', item)).toBe(false);
	});

	test.each(silentWith('tags', ['no such tag']))(
		'lets %s pass, which says nothing of tags',
		async (topic, filters, item) => {
			expect(await passes(filters, topic, item)).toBe(true);
		},
	);
});

describe.each([
	['teammates', 'admin_assignee_id', '9608799'],
	['teams', 'team_assignee_id', '5017691'],
])('The filter %s', (filter, field, id) => {
	test('lets pass conversations and tickets that are assigned to one of them', async () => {
		for (const [topic, item] of [
			['conversation.user.replied', conversationOf()],
			['ticket.admin.replied', ticketOf()],
		] as const) {
			expect(await passes({ [filter]: ['1', id] }, topic, item)).toBe(true);
			expect(await passes({ [filter]: ['1'] }, topic, item)).toBe(false);
		}
	});

	test.each([null, 0])('does not let pass what is assigned to nobody, which is %p by version', async (nobody) => {
		const item = conversationOf([], { [field]: nobody });
		expect(await passes({ [filter]: [id] }, 'conversation.user.replied', item)).toBe(false);
		expect(await passes({ [filter]: ['0'] }, 'conversation.user.replied', item)).toBe(true);
	});

	test.each(silentWith(filter, ['1']))('lets %s pass, which is assigned to nobody', async (topic, filters, item) => {
		expect(await passes(filters, topic, item)).toBe(true);
	});
});

describe('Workspace IDs', () => {
	test('lets pass these workspaces only, whatever the topic', async () => {
		for (const [topic, item] of SILENT) {
			expect(await passes({ workspaceIds: 'other, abc123de' }, topic, item)).toBe(true);
			expect(await passes({ workspaceIds: 'other' }, topic, item)).toBe(false);
			expect(await passes({ workspaceIds: 'abc123de' }, topic, item, { app_id: null })).toBe(false);
		}
	});
});

describe('Filters together', () => {
	test('all have to fit', async () => {
		const filters = { authors: ['contact'], messages: ['reply'] };
		expect(await passes(filters, ...replied({}))).toBe(true);
		expect(await passes(filters, ...replied({ author: teammate }))).toBe(false);
		expect(await passes(filters, ...replied({ part_type: 'note' }))).toBe(false);
	});

	test('that are empty let everything pass', async () => {
		const filters = {
			authors: [],
			eventNames: ' ',
			messages: [],
			tags: [],
			teammates: [],
			teams: [],
			workspaceIds: ',',
		};
		for (const [topic, item] of SILENT) expect(await passes(filters, topic, item)).toBe(true);
		expect(await passes(filters, 'event.created', event)).toBe(true);
	});
});
