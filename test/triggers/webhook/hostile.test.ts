import fc from 'fast-check';
import { inspect } from 'node:util';
import { facts } from './facts';
import { send } from './send';
import { conversationOf, partOf, ticketOf, company, contact, contactTag, contentStat } from './samples';
import { SECRET, signatureOf, useWebhooks } from './webhooks';
import { runs } from '../../kit/property';

const webhooks = useWebhooks();
const TOKEN = 'the-access-token';
const RUNS = 200;
/** Some tests send hundreds of requests, and the machine may be busy. */
const TIMEOUT_MS = 120_000;
jest.setTimeout(TIMEOUT_MS);

/** Every filter is on, so that each looks at what comes. */
const FILTERS = {
	authors: ['bot', 'contact', 'fin', 'teammate'],
	eventNames: 'x',
	ignoreAutomatic: true,
	ignoreWrittenByApi: true,
	messages: ['note', 'other', 'reply'],
	tags: ['12'],
	teammates: ['1'],
	teams: ['1'],
};

/** Names that mean something to JavaScript, to n8n or to the node. */
const names = fc.constantFrom(
	...['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'then', 'toJSON', 'length', ''],
	...['type', 'id', 'name', 'body', 'author', 'parts', 'part_type', 'source', 'model', 'ticket', 'contact', 'company'],
	...['conversation', 'conversation_parts', 'ticket_parts', 'ticket_attributes', 'ticket_state', 'ticket_type', 'tags'],
	...['tag', 'tags_added', 'subscription_types', 'data', 'statistics', 'last_close_at', 'created_at', 'waiting_since'],
	...['custom_attributes', 'event_details', 'metadata', 'quick_reply_options', 'assigned_to', 'attachments', 'role'],
	...['company_id', 'plan', 'content_stat', 'conversation_rating', 'remark', 'app_package_code', 'conversation_id'],
	...['updated_attribute_data', 'attribute', 'value', 'label', 'total_count', 'count_conversation_parts', 'admins'],
	...['teammates', 'contacts', 'companies', 'location', 'email', 'external_id', 'url', 'text', 'subject', 'segments'],
	...['previous_ticket_state', 'linked_objects', 'internal_label', 'category', 'action', 'event', 'result', 'previous'],
	...['ticket_part', 'ticket_parts', 'added_by', 'removed_by', 'timestamp', 'state', 'ticket_custom_state_admin_label'],
);
const texts = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom(
		'<p>',
		'</p',
		'&amp;',
		'\u0000',
		'\uD800',
		'{{ $json }}',
		'={{ $env }}',
		'2026-01-10T04:11:34Z',
		'\n[x] Ann:',
		'{"added_by":{"toString":1,"id":{"valueOf":1}},"removed_by":{}}',
	),
);
/** An object that JavaScript can turn into neither a text nor a number. */
const NO_PRIMITIVE = { toString: 1, valueOf: 1 };
/** Any JSON whose keys are likely to be looked at. */
const anything = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 6, withCrossShrink: true },
		fc.oneof(fc.constant(null), fc.boolean(), fc.double(), fc.integer(), texts, fc.constant(NO_PRIMITIVE)),
		fc.array(tie('value'), { maxLength: 4 }),
		fc.dictionary(names, tie('value'), { maxKeys: 6 }),
	),
})).value;

