import type { INodeParameters } from 'n8n-workflow';
import { blankContact } from '../../simulator/state/create';
import type { Contact } from '../../simulator/state/records';
import { useTestNode } from '../testNode';
import { contact } from './contact-samples';

const node = useTestNode();

/** The timestamps of contacts that API 2.17 compares to the second, by the pages of 2.17. */
const OWN = ['created_at', 'signed_up_at', 'updated_at', 'last_seen_at', 'last_contacted_at', 'last_replied_at'];
const OF_DETAILS = ['last_email_opened_at', 'last_email_clicked_at', 'ios_last_seen_at', 'android_last_seen_at'];
const TIMESTAMPS = [...OWN, ...OF_DETAILS];

/** What each sign finds, by the pages of 2.17: what has no value is found by != alone. */
const finds: Readonly<Record<string, (held: number | null, wanted: number) => boolean>> = {
	'=': (held, wanted) => held === wanted,
	'!=': (held, wanted) => held !== wanted,
	'>': (held, wanted) => held !== null && held > wanted,
	'>=': (held, wanted) => held !== null && held >= wanted,
	'<': (held, wanted) => held !== null && held < wanted,
	'<=': (held, wanted) => held !== null && held <= wanted,
};
const operators: Readonly<Record<string, string>> = {
	'=': 'equals',
	'!=': 'notEquals',
	'>': 'greaterThan',
	'>=': 'atLeast',
	'<': 'lessThan',
	'<=': 'atMost',
};
const SIGNS = Object.keys(finds);

const NOON = 1_704_196_800;
const HELD = [NOON - 86_400, NOON - 1, NOON, NOON, NOON + 1, NOON + 86_400, null];

const search = (version: string | undefined, rest: INodeParameters): INodeParameters => ({
	...contact('search'),
	returnAll: true,
	simplify: false,
	...rest,
	...(version !== undefined && { options: { version } }),
});

type Condition = [field: string, sign: string, value: string | number];
const row = ([field, sign, value]: Condition) => ({ field, operator: operators[sign] ?? sign, value });
const plain = ([field, operator, value]: Condition) => ({ field, operator, value });

/** The ways of saying one condition. */
const WAYS: Readonly<Record<string, (condition: Condition) => INodeParameters>> = {
	'the builder': (condition) => ({ search_by: 'all', query: { date: [row(condition)] } }),
	'a group of the builder': (condition) => ({
		search_by: 'any',
		query: { group: [{ match: 'AND', conditions: { date: [row(condition)] } }] },
	}),
	JSON: (condition) => ({ search_by: 'json', query: JSON.stringify(plain(condition)) }),
	'a group in JSON': (condition) => ({
		search_by: 'json',
		query: JSON.stringify({ operator: 'AND', value: [plain(condition)] }),
	}),
};

function fillWorkspace(): void {
	const { state } = node.simulator;
	state.timezone = 'America/Los_Angeles';
	HELD.forEach((held, index) => {
		const own = Object.fromEntries(OWN.map((name) => [name, held])) as Partial<Contact>;
		const details = Object.fromEntries(OF_DETAILS.map((name) => [name, held]));
		// Every contact was created at some time.
		const created_at = held ?? NOON + 7;
		state.contacts.add(blankContact(state, { ...own, created_at, name: `Person ${index}`, details }));
	});
}
/** The time that the contact of a number holds. */
const heldBy = (field: string, index: number): number | null =>
	HELD[index] ?? (field === 'created_at' ? NOON + 7 : null);

const namesFound = async (parameters: INodeParameters): Promise<string[]> =>
	(await node.json(parameters)).map(({ name }) => String(name)).sort();

