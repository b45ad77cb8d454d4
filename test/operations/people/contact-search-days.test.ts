import { errorList } from '../../kit/answers';
import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { contact } from './contact-samples';
import { blankContact } from '../../simulator/state/create';

const node = useTestNode();

const HOUR = 3_600;
/** Noon of 2 January 2024 in UTC. */
const NOON = 1_704_196_800;
/** A contact for every second hour of five days around it. */
const MOMENTS = Array.from({ length: 60 }, (_unused, index) => NOON + (index - 30) * 2 * HOUR);

const ZONES = ['Europe/Berlin', 'Europe/London', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Auckland'] as const;

/** The calendar day of a moment, by the clock of a place: "2024-01-02". */
const dayIn = (timeZone: string, seconds: number): string =>
	new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(seconds * 1_000));

const holds = {
	equals: (day: string, wanted: string) => day === wanted,
	greaterThan: (day: string, wanted: string) => day > wanted,
	lessThan: (day: string, wanted: string) => day < wanted,
};
type Operator = keyof typeof holds;
const operators = Object.keys(holds) as Operator[];
const signs: Record<Operator, string> = { equals: '=', greaterThan: '>', lessThan: '<' };

const search = (rest: INodeParameters): INodeParameters => ({
	...contact('search'),
	returnAll: true,
	simplify: false,
	...rest,
});
const byBuilder = (field: string, operator: Operator, value: string | number) =>
	search({ search_by: 'all', query: { date: [{ field, operator, value }] } });
const byJson = (field: string, operator: Operator, value: string | number) =>
	search({ search_by: 'json', query: JSON.stringify({ field, operator: signs[operator], value }) });

function fillWorkspace(timezone: string): void {
	const { state } = node.simulator;
	state.timezone = timezone;
	for (const moment of MOMENTS)
		state.contacts.add(blankContact(state, { created_at: moment, custom_attributes: { trial_ends_at: moment } }));
}

/** The moments of the contacts that an execution found, in order. */
async function momentsFound(parameters: INodeParameters, timezone: string): Promise<number[]> {
	const found = await node.json(parameters, { settings: { timezone } });
	return found.map(({ created_at }) => Number(created_at)).sort((a, b) => a - b);
}
const hintsOf = async (parameters: INodeParameters, timezone = 'Europe/Berlin') =>
	(await node.execute(parameters, { settings: { timezone } })).hints.map(({ message }) => message);

const combinations = ZONES.flatMap((workspace) => ZONES.map((workflow) => [workspace, workflow] as const));

test.each(combinations)(
	'a date without a time is that day in %s, the zone of the workspace, wherever the workflow is (%s)',
	async (workspace, workflow) => {
		fillWorkspace(workspace);
		for (const operator of operators) {
			const expected = MOMENTS.filter((moment) => holds[operator](dayIn(workspace, moment), '2024-01-02'));
			for (const field of ['created_at', 'custom_attributes.trial_ends_at'])
				for (const value of ['2024-01-02', '2024-01-02T00:00:00', "={{ DateTime.fromISO('2024-01-02').toISODate() }}"])
					expect(await momentsFound(byBuilder(field, operator, value), workflow)).toEqual(expected);
			expect(await momentsFound(byJson('created_at', operator, '2024-01-02'), workflow)).toEqual(expected);
		}
	},
);

test.each(combinations)(
	'a date with a time is compared as its day in %s, wherever the workflow is (%s)',
	async (workspace, workflow) => {
		fillWorkspace(workspace);
		for (const value of [
			'2024-01-02T01:30:00Z',
			NOON,
			NOON * 1_000,
			'2024-01-02T00:00:00+01:00',
			'2024-01-02T23:30:00-05:00',
		]) {
			const seconds = typeof value === 'string' ? Date.parse(value) / 1_000 : NOON;
			for (const operator of operators) {
				const expected = MOMENTS.filter((moment) =>
					holds[operator](dayIn(workspace, moment), dayIn(workspace, seconds)),
				);
				expect(await momentsFound(byBuilder('created_at', operator, value), workflow)).toEqual(expected);
				expect(await momentsFound(byJson('created_at', operator, value), workflow)).toEqual(expected);
			}
		}
	},
);