/** A sample of which anything stands in some place. */
const damage = (sample: unknown, at: readonly number[], value: unknown): unknown => {
	const [first, ...rest] = at;
	if (first === undefined || typeof sample !== 'object' || sample === null) return value;
	const entries = Object.entries(sample);
	if (entries.length === 0) return value;
	const [key] = entries[first % entries.length] ?? [''];
	const damaged = entries.map(([name, inner]) => [name, name === key ? damage(inner, rest, value) : inner]);
	return Array.isArray(sample) ? damaged.map(([, inner]) => inner as unknown) : Object.fromEntries(damaged);
};
/** What changed an attribute or the state of a ticket, and what a workflow did. */
const changes = [
	partOf({
		part_type: 'ticket_attribute_updated_by_admin',
		updated_attribute_data: { attribute: { id: '1', label: 'Floor' }, value: { type: 'value', label: ['1', '2'] } },
	}),
	partOf({ part_type: 'ticket_state_updated_by_admin', ticket_state: 'resolved', previous_ticket_state: 'submitted' }),
	partOf({
		part_type: 'custom_action_started',
		event_details: {
			action: { name: 'a', result: 'ok' },
			attribute: { name: 'b' },
			value: { name: 'c', previous: 'd' },
		},
		metadata: { quick_reply_options: [{ text: 'Yes', uuid: 'u' }] },
		attachments: [{ type: 'upload', name: 'a.pdf', url: 'https://files.example.com/a.pdf' }],
		tags: [{ id: '1', name: 'x' }],
	}),
];
const SAMPLES: ReadonlyArray<readonly [string, unknown]> = [
	['conversation.user.created', conversationOf(changes, { statistics: { count_conversation_parts: 3 } })],
	...changes.map(
		(part) => ['ticket.state.updated', ticketOf({ ticket_parts: { ticket_parts: [part], total_count: 1 } })] as const,
	),
	['ticket.created', ticketOf()],
	['contact.user.tag.created', contactTag],
	['content_stat.email', contentStat],
	['company.contact.attached', { company: { ...company, tags: { tags: [] } }, contact }],
];

/** A sample once for each of its places, where the value stands instead. */
function* damagedEverywhere(sample: unknown, value: unknown): Generator<unknown> {
	yield value;
	if (typeof sample !== 'object' || sample === null) return;
	for (const [key, inner] of Object.entries(sample))
		for (const damagedInner of damagedEverywhere(inner, value))
			yield Array.isArray(sample)
				? sample.map((entry: unknown, index) => (String(index) === key ? damagedInner : entry))
				: { ...sample, [key]: damagedInner };
}

const damaged = fc
	.tuple(
		fc.constantFrom(...SAMPLES.map(([, sample]) => sample)),
		fc.array(fc.nat({ max: 30 }), { maxLength: 5 }),
		anything,
	)
	.map(([sample, at, value]) => damage(sample, at, value));

const topics = fc.oneof(fc.constantFrom(...facts.map(({ topic }) => topic)), texts, names);
const notifications = fc.record({
	type: fc.constant('notification_event'),
	app_id: fc.oneof(fc.constant('abc123de'), anything),
	topic: fc.oneof({ weight: 9, arbitrary: topics }, anything),
	id: anything,
	created_at: anything,
	data: fc.oneof(
		{ weight: 1, arbitrary: anything },
		{ weight: 5, arbitrary: fc.record({ item: fc.oneof(anything, damaged) }) },
	),
});

/** JSON as a sender may write it: with a key "__proto__" of its own. */
const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

let workflows = 0;
const register = (parameters: object) =>
	webhooks.register({
		id: `hostile-${++workflows}`,
		parameters: { topics: ['*'], ...parameters },
		credential: { clientSecret: SECRET, accessToken: TOKEN },
	});

const expectNoSecret = (value: unknown) => {
	const seen = inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null });
	expect(seen.includes(SECRET) || seen.includes(TOKEN)).toBe(false);
};

