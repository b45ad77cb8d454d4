import type { IDataObject } from 'n8n-workflow';
import { topics } from '../../../nodes/IntercomTrigger/topics';
import {
	attachedConversation,
	company,
	contact,
	contactTag,
	contentStat,
	conversationOf,
	event,
	fin,
	partOf,
	person,
	subscriptions,
	teammate,
	ticketOf,
} from './samples';
import { outputOf as startWith } from './outputs';
import { notificationOf } from './send';
import { useWebhooks } from './webhooks';

const webhooks = useWebhooks();
const outputOf = async (notification: object, parameters: object = {}) =>
	await startWith(webhooks, notification, parameters);
const outputOfItem = async (topic: string, item: unknown) => await outputOf(notificationOf(topic, item));

const simpleAnn = {
	id: contact.id,
	external_id: 'u-12',
	role: 'user',
	name: "Ann O'Hara",
	email: 'ann@example.com',
	owner_id: null,
	created_at: '2026-01-10T04:41:59.251Z',
	updated_at: '2026-01-10T04:42:00.000Z',
	signed_up_at: '2026-01-08T23:00:00.000Z',
	last_seen_at: null,
	city: 'Dublin',
	country: 'Ireland',
	language: null,
	company_ids: [],
	tag_ids: ['12'],
	custom_attributes: { plan_ends_at: 1768020547, plan: 'Pro' },
};
const simpleBlue = {
	id: company.id,
	company_id: '6',
	name: 'Blue & Sons',
	plan: 'Gold',
	monthly_spend: 10,
	created_at: '2026-01-10T04:11:34.013Z',
	updated_at: '2026-01-10T04:11:34.013Z',
	custom_attributes: {},
	tag_ids: ['12'],
};
const simpleInvoice = {
	id: '215472621202693',
	state: 'open',
	open: true,
	read: false,
	priority: 'not_priority',
	admin_assignee_id: 9608799,
	team_assignee_id: 5017691,
	created_at: '2026-01-10T07:55:00.000Z',
	updated_at: '2026-01-10T07:56:33.000Z',
	waiting_since: '2026-01-10T07:56:33.000Z',
	snoozed_until: null,
	channel: 'conversation',
	subject: null,
	contact_ids: [contact.id],
	author_name: 'Ann',
	author_email: 'ann@example.com',
	tags: ['VIP'],
	rating: null,
	custom_attributes: {},
	delivered_as: 'customer_initiated',
	statistics: {
		first_admin_reply_at: null,
		first_close_at: null,
		last_close_at: '2026-01-10T04:11:34.013Z',
		last_closed_by_id: null,
		count_reopens: null,
		time_to_admin_reply_seconds: null,
		time_to_last_close_seconds: null,
	},
	message: 'My invoice is wrong',
};
const ann = { kind: 'contact', id: contact.id, name: 'Ann', email: 'ann@example.com' };
const john = { kind: 'teammate', id: '9608799', name: 'John', email: 'john@example.com' };

