import { ACTIONS, type Action, type Round } from './actions';
import { figuresOf, MAX_OVER_SLACK, tableOf, tooSlow } from './report';

const round = (cpuMs: number): Round => ({
	work: Object.fromEntries(ACTIONS.map((action) => [action, { cpuMs, longTasksMs: 0 }])) as Round['work'],
	shownFields: 9,
});
const roundOf = (intercom: number, slack: number, hubSpot: number) => ({
	Intercom: round(intercom),
	Slack: round(slack),
	HubSpot: round(hubSpot),
});
const entries = {
	Intercom: { kilobytes: 250, properties: 400 },
	Slack: { kilobytes: 50, properties: 5 },
	HubSpot: { kilobytes: 100, properties: 10 },
};

test('a ratio is taken within each round, and the median of the rounds counts', () => {
	const { open } = figuresOf({ rounds: [roundOf(10, 10, 5), roundOf(220, 200, 100), roundOf(90, 30, 30)] });
	expect(open).toMatchObject({ overSlack: 1.1, overHubSpot: 2.2, cpuMs: { Intercom: 90, Slack: 30, HubSpot: 30 } });
});

test.each(ACTIONS)('%s may take as long as its limit says, and no longer', (action: Action) => {
	const most = MAX_OVER_SLACK[action];
	const failed = (ratio: number): boolean =>
		tooSlow(figuresOf({ rounds: [roundOf(ratio * 100, 100, 100)] })).some((fault) => fault.startsWith(action));
	expect([failed(most), failed(most + 0.02)]).toEqual([false, true]);
});

test('the table has a line for each action, and the ratios of the sizes', () => {
	const rounds = [roundOf(10, 10, 10)];
	const lines = tableOf({ rounds, entries }, figuresOf({ rounds })).split('\n');
	expect(lines.map((line) => line.trim().split(/ {2,}/)[0])).toEqual([
		'1 rounds',
		...ACTIONS,
		...['fields shown', 'types entry', 'parameters'],
	]);
	expect(lines.find((line) => line.includes('types entry'))).toMatch(/250 KB +50 KB +100 KB +5 +2\.5$/);
});
