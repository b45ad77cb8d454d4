import { parseArgs } from 'node:util';
import { exitWith, Problem } from '../n8n/problem';
import { holds, overAll, rounded, type Figures } from './figures';
import { scenarios, type Scenario } from './scenarios';
import { Stage } from './stage';
import { lineOf } from './table';

const REPETITIONS = 3;

function settingsFrom(args: string[]): { chosen: [string, Scenario][]; short: boolean; json: boolean } {
	const options = { json: { type: 'boolean' }, short: { type: 'boolean' }, only: { type: 'string' } } as const;
	const all = Object.entries(scenarios);
	try {
		const { values } = parseArgs({ args, options });
		const { json = false, only, short = false } = values;
		const holdsAnywhere = ({ required }: Scenario): boolean => Object.values(required).some(({ steady }) => steady);
		const chosen = all.filter(([name, scenario]) =>
			only === undefined ? !short || holdsAnywhere(scenario) : only.split(',').includes(name),
		);
		if (chosen.length > 0) return { chosen, short, json };
	} catch {
		// The same answer as to a scenario that is not there.
	}
	throw new Problem(
		`npm run bench takes --json, --short and --only with some of ${Object.keys(scenarios).join(', ')}, as in: npm run bench -- --only reads,memory`,
	);
}

/** Measures every scenario, prints what came of it, and ends with 1 where a figure is not what it has to be. */
async function main(): Promise<void> {
	const { chosen, short, json } = settingsFrom(process.argv.slice(2));
	const print = (line: string): void => void (json ? process.stderr : process.stdout).write(`${line}\n`);
	const stage = await Stage.open();
	const figures: Record<string, Figures[string]> = {};
	let missed = 0;
	try {
		for (const [name, { title, required, run }] of chosen) {
			print(`\n${name}: ${title}`);
			const repetitions: Figures[] = [];
			while (repetitions.length < (short ? 1 : REPETITIONS)) repetitions.push(await run(stage, short));
			for (const key of Object.keys(repetitions[0] ?? {})) {
				const each = repetitions.map((repetition) => repetition[key] ?? NaN);
				const asked = required[key];
				const figure = overAll(each, asked);
				const requirement = asked && (!short || asked.steady) ? asked : undefined;
				const isMet = requirement === undefined || holds(figure, requirement);
				if (!isMet) missed++;
				figures[key] = rounded(figure);
				print(lineOf({ name: key, figure: rounded(figure), each: each.map(rounded), requirement, isMet }));
			}
		}
	} finally {
		await stage.close();
	}
	print('');
	console.log(JSON.stringify(figures));
	process.exitCode = missed > 0 ? 1 : 0;
}

main().catch(exitWith);
