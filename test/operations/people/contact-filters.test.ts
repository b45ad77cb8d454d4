import type { INodeParameters } from 'n8n-workflow';
import { errorList } from '../../kit/answers';
import { blankContact } from '../../simulator/state/create';
import type { Contact } from '../../simulator/state/records';
import { useTestNode } from '../testNode';
import { ADA, BETA, contact, VIP } from './contact-samples';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const ZONES = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Auckland'] as const;
const turn = <T>(values: readonly T[], index: number, step: number): T =>
	values[Math.floor(index / step) % values.length] as T;
const tagged = (id: string) => ({ id, name: id, applied_at: 1, applied_by: ADA });

/** A moment that lies, as do its halves of days, far from midnight in each zone: the clock goes on from there. */
const NOON = Date.parse('2026-02-11T10:17:00Z');
const realNow = Date.now.bind(Date);
const started = realNow();
beforeAll(() => void jest.spyOn(Date, 'now').mockImplementation(() => NOON + realNow() - started));
afterAll(() => void jest.restoreAllMocks());

let now = 0;
const node = useTestNode({
	given: ({ state }) => {
		now = Math.floor(Date.now() / 1_000);
		for (let index = 0; index < 60; index++)
			state.contacts.add(
				blankContact(state, {
					role: turn(['user', 'lead'], index, 1),
					email: `c${index}@${turn(['example.com', 'example.org'], index, 2)}`,
					owner_id: turn([ADA, null], index, 3),
					tags: turn([[], [tagged(VIP)], [tagged(VIP), tagged(BETA)]], index, 4),
					// Some of each hour of the last five days.
					created_at: now - index * 2 * HOUR - 300,
					updated_at: now - ((index * 7) % 60) * 2 * HOUR - 300,
					signed_up_at: index % 5 === 0 ? null : now - ((index * 11) % 60) * 2 * HOUR - 300,
					last_seen_at: index % 4 === 0 ? null : now - ((index * 13) % 60) * 2 * HOUR - 300,
				}),
			);
	},
});

const search = { ...contact('search'), returnAll: true, simplify: false };
const idsWhere = (holds: (row: Contact) => boolean): string[] =>
	[...node.simulator.state.contacts.values()]
		.filter(holds)
		.map(({ id }) => id)
		.sort();
const found = async (parameters: INodeParameters): Promise<string[]> =>
	(await node.json({ ...search, ...parameters })).map(({ id }) => String(id)).sort();

describe('Contact: Search by quick filters finds', () => {
	test.each<[INodeParameters, (row: Contact) => boolean]>([
		[{ role: 'lead' }, ({ role }) => role === 'lead'],
		[{ role: '={{ "User" }}' }, ({ role }) => role === 'user'],
		[{ tag_id: '={{ "beta tester" }}' }, ({ tags }) => tags.some(({ id }) => id === BETA)],
		[{ owner_id: '={{ "Ada Marsh" }}' }, ({ owner_id }) => owner_id === ADA],
		[{ owner_id: 'nobody' }, ({ owner_id }) => owner_id === null],
		[{ email_domain: 'example.org' }, ({ email }) => email?.endsWith('@example.org') === true],
		[
			{ role: 'user', tag_id: VIP, owner_id: ADA },
			({ role, tags, owner_id }) => role === 'user' && tags.some(({ id }) => id === VIP) && owner_id === ADA,
		],
	])('what %j says', async (filters, holds) => {
		const expected = idsWhere(holds);
		expect(expected.length).toBeGreaterThan(0);
		expect(await found({ filters })).toEqual(expected);
	});

	test('those of a segment', async () => {
		const [segment] = [...node.simulator.state.segments.values()].filter(({ person_type }) => person_type === 'user');
		const expected = idsWhere((row) => segment?.matches(row) === true);
		expect(await found({ filters: { segment_id: segment?.id ?? '' } })).toEqual(expected);
	});

	test('those that conditions narrow further', async () => {
		const query = { text: [{ field: 'email', operator: 'startsWith', value: 'c1' }] };
		expect(await found({ filters: { role: 'lead' }, search_by: 'all', query })).toEqual(
			idsWhere(({ role, email }) => role === 'lead' && email?.startsWith('c1') === true),
		);
	});
});

/** The calendar day of a moment, by the clock of a place: "2024-01-02". */
const dayIn = (timeZone: string, seconds: number): string =>
	new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(seconds * 1_000));

type DateField = 'created_at' | 'last_seen_at' | 'signed_up_at' | 'updated_at';
const DATES: readonly DateField[] = ['created_at', 'last_seen_at', 'signed_up_at', 'updated_at'];

describe.each(ZONES)('Days of contacts, which Intercom compares by day, in %s', (zone) => {
	test.each([1, 2.5])(
		'within %s days finds all of them and the whole first day, and more than that the others',
		async (days) => {
			node.simulator.state.timezone = zone;
			const first = dayIn(zone, now - days * DAY);
			for (const field of DATES) {
				const isWithin = (row: Contact) => row[field] !== null && dayIn(zone, Number(row[field])) >= first;
				const within = await found({ filters: { [`${field}_within_days`]: days } });
				expect(within).toEqual(idsWhere(isWithin));
				// Nobody of the last days is missing.
				expect(within).toEqual(expect.arrayContaining(idsWhere((row) => Number(row[field]) > now - days * DAY)));
				expect(await found({ filters: { [`${field}_more_than_days`]: days } })).toEqual(
					idsWhere((row) => row[field] !== null && !isWithin(row)),
				);
			}
		},
	);
});

test('a hint says which days of contacts that were', async () => {
	node.simulator.state.timezone = 'Asia/Tokyo';
	const filters = { created_at_within_days: 2, updated_at_more_than_days: 3 };
	const { hints } = await node.execute({ ...search, filters });
	const dayBefore = dayIn('Asia/Tokyo', now - 3 * DAY);
	expect(hints.map(({ message }) => message)).toEqual([
		`Intercom compares dates of contacts by day: created_at > means after ${dayBefore} in Asia/Tokyo, the time zone of the workspace`,
		`Intercom compares dates of contacts by day: updated_at < means before ${dayBefore} in Asia/Tokyo, the time zone of the workspace`,
	]);
});

test('a token that may not read the time zone finds nobody less of the last days', async () => {
	for (const zone of ZONES) {
		node.simulator.state.timezone = zone;
		node.simulator.fault({ path: '/me', status: 403, body: errorList('forbidden', 'Not allowed'), times: 1 });
		const ids = await found({ filters: { created_at_within_days: 2 } });
		expect(ids).toEqual(expect.arrayContaining(idsWhere(({ created_at }) => created_at > now - 2 * DAY)));
	}
});

test('version 2.17 of the API finds them to the second', async () => {
	const options = { version: '2.17' };
	expect(await found({ filters: { created_at_within_days: 2 }, options })).toEqual(
		idsWhere(({ created_at }) => created_at > now - 2 * DAY),
	);
	expect(node.sent.map(({ to }) => to)).toEqual(['POST /contacts/search']);
});