test.each([
	['equals', 'on 2024-01-01'],
	['greaterThan', 'after 2024-01-01'],
	['lessThan', 'before 2024-01-01'],
] as const)('a hint says which day a time is taken for: %s means %s', async (operator, words) => {
	const hint = `Intercom compares dates of contacts by day: created_at ${signs[operator]} means ${words} in America/Los_Angeles, the time zone of the workspace`;
	expect(await hintsOf(byBuilder('created_at', operator, '2024-01-02T01:30:00Z'))).toContain(hint);
	expect(await hintsOf(byJson('created_at', operator, Date.parse('2024-01-02T01:30:00Z')))).toContain(hint);
});

test('the zone is asked once for all items, and only where a date is compared', async () => {
	fillWorkspace('Asia/Tokyo');
	const items = Array.from({ length: 5 }, () => ({ json: {} }));
	await node.execute(byBuilder('created_at', 'equals', '2024-01-02'), { items });
	expect(node.sent.filter(({ to }) => to === 'GET /me')).toHaveLength(1);
	const before = node.sent.length;
	await node.execute(search({ search_by: 'all', query: { text: [{ field: 'role', value: 'user' }] } }), { items });
	await node.execute(byJson('created_at', 'greaterThan', 0), { items });
	expect(node.sent.slice(before).filter(({ to }) => to === 'GET /me')).toEqual([]);
});

test('a token that may not read the workspace has its days in the zone of the workflow, with a hint', async () => {
	fillWorkspace('Europe/Berlin');
	node.simulator.fault({ path: '/me', status: 403, body: errorList('forbidden', 'Not allowed'), times: 1 });
	const parameters = byBuilder('created_at', 'equals', '2024-01-02');
	const { error, hints, output } = await node.execute(parameters, { settings: { timezone: 'Europe/Berlin' } });
	const expected = MOMENTS.filter((moment) => dayIn('Europe/Berlin', moment) === '2024-01-02');
	expect(error).toBeUndefined();
	expect(output[0]?.map(({ json }) => Number(json.created_at)).sort()).toEqual(expected);
	expect(hints.map(({ message }) => message)).toEqual([
		"Intercom compares dates of contacts by day in the time zone of the workspace, which this access token can't read: the zone of the workflow, Europe/Berlin, was used",
	]);
});

test.each(['2.17', 'Preview'])(
	'version %s of the API compares seconds, so that no day is made of a time',
	async (version) => {
		const parameters = { ...byBuilder('created_at', 'greaterThan', '2024-01-02'), options: { version } };
		await node.execute(parameters, { settings: { timezone: 'Europe/Berlin' } });
		expect(node.sent.filter(({ to }) => to === 'GET /me')).toEqual([]);
		expect(node.sent[0]?.body).toMatchObject({ query: { value: [{ value: 1_704_150_000 }] } });
	},
);

test.each(ZONES)(
	'version 2.17 compares own attributes by day in UTC, wherever the workspace is (%s)',
	async (workspace) => {
		fillWorkspace(workspace);
		for (const operator of operators) {
			const parameters = byBuilder('custom_attributes.trial_ends_at', operator, '2024-01-02');
			const expected = MOMENTS.filter((moment) => holds[operator](dayIn('UTC', moment), '2024-01-02'));
			expect(await momentsFound({ ...parameters, options: { version: '2.17' } }, 'Asia/Tokyo')).toEqual(expected);
		}
		expect(node.sent.filter(({ to }) => to === 'GET /me')).toEqual([]);
	},
);

test('a day that the zone of the workspace never had is refused', async () => {
	node.simulator.state.timezone = 'Pacific/Apia';
	const error = await node.failure(byBuilder('created_at', 'equals', '2011-12-30'));
	expect(error.message).toContain('"2011-12-30" is not a date');
});