describe.each(['2.17', 'Preview', 'Unstable'])('A search of contacts as API version %s', (version) => {
	test.each(TIMESTAMPS)('compares %s to the second, by every sign and in every way', async (field) => {
		fillWorkspace();
		for (const sign of SIGNS) {
			const expected = HELD.flatMap((_held, index) =>
				finds[sign]?.(heldBy(field, index), NOON) ? [`Person ${index}`] : [],
			);
			for (const [index, way] of Object.values(WAYS).entries()) {
				const value = index % 2 === 0 ? NOON : '2024-01-02T12:00:00Z';
				expect([sign, await namesFound(search(version, way([field, sign, value])))]).toEqual([sign, expected]);
			}
		}
		expect(node.sent.filter(({ to }) => to === 'GET /me')).toEqual([]);
	});

	test.each(['IN', 'NIN'])('refuses %s, and says what a date takes', async (sign) => {
		const query = JSON.stringify({ field: 'updated_at', operator: sign, value: [NOON] });
		expect(await node.failure(search(version, { search_by: 'json', query }))).toMatchObject({
			message: `JSON Query can't use ${sign} on updated_at`,
			description: 'Use one of: = != > >= < <=',
		});
		expect(node.sent).toEqual([]);
	});

	test.each(['!=', '>=', '<='])('refuses %s on a date attribute, which is compared by day', async (sign) => {
		const query = { date: [row(['custom_attributes.trial_ends_at', sign, NOON])] };
		expect(await node.failure(search(version, { search_by: 'all', query }))).toMatchObject({
			message: `Conditions can't use ${sign} on custom_attributes.trial_ends_at: API version ${version} compares date attributes of contacts by day`,
			description: 'Use one of: = > <',
		});
		expect(node.sent).toEqual([]);
	});

	test('tells with != that contacts without the date are found as well', async () => {
		for (const way of Object.values(WAYS)) {
			const { hints } = await node.execute(search(version, way(['last_seen_at', '!=', NOON])));
			expect(hints.map(({ message }) => message)).toContain(
				'last_seen_at != also finds contacts that have no last_seen_at',
			);
		}
		const { hints } = await node.execute(search(version, { search_by: 'json', query: ANY_SEEN }));
		expect(hints.map(({ message }) => message)).toEqual([expect.stringMatching(/^Nothing was found/)]);
	});
});

test('what is told of != counts items, however many conditions of one say it', async () => {
	const not = (days: number) => row(['last_seen_at', '!=', NOON + days * 86_400]);
	const query = { date: [not(0), not(1)] };
	const { hints } = await node.execute(search('2.17', { search_by: 'all', query }), {
		items: [{ json: {} }, { json: {} }, { json: {} }],
	});
	expect(hints.map(({ message }) => message)).toContain(
		'last_seen_at != also finds contacts that have no last_seen_at (3 of 3 items)',
	);
});

/** Finds contacts that have the date, so that nothing is to be said of those that have none. */
const ANY_SEEN = JSON.stringify({ field: 'last_seen_at', operator: '!=', value: null });

describe.each([undefined, '2.16', '2.15', '2.9', '2.0'])('A search of contacts as API version %s', (version) => {
	test.each(['!=', '>=', '<='])('refuses %s on each timestamp in words, before anything is sent', async (sign) => {
		for (const field of TIMESTAMPS)
			for (const way of Object.values(WAYS)) {
				const error = await node.failure(search(version, way([field, sign, NOON])));
				expect(error.message).toMatch(/^(Conditions|JSON Query) can't use /);
				expect(error.message).toContain(
					`can't use ${sign} on ${field}: API version ${version ?? '2.16'} compares dates of contacts by day`,
				);
				expect(error.description).toBe('Set "API Version" under Options to 2.17, or use one of: = > <');
			}
		expect(node.sent).toEqual([]);
	});

	test('offers no later version for a sign that no version takes, nor for an attribute', async () => {
		const list = JSON.stringify({ field: 'created_at', operator: 'IN', value: [NOON] });
		const inList = await node.failure(search(version, { search_by: 'json', query: list }));
		expect(inList.description).toBe('Use one of: = > <');
		const query = { date: [row(['custom_attributes.trial_ends_at', '>=', NOON])] };
		const ofAttribute = await node.failure(search(version, { search_by: 'all', query }));
		expect(ofAttribute.description).toBe('Use one of: = > <');
	});
});

test.each([undefined, '2.16', '2.17', 'Preview'])(
	'JSON of API version %s may compare an attribute, whose type the node does not know, by any sign',
	async (version) => {
		node.simulator.fault({ path: '/contacts/search', status: 200, body: { data: [] }, times: SIGNS.length });
		for (const operator of SIGNS) {
			const query = { field: 'custom_attributes.trial_ends_at', operator, value: NOON };
			await node.execute(search(version, { search_by: 'json', query: JSON.stringify(query) }));
			expect(node.sent.at(-1)?.body).toMatchObject({ query });
		}
	},
);