describe('Whatever comes with a valid signature', () => {
	test.each([
		['simplified', {}],
		['simplified, with the notification', { options: { addNotification: true } }],
		['through all filters', { filters: FILTERS }],
		['as it came', { simplify: false }],
	])('nothing is thrown, and no secret gets out: %s', async (_what, parameters) => {
		const address = register(parameters);
		await fc.assert(
			fc.asyncProperty(notifications, async (notification) => {
				const answer = await send(address, textOf(notification));
				expect(answer.status).toBe(200);
				expect(webhooks.thrown).toEqual([]);
			}),
			runs(RUNS),
		);
		expectNoSecret([webhooks.executions, webhooks.warnings]);
		if (!('filters' in parameters)) expect(webhooks.executions.length).toBeGreaterThan(RUNS / 3);
	});

	test('nothing is thrown for a body that is no notification', async () => {
		const address = register({});
		await fc.assert(
			fc.asyncProperty(fc.oneof(anything.map(textOf), texts), async (body) => {
				const answer = await send(address, body);
				// Broken JSON does not reach the node: n8n answers 422.
				expect([200, 422]).toContain(answer.status);
				expect(webhooks.thrown).toEqual([]);
			}),
			runs(RUNS),
		);
		expect(webhooks.executions).toEqual([]);
	});

	test('names of JavaScript come out as they came, and change nothing else', async () => {
		const item = '{"type":"job","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id":"1"}';
		const body = `{"type":"notification_event","topic":"job.completed","id":"n-proto","data":{"item":${item}}}`;
		await send(register({}), body);
		const record = webhooks.executions[0]?.[0]?.record as object;
		expect(Object.keys(record)).toEqual(['__proto__', 'constructor', 'id']);
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
		expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
	});

	test.each([
		['{"a":', '}'],
		['[', ']'],
	])('twenty thousand levels of %s%s are no danger', async (open, close) => {
		const deep = `${open.repeat(20_000)}1${close.repeat(20_000)}`;
		for (const item of [
			`{"x":${deep}}`,
			`{"id":"1","state":"open","source":{"author":{"name":${deep}},"body":${deep}},"conversation_parts":{"conversation_parts":[{"author":{"name":${deep}},"event_details":${deep}}]}}`,
		]) {
			const topic = 'conversation.user.created';
			const body = `{"type":"notification_event","topic":"${topic}","id":null,"data":{"item":${item}}}`;
			expect((await send(register({ filters: FILTERS }), body)).status).toBe(200);
			expect((await send(register({}), body)).status).toBe(200);
		}
		expect(webhooks.thrown).toEqual([]);
		expect(webhooks.executions.length).toBeGreaterThanOrEqual(2);
	});

	test('a megabyte of signs that mean something is answered like any other text', async () => {
		for (const text of ['a ', '<p ', '&amp', '[x] ', 'T0:']) {
			const body = text.repeat(2 ** 20 / text.length);
			const author = { type: 'user', name: body };
			const item = conversationOf([partOf({ body, part_type: body, author })]);
			const notification = { type: 'notification_event', topic: 'conversation.user.replied', data: { item } };
			expect((await send(register({}), JSON.stringify(notification))).status).toBe(200);
		}
		expect(webhooks.executions).toHaveLength(5);
	});

	test.each([
		['null', null],
		['a text', '<p>2026-01-10T04:11:34Z'],
		['an object that is neither text nor number', NO_PRIMITIVE],
		['a list of such objects', [NO_PRIMITIVE, [NO_PRIMITIVE]]],
	])('%s is no danger in any place of a notification', async (_what, value) => {
		const address = register({});
		const filtering = register({ filters: FILTERS });
		for (const [topic, sample] of SAMPLES)
			for (const item of damagedEverywhere(sample, value)) {
				const body = JSON.stringify({ type: 'notification_event', topic, data: { item } });
				for (const to of [address, filtering]) expect((await send(to, body)).status).toBe(200);
			}
		expect(webhooks.thrown).toEqual([]);
	});
});

test('Nothing starts a workflow without a valid signature, whatever comes', async () => {
	const address = register({});
	const signatures = fc.oneof(
		fc.constant(null),
		fc.constantFrom('', 'sha1=', 'sha1=undefined', `sha1=${'0'.repeat(40)}`),
		fc.stringMatching(/^sha1=[0-9a-f]{38,42}$/),
		fc.string({ unit: 'grapheme-ascii' }).map((text) => text.replace(/[^\x20-\x7e]/g, '')),
		fc.string().map((secret) => signatureOf('{}', `${secret}x`)),
		fc.array(fc.constantFrom('a', 'sha1=', `sha1=${'f'.repeat(40)}`), { minLength: 1, maxLength: 3 }),
	);
	await fc.assert(
		fc.asyncProperty(notifications, signatures, async (notification, signature) => {
			const answer = await send(address, textOf(notification), { signature });
			expect(answer.status).toBe(notification.topic === 'ping' ? 200 : 401);
		}),
		runs(RUNS),
	);
	expect([webhooks.executions, webhooks.thrown]).toEqual([[], []]);
	expectNoSecret(webhooks.warnings);
});