describe('A simplified event', () => {
	test('of a conversation has the message and who wrote it, and the conversation', async () => {
		const notification = notificationOf('conversation.user.replied', conversationOf());
		const output = await outputOf(notification);
		expect(output).toEqual({
			topic: 'conversation.user.replied',
			created_at: '2026-01-10T07:56:33.000Z',
			workspace_id: 'abc123de',
			notification_id: notification.id,
			record_type: 'conversation',
			message: 'Hello there',
			transcript: '[2026-01-10 07:56] Ann (contact): Hello there',
			author: ann,
			parts: [
				{
					id: '37',
					part_type: 'comment',
					state: 'open',
					redacted: false,
					app_package_code: null,
					created_at: '2026-01-10T07:56:33.000Z',
					author: ann,
					message: 'Hello there',
					attachment_urls: [],
				},
			],
			record: simpleInvoice,
		});
		expect(Object.keys(output)[0]).toBe('topic');
	});

	test.each(['conversation.user.created', 'conversation.admin.single.created'])(
		'%s has the first message, which is no part',
		async (topic) => {
			expect(await outputOfItem(topic, conversationOf([]))).toMatchObject({
				message: 'My invoice is wrong',
				transcript: '[2026-01-10 07:55] Ann (contact): My invoice is wrong',
				author: ann,
				parts: [{ id: '36', part_type: 'comment', message: 'My invoice is wrong' }],
			});
		},
	);

	test('of a new conversation has what was written right after its first message too', async () => {
		const { message, parts } = await outputOfItem('conversation.user.created', conversationOf());
		expect([message, (parts as unknown[]).length]).toEqual(['My invoice is wrong\nHello there', 2]);
	});

	test('without a text says in words what happened', async () => {
		const assigned = partOf({
			part_type: 'assignment',
			body: null,
			author: teammate,
			assigned_to: { type: 'admin', id: '9608799' },
		});
		expect(await outputOfItem('conversation.admin.assigned', conversationOf([assigned]))).toMatchObject({
			message: 'assigned to teammate John',
			transcript: '[2026-01-10 07:56] John (teammate) [assigned to teammate John]',
			author: john,
			parts: [{ part_type: 'assignment', message: '', assigned_to: { type: 'admin', id: '9608799' } }],
		});
	});

	test('of Fin says so', async () => {
		const { author, transcript } = await outputOfItem(
			'conversation.operator.replied',
			conversationOf([partOf({ author: fin })]),
		);
		expect(author).toEqual({ kind: 'fin', id: '1', name: 'Fin', email: 'fin@example.com' });
		expect(transcript).toBe('[2026-01-10 07:56] Fin (bot): Hello there');
	});

	test('has the addresses of attachments', async () => {
		const attachments = [{ type: 'upload', name: 'a.pdf', url: 'https://files.example.com/a.pdf' }];
		const { parts, transcript } = await outputOfItem(
			'conversation.user.replied',
			conversationOf([partOf({ attachments })]),
		);
		expect(parts).toMatchObject([{ attachment_urls: ['https://files.example.com/a.pdf'] }]);
		expect(transcript).toContain('[attachment: a.pdf https://files.example.com/a.pdf]');
	});

	test('of a rating has its remark', async () => {
		const rated = conversationOf([], { conversation_rating: { rating: 5, remark: 'Great' } });
		expect(await outputOfItem('conversation.rating.added', rated)).toMatchObject({
			message: 'Great',
			author: null,
			record: { rating: 5 },
		});
		expect((await outputOfItem('conversation.admin.closed', rated)).message).toBe('');
	});

	test('of a rating that a workflow asked for names the workflow, as API 2.17 does', async () => {
		const teammate = { type: 'workflow', id: '77' };
		const rated = conversationOf([], { conversation_rating: { rating: 4, remark: 'Fine', teammate } });
		expect(await outputOfItem('conversation.rating.added', rated)).toMatchObject({
			message: 'Fine',
			record: { rating: 4, rating_details: { rated_type: 'workflow', rated_id: '77', rated_name: null } },
		});
	});

	test('of a tagged part names the tags', async () => {
		const tagged = conversationOf([partOf()], {
			tags_added: { type: 'tag.list', tags: [{ id: '12', name: 'R&amp;D' }] },
		});
		expect((await outputOfItem('conversation_part.tag.created', tagged)).record).toMatchObject({ tags_added: ['R&D'] });
	});

	test('of a deleted conversation has its ID where all records have it', async () => {
		const output = await outputOfItem('conversation.deleted', { type: 'conversation', conversation_id: '215' });
		expect(output).toMatchObject({ record_type: 'conversation', record: { id: '215' }, parts: [], message: '' });
	});

	test.each(['conversation.contact.attached', 'conversation.contact.detached'])(
		"%s reads the ID out of Intercom's internal form of a conversation, and has the contact beside it",
		async (topic) => {
			expect(await outputOfItem(topic, attachedConversation)).toMatchObject({
				record: { id: '215472621202693' },
				contact: { id: contact.id },
			});
		},
	);

	test('of a new ticket has its description as the message', async () => {
		expect(await outputOfItem('ticket.created', ticketOf())).toMatchObject({
			record_type: 'ticket',
			message: 'It is on fire',
			record: { ticket_id: '66040342', title: 'Printer', type: 'Hardware', state: 'in_progress' },
		});
	});

	test('of a ticket has its newest part, and the whole history in the transcript of the record', async () => {
		expect(await outputOfItem('ticket.admin.replied', ticketOf())).toMatchObject({
			message: 'On my way',
			author: john,
			transcript: '[2026-01-10 07:56] John (teammate): On my way',
			parts: [{ id: '2', part_type: 'comment' }],
			record: {
				transcript: [
					'[2026-01-10 07:55] John (teammate) [ticket state updated by admin]',
					'[2026-01-10 07:56] John (teammate): On my way',
				].join('\n'),
			},
		});
	});

	test('of a closed ticket is the same in both meanings: apps from 2.15 on nest the ticket', async () => {
		const [old, recent] = [
			await outputOfItem('ticket.closed', ticketOf()),
			await outputOfItem('ticket.closed', { ticket: ticketOf() }),
		];
		expect(old.record).toMatchObject({ id: '215474013331587', ticket_id: '66040342' });
		expect({ ...recent, notification_id: '' }).toEqual({ ...old, notification_id: '' });
	});

	test.each(['contact.user.tag.created', 'contact.lead.tag.deleted'])(
		'%s has the contact as its record, and the tag beside it',
		async (topic) => {
			const output = await outputOfItem(topic, contactTag);
			expect([output.record_type, output.record, output.tag]).toEqual([
				'contact',
				simpleAnn,
				{ id: '12', name: 'VIP' },
			]);
		},
	);

	test('of a contact is the contact', async () => {
		expect((await outputOfItem('contact.user.created', contact)).record).toEqual(simpleAnn);
	});

	test('of a merged contact names the one that is gone', async () => {
		const merged = { ...contact, merged_from: { type: 'contact', id: 'old' } };
		expect((await outputOfItem('contact.merged', merged)).record).toMatchObject({
			id: contact.id,
			merged_from: { id: 'old' },
		});
	});

	test('of a deleted contact has what Intercom tells', async () => {
		const item = { id: '69', external_id: '1', type: 'contact', deleted: true };
		expect((await outputOfItem('contact.deleted', item)).record).toEqual({ id: '69', external_id: '1', deleted: true });
	});

	test.each(['contact.unsubscribed', 'contact.subscribed', 'granular.subscribe'])(
		'%s has the contact as its record, and the subscription types beside it',
		async (topic) => {
			const item = { type: 'contact_unsubscribe', created_at: 1768022508, contact, subscription_types: subscriptions };
			const output = await outputOfItem(topic, item);
			expect([output.record, output.subscription_types]).toEqual([
				simpleAnn,
				[{ id: '4', state: 'live', consent_type: 'opt_in' }],
			]);
		},
	);

	test('contact.unsubscribed of an old app has the contact too, which was not nested', async () => {
		expect((await outputOfItem('contact.unsubscribed', contact)).record).toEqual(simpleAnn);
	});

	test('of a company is the company, with the plan as a text', async () => {
		expect((await outputOfItem('company.updated', company)).record).toEqual(simpleBlue);
	});

	test('of a contact in a company has the company as its record, and the contact beside it', async () => {
		const output = await outputOfItem('company.contact.attached', { company, contact });
		expect([output.record_type, output.record, output.contact]).toEqual(['company', simpleBlue, simpleAnn]);
	});

	test('of a deleted company has its ID', async () => {
		const item = { type: 'company', id: '69', deleted: true };
		expect((await outputOfItem('company.deleted', item)).record).toEqual({ id: '69', deleted: true });
	});

	test('of outbound content has the statistic as its record, and the contact beside it', async () => {
		const output = await outputOfItem('content_stat.email', contentStat);
		expect(output).toMatchObject({ record_type: 'content_stat', contact: simpleAnn, company: null });
		expect(output.record).toMatchObject({ id: '987', stat_type: 'open', content_title: 'News' });
	});

	test('of a data event is the event, with its metadata as it is', async () => {
		const { type: _type, ...others } = event;
		expect((await outputOfItem('event.created', event)).record).toEqual({
			...others,
			created_at: '2014-02-06T12:59:31.000Z',
		});
	});

	test('of a topic that nobody knows is the item', async () => {
		const item = { type: 'thing', id: 1, moved_at: 1768031793, name: 'x' };
		expect(await outputOfItem('thing.moved', item)).toMatchObject({
			topic: 'thing.moved',
			record_type: null,
			record: { id: '1', moved_at: '2026-01-10T07:56:33.000Z', name: 'x' },
		});
	});

	test('of a new topic about a conversation is simplified like the others', async () => {
		expect((await outputOfItem('conversation.sla.missed', conversationOf())).record).toEqual(simpleInvoice);
	});

	test('is not changed by an item that has names of the output itself', async () => {
		const item = { contact, topic: 'other', record: 'x', workspace_id: 'evil', type: 'contact_tag' };
		expect(await outputOfItem('contact.user.tag.created', item)).toMatchObject({
			topic: 'contact.user.tag.created',
			workspace_id: 'abc123de',
			record: simpleAnn,
		});
	});
});

