import { median } from '../bench/figures';
import { ACTIONS, type Action, type Round } from './actions';
import type { Subject } from './subjects';

type Name = Subject['name'];

/** What n8n sends to the editor for a node. */
export interface Entry {
	kilobytes: number;
	properties: number;
}

/** Everything that was measured. */
export interface Measured {
	rounds: ReadonlyArray<Record<Name, Round>>;
	entries: Record<Name, Entry>;
}

/** The CPU time of an action by node, and this node's divided by that of the others. */
export interface Figure {
	cpuMs: Record<Name, number>;
	longTasksMs: Record<Name, number>;
	overSlack: number;
	overHubSpot: number;
}

/** The largest ratios to Slack's node that are allowed: what was measured, with some room. 1.3 is what is wanted. */
export const MAX_OVER_SLACK: Readonly<Record<Action, number>> = {
	open: 1.3,
	resource: 1.6,
	operation: 1.4,
	typing: 1.8,
	actionsPanel: 1.3,
};

const NAMES = ['Intercom', 'Slack', 'HubSpot'] as const;
const rounded = (figure: number, digits = 2): number => Number(figure.toFixed(digits));

/** The medians of all rounds; a ratio is taken within each round, as the machine is another one in the next. */
export function figuresOf({ rounds }: Pick<Measured, 'rounds'>): Record<Action, Figure> {
	const middle = (of: (round: Record<Name, Round>) => number): number => median(rounds.map(of));
	const figureOf = (action: Action): Figure => {
		const cpuOf = (round: Record<Name, Round>, name: Name): number => round[name].work[action].cpuMs;
		const byName = (of: (round: Record<Name, Round>, name: Name) => number) =>
			Object.fromEntries(
				NAMES.map((name) => [
					name,
					rounded(
						middle((round) => of(round, name)),
						0,
					),
				]),
			) as Record<Name, number>;
		return {
			cpuMs: byName(cpuOf),
			longTasksMs: byName((round, name) => round[name].work[action].longTasksMs),
			overSlack: rounded(middle((round) => cpuOf(round, 'Intercom') / cpuOf(round, 'Slack'))),
			overHubSpot: rounded(middle((round) => cpuOf(round, 'Intercom') / cpuOf(round, 'HubSpot'))),
		};
	};
	return Object.fromEntries(ACTIONS.map((action) => [action, figureOf(action)])) as Record<Action, Figure>;
}

const row = (title: string, cells: ReadonlyArray<number | string>): string =>
	`  ${title.padEnd(16)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;

/** The table that people read. */
export function tableOf(measured: Measured, figures: Record<Action, Figure>): string {
	const { entries, rounds } = measured;
	const [last] = rounds.slice(-1);
	const sizes = NAMES.map((name) => rounded(entries[name].kilobytes, 0));
	return [
		row(`${rounds.length} rounds`, [...NAMES, '/ Slack', '/ HubSpot', 'at most']),
		...ACTIONS.map((action) => {
			const { cpuMs, overHubSpot, overSlack } = figures[action];
			return row(action, [
				...NAMES.map((name) => `${cpuMs[name]} ms`),
				...[overSlack, overHubSpot, MAX_OVER_SLACK[action]],
			]);
		}),
		row('fields shown', last ? NAMES.map((name) => last[name].shownFields) : []),
		row('types entry', [
			...sizes.map((size) => `${size} KB`),
			...[1, 2].map((other) => rounded((sizes[0] ?? NaN) / (sizes[other] ?? NaN))),
		]),
		row(
			'parameters',
			NAMES.map((name) => entries[name].properties),
		),
	].join('\n');
}

/** The actions that took longer than they may, a sentence for each. */
export const tooSlow = (figures: Record<Action, Figure>): string[] =>
	ACTIONS.flatMap((action) =>
		figures[action].overSlack <= MAX_OVER_SLACK[action]
			? []
			: [`${action} takes ${figures[action].overSlack} of Slack's, at most ${MAX_OVER_SLACK[action]}`],
	);
