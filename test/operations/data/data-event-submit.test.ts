import { recordEvent } from '../../simulator/state/events';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { picked } from '../../kit/input';

const ANN = '6762f0d01bb69f9f2193bb7d';
const submit = { resource: 'dataEvent', operation: 'submit', event_name: 'ordered', contact_by: 'id', id: picked(ANN) };
const getAll = { resource: 'dataEvent', operation: 'getAll', returnAll: true };

const node = useTestNode();
beforeEach(() => {
	node.simulator.state.addContacts(1, () => ({ id: ANN, email: 'ann@example.com', external_id: 'user-70' }));
});

const times = () => node.simulator.requests.map(({ body }) => (Object(body) as { created_at: number }).created_at);

describe('Data Event: Submit and time', () => {
	test('gives an event without a time the present second', async () => {
		const before = Math.floor(Date.now() / 1_000);
		await node.json(submit);
		const [sent = 0] = times();
		expect(Number.isInteger(sent)).toBe(true);
		expect(sent).toBeGreaterThanOrEqual(before);
		expect(sent).toBeLessThanOrEqual(Math.floor(Date.now() / 1_000));
	});

	test('repeats an event after a failure with the same time, so that Intercom keeps it once', async () => {
		// Two failures: the waits between the tries are longer than a second.
		node.simulator.fault({ status: 503, apply: true, times: 2 });
		expect(await node.json(submit)).toEqual([{ success: true }]);
		const [first, second, third] = times();
		expect([second, third]).toEqual([first, first]);
		expect(node.simulator.ledger.map(({ effect }) => effect)).toEqual(['event.submitted']);
	});

	test('repeats an event whose answer was lost', async () => {
		node.simulator.fault({ drop: 'after' });
		expect(await node.json(submit)).toEqual([{ success: true }]);
		expect(node.simulator.ledger).toHaveLength(1);
	});

	test("reads a time without a zone in the workflow's own", async () => {
		const parameters = { ...submit, additionalFields: { created_at: '2024-12-18 16:55:34' } };
		await node.json(parameters, { settings: { timezone: 'Europe/Berlin' } });
		expect(times()).toEqual([1734537334]);
	});
});

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`key${i}`, i]));
const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `key${i}`, value: `${i}` }));

const nested = (under: string) => `Metadata has a list or an object under ${under}, which Intercom does not take`;
const asJson = (metadata: object) => ({ metadata_as: 'json', metadata: JSON.stringify(metadata) });

describeRefusals('Data Event: Submit refuses nested metadata, and names the key:', { parameters: submit }, [
	[
		'an object',
		asJson({ id: 402, amount: 100, contact: { id: 102, name: 'Ann' } }),
		nested('"contact"'),
		{
			description:
				'Give what is inside as entries of their own, such as "contact_id", or as one text; the only objects are a link { url, value } and a price { amount, currency }',
		},
	],
	['a list, even of single values', asJson({ plan: 'pro', tags: ['a', 'b'] }), nested('"tags"')],
	['an empty list', asJson({ tags: [] }), nested('"tags"')],
	['an empty object', asJson({ more: {} }), nested('"more"')],
	['several keys', asJson({ a: { b: 1 }, c: 1, d: [1] }), nested('"a", "d"')],
	['half a link', asJson({ article: { url: 'https://example.com' } }), nested('"article"')],
	['a link with an object inside', asJson({ article: { url: 'x', value: { text: 'y' } } }), nested('"article"')],
	['a price with a list inside', asJson({ price: { amount: [1], currency: 'eur' } }), nested('"price"')],
	[
		'an object that an expression gives',
		{ metadata_as: 'json', metadata: '={{ $json }}' },
		nested('"order"'),
		{ items: [{ json: { order: { id: 7 } } }] },
	],
	[
		'an object as the text of an entry',
		{ metadata_as: 'typed', metadata: { text: [{ name: 'order', value: '={{ ({ id: 7 }) }}' }] } },
		expect.stringMatching(/^Entries Text 1: "Value" takes text, not/),
	],
]);

