import { writeFileSync } from 'node:fs';
import { startSimulator, type Simulator } from '../../simulator';
import { given } from './saved/given';
import { inOrder } from './saved/inOrder';
import { fileOf, readSaved, savedNames } from './saved/read';
import { runSaved } from './saved/run';

const names = savedNames();

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ seed: 'workspace' });
});
beforeEach(() => simulator.reset());
afterAll(async () => await simulator.close());

describe('A workflow that was saved with version 1 of the node', () => {
	it.each(names)('%s sends the same requests and gives the same items', async (name) => {
		const saved = readSaved(name);
		given[name]?.(simulator);
		const gave = await runSaved(saved, simulator);
		// Only with the node as it was: see "recorded" in the files.
		if (process.env['RECORD_SAVED'] === 'yes')
			writeFileSync(fileOf(name), `${JSON.stringify({ ...saved, gave }, undefined, '\t')}\n`);
		expect(gave.requests).toEqual(inOrder(readSaved(name).gave.requests));
		// What is said more is compatible: expressions still find what they name.
		expect(gave.outputs).toMatchObject(readSaved(name).gave.outputs);
	});

	it('is of every kind that the examples show, and has what moved in version 2', () => {
		const own = names
			.flatMap((name) => readSaved(name).workflow.nodes)
			.filter(({ type }) => type.endsWith('.intercom'));
		expect(own.length).toBeGreaterThanOrEqual(30);
		expect(new Set(own.map(({ typeVersion }) => typeVersion))).toEqual(new Set([1]));
		const has = (operation: string, field: string) =>
			own.some(({ parameters }) => {
				const more = parameters['additionalFields'];
				return parameters['operation'] === operation && typeof more === 'object' && more !== null && field in more;
			});
		expect([has('close', 'body'), has('update', 'ticket_state_id')]).toEqual([true, true]);
	});
});