describe('Texts', () => {
	const spoken = async (body: string, statistics: object) => {
		const source = { type: 'conversation', body, author: person };
		const output = await outputOfItem(
			'conversation.user.replied',
			conversationOf([partOf({ body })], { statistics, source }),
		);
		return [output.message, (output.record as IDataObject).message];
	};

	test.each([
		[
			'HTML in apps up to 2.14, whose statistics have ISO dates',
			{ last_close_at: '2026-01-10T04:11:34.013+00:00' },
			'a & b',
		],
		[
			'plain text in apps from 2.15 on, whose statistics have numbers',
			{ last_close_at: 1768031793 },
			'<p>a &amp; b</p>',
		],
		['HTML if nothing else tells and it begins like it', { last_close_at: null }, 'a & b'],
	])('are read as %s', async (_what, statistics, text) => {
		expect(await spoken('<p>a &amp; b</p>', statistics)).toEqual([text, text]);
	});

	test('are read as plain text if nothing tells and nothing begins like HTML', async () => {
		expect(await spoken('if a <b then\n\n\n&amp;', {})).toEqual(Array(2).fill('if a <b then\n\n\n&amp;'));
	});
});

describe('Times', () => {
	test.each([
		[1768031793, '2026-01-10T07:56:33.000Z'],
		['2026-01-10T07:56:33.013+00:00', '2026-01-10T07:56:33.013Z'],
		['2026-01-10T08:56:33+0100', '2026-01-10T07:56:33.000Z'],
		['2026-01-10T07:56:33Z', '2026-01-10T07:56:33.000Z'],
		['2026-01-10T07:56:33', '2026-01-10T07:56:33.000Z'],
		[null, null],
		['2026-99-10T07:56:33Z', '2026-99-10T07:56:33Z'],
		['yesterday', 'yesterday'],
		[1e300, 1e300],
		[true, true],
	])('are in one form: %p gives %p', async (time, expected) => {
		const item = {
			type: 'job',
			started_at: time,
			inner: [{ waiting_since: time, snoozed_until: time }],
			count: 1768031793,
		};
		expect((await outputOfItem('job.completed', item)).record).toEqual({
			started_at: expected,
			inner: [{ waiting_since: expected, snoozed_until: expected }],
			count: 1768031793,
		});
	});

	test('are left alone in what a workspace names itself', async () => {
		const own = { x_at: 1768031793 };
		const item = { custom_attributes: own, ticket_attributes: own, metadata: own };
		expect((await outputOfItem('job.completed', item)).record).toEqual(item);
	});
});