describeRefusals('Data Event: Submit refuses', { parameters: submit }, [
	[
		'eleven typed entries, of which Intercom would drop one without a word',
		{ metadata_as: 'typed', metadata: { number: [{ name: 'n', value: 1 }], text: rows(10) } },
		'Entries has 11 entries, but Intercom keeps at most 10',
	],
	[
		'eleven entries of JSON',
		{ metadata_as: 'json', metadata: JSON.stringify(many(11)) },
		'Metadata has 11 entries, but Intercom keeps 10',
	],
	[
		'a name given twice in one type',
		{ metadata_as: 'typed', metadata: { text: [...rows(1), ...rows(1)] } },
		'Entries Text 2: the name "key0" is given twice',
	],
	[
		'a name given twice in different types',
		{ metadata_as: 'typed', metadata: { number: [{ name: 'a', value: 1 }], text: [{ name: ' a ', value: '1' }] } },
		'Entries Text 1: the name "a" is given twice',
	],
	[
		'an entry without a name',
		{ metadata_as: 'typed', metadata: { text: [{ name: '={{ "" }}', value: 'x' }] } },
		'Entries Text 1: "Name" is empty',
	],
	[
		'a price whose amount is no whole number of cents',
		{ metadata_as: 'typed', metadata: { price: [{ name: 'p', amount: 9.99, currency: 'eur' }] } },
		'Entries Price 1: "Amount" takes a whole number, not 9.99',
	],
	[
		'a price without a currency',
		{ metadata_as: 'typed', metadata: { price: [{ name: 'p', amount: 999, currency: '={{ "" }}' }] } },
		'Entries Price 1: "Currency" is empty',
	],
	[
		'a link without an address',
		{ metadata_as: 'typed', metadata: { link: [{ name: 'l', url: ' ', value: 'x' }] } },
		'Entries Rich Link 1: "URL" is empty',
	],
	[
		'a date that is none',
		{ metadata_as: 'typed', metadata: { date: [{ name: 'd_date', value: 'soon' }] } },
		'Entries Date 1: "Value" "soon" is not a date',
	],
	[
		'a date whose name Intercom would take for that of a number',
		{ metadata_as: 'typed', metadata: { date: [{ name: 'delivery', value: '2026-01-31T12:00:00Z' }] } },
		'Entries Date 1: the name "delivery" does not end in "_date"',
	],
	[
		'a list in the place of metadata',
		{ metadata_as: 'json', metadata: '[1, 2]' },
		'Metadata (JSON) takes a JSON object, not [1,2]',
	],
	['a time that is none', { additionalFields: { created_at: 'yesterday' } }, 'Created At "yesterday" is not a date'],
	['an empty name of the event', { event_name: '={{ " " }}' }, 'Event Name is empty'],
	['an empty external ID', { contact_by: 'user_id', user_id: '={{ "" }}' }, 'External ID is empty'],
]);

describe('Data Event: Submit and metadata', () => {
	test('sends links, prices and single values as they are', async () => {
		const metadata = {
			article: { url: 'https://example.com/a', value: 'A' },
			price: { amount: 34999, currency: 'eur' },
			plan: 'pro',
			load: 3.67,
			paid: true,
			nothing: null,
			order_date: 1_392_036_272,
		};
		expect(await node.json({ ...submit, ...asJson(metadata) })).toEqual([{ success: true }]);
		expect(node.simulator.requests.map(({ body }) => body)).toMatchObject([{ metadata }]);
	});

	test.each([
		['ten typed entries', { metadata_as: 'typed', metadata: { text: rows(10) } }],
		['ten entries of JSON', { metadata_as: 'json', metadata: JSON.stringify(many(10)) }],
	])('sends %s', async (_name, metadata) => {
		expect(await node.json({ ...submit, ...metadata })).toEqual([{ success: true }]);
		const [event] = node.simulator.state.events.get(ANN) ?? [];
		expect(Object.keys(event?.metadata ?? {})).toHaveLength(10);
	});

	test("says in Intercom's own words that there is no such user", async () => {
		const error = await node.failure({ ...submit, contact_by: 'user_id', user_id: 'nobody' });
		expect(error.message).toBe('User Not Found');
	});
});

describe('Data Event: Get Many over several pages', () => {
	test.each([
		['a chosen contact', { contact_by: 'intercom_user_id', intercom_user_id: picked(ANN) }, `intercom_user_id=${ANN}`],
		['an external ID', { contact_by: 'user_id', user_id: 'user-70' }, 'user_id=user-70'],
		['an email address', { contact_by: 'email', email: 'ann@example.com' }, 'email=ann%40example.com'],
	])('gives each of 120 events of %s once', async (_name, identity, query) => {
		for (let i = 0; i < 120; i++) recordEvent(node.simulator.state, ANN, `event-${i}`, 1_700_000_000 + i, {});
		const events = await node.json({ ...getAll, ...identity });
		expect(events.map(({ event_name }) => event_name)).toEqual(
			Array.from({ length: 120 }, (_, i) => `event-${119 - i}`),
		);
		const first = `GET /events?type=user&${query}&per_page=50`;
		expect(node.sent.map(({ to }) => to)).toEqual([
			first,
			`${first}&before=1700000070000`,
			`${first}&before=1700000020000`,
		]);
	});

	test('counts the events of each kind in the summary', async () => {
		for (const [name, at] of [
			['ordered', 100],
			['ordered', 200],
			['paid', 300],
		] as const) {
			recordEvent(node.simulator.state, ANN, name, 1_700_000_000 + at, {});
		}
		const parameters = { ...getAll, contact_by: 'user_id', user_id: 'user-70', additionalFields: { summary: true } };
		const summary = await node.json(parameters);
		expect(summary.map(({ name, count }) => [name, count])).toEqual([
			['paid', 1],
			['ordered', 2],
		]);
	});
});
