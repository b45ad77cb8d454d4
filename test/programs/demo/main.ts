// First, since both have to be in place before n8n is loaded.
import './signals';
import '../../harness/setup';
import { BuiltNode } from './node';
import { Screen } from './screen';
import { SimulatorProcess } from './simulator';
import { Stage } from './stage';
import { building, bulk, finding, joining, leaving, working, writing } from './story';

const INTRO = [
	'A support story, played by the built node on the engine of n8n, against a simulated Intercom.',
	'Each line is one execution of the node: the items that went in and came out, and the requests that it sent.',
	'After a write on a conversation or a ticket it also reads who has it, by name, and where it is in the inbox.',
	'',
];

/** Plays the story; gives what went wrong, if anything did. */
async function play(stage: Stage): Promise<unknown> {
	try {
		const asked = await writing(stage);
		await working(stage, asked);
		const joined = await joining(stage, asked);
		await finding(stage, asked);
		await building(stage, joined);
		await bulk(stage);
		await leaving(stage, joined);
		return undefined;
	} catch (error) {
		return error ?? new Error('unknown');
	}
}

async function main(): Promise<void> {
	const begun = Date.now();
	const screen = new Screen();
	const simulator = await SimulatorProcess.start();
	try {
		screen.intro([...INTRO, `Intercom simulator  ${simulator.url}`, `Access token        ${simulator.token}`]);
		const stage = new Stage(await BuiltNode.load(simulator.url, simulator.token), simulator, screen);
		screen.head();
		const problem = await play(stage);
		const { in: given, out, requests, steps } = stage.total;
		if (problem !== undefined) {
			const message = problem instanceof Error ? problem.message : String(problem);
			screen.failure([`Step ${steps} went wrong`, message]);
			process.exitCode = 1;
			return;
		}
		const seconds = ((Date.now() - begun) / 1_000).toFixed(1);
		screen.outro(
			`All ${steps} steps went as they should: ${given} items in, ${out} out, ${requests} requests, ${seconds} seconds.`,
		);
	} finally {
		await simulator.stop();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
});