describe('Without Simplify', () => {
	test('the output is the notification as it came', async () => {
		const notification = notificationOf('contact.user.tag.created', contactTag);
		expect(await outputOf(notification, { simplify: false })).toEqual(notification);
	});

	test('nothing is added to it', async () => {
		const notification = notificationOf('contact.user.tag.created', contactTag);
		const parameters = { simplify: false, options: { addNotification: true } };
		expect(await outputOf(notification, parameters)).toEqual(notification);
	});
});

test('The notification is added to a simplified event on demand', async () => {
	const sent = notificationOf('contact.user.tag.created', contactTag);
	const { notification, record } = await outputOf(sent, { options: { addNotification: true } });
	expect([notification, record]).toEqual([sent, simpleAnn]);
	expect(await outputOfItem('contact.user.tag.created', contactTag)).not.toHaveProperty('notification');
	const off = await outputOf(notificationOf('company.created', company), { options: { addNotification: false } });
	expect(off).not.toHaveProperty('notification');
});

/** An item of each type, and what has to be found in its record. */
const ITEMS: Readonly<Record<string, { item: object; finds: object }>> = {
	admin: { item: { ...teammate, away_mode_enabled: true }, finds: { id: '9608799', away_mode_enabled: true } },
	admin_activity_log_event: {
		item: { type: 'admin_activity_log_event', id: 'l', activity_type: 'app_name_change', created_at: 1768031793 },
		finds: { activity_type: 'app_name_change', created_at: '2026-01-10T07:56:33.000Z' },
	},
	api_request: {
		item: { type: 'api.request.completed', request: { method: 'GET', path: '/me' }, response: { status: 200 } },
		finds: { request: { method: 'GET' } },
	},
	article: {
		item: { type: 'article', id: '5', title: 'T', created_at: '2026-01-10T07:56:33.000+00:00' },
		finds: { id: '5', created_at: '2026-01-10T07:56:33.000Z' },
	},
	audience: { item: { type: 'audience', id: '6' }, finds: { id: '6' } },
	audience_membership: { item: { type: 'audience_membership', audience_id: '6' }, finds: { audience_id: '6' } },
	call: { item: { type: 'call', id: '8', direction: 'inbound' }, finds: { direction: 'inbound' } },
	company: { item: company, finds: { name: 'Blue & Sons' } },
	contact: { item: contact, finds: simpleAnn },
	content_import_source: { item: { type: 'content_import_source', id: '9' }, finds: { id: '9' } },
	content_snippet: { item: { type: 'content_snippet', id: '10' }, finds: { id: '10' } },
	content_stat: { item: contentStat, finds: { stat_type: 'open' } },
	conversation: { item: conversationOf(), finds: simpleInvoice },
	data_connector_execution: {
		item: { type: 'data_connector.execution', success: true, conversation_id: '215' },
		finds: { success: true, conversation_id: '215' },
	},
	data_event: { item: event, finds: { event_name: 'invited-friend' } },
	job: { item: { type: 'job', id: '11', status: 'completed' }, finds: { status: 'completed' } },
	messenger_deployment: { item: { type: 'other', id: '12' }, finds: { id: '12' } },
	procedure_question: {
		item: {
			type: 'procedure.hitl_notification',
			conversation_id: '215',
			step_id: 's',
			hitl_question: 'Refund?',
			callback_url: 'https://api.example.com/x',
			expires_at: 1768031793,
		},
		finds: { conversation_id: '215', hitl_question: 'Refund?', expires_at: '2026-01-10T07:56:33.000Z' },
	},
	ticket: { item: ticketOf(), finds: { title: 'Printer' } },
	user: { item: { type: 'user', user_id: 'u', created_at: 1768031793 }, finds: { user_id: 'u' } },
};

test.each(topics.map((one) => [one.topic, one.item] as const))(
	'%s starts with a simplified %s',
	async (topic, type) => {
		const { finds, item } = ITEMS[type] ?? { item: {}, finds: { missing: type } };
		const output = await outputOfItem(topic, item);
		expect(output).toMatchObject({ topic, record_type: type, workspace_id: 'abc123de', record: finds });
		expect(output.record).not.toHaveProperty('type', (item as IDataObject).type);
	},
);
