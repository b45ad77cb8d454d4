import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../simulator';
import { given } from './saved/given';
import { runSaved } from './saved/run';
import type { SavedWorkflow } from './saved/types';

const FOLDER = join(__dirname, 'saved');
const names = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace('.json', ''));

const fileOf = (name: string): string => join(FOLDER, `${name}.json`);
const read = (name: string): SavedWorkflow => JSON.parse(readFileSync(fileOf(name), 'utf8')) as SavedWorkflow;

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ seed: 'workspace' });
});
beforeEach(() => simulator.reset());
afterAll(async () => await simulator.close());

describe('A workflow that was saved with version 1 of the node', () => {
	it.each(names)('%s sends the same requests and gives the same items', async (name) => {
		const saved = read(name);
		given[name]?.(simulator);
		const gave = await runSaved(saved, simulator);
		// Only with the node as it was: see "recorded" in the files.
		if (process.env['RECORD_SAVED'] === 'yes')
			writeFileSync(fileOf(name), `${JSON.stringify({ ...saved, gave }, undefined, '\t')}\n`);
		expect(gave.requests).toEqual(read(name).gave.requests);
		// What is said more is compatible: expressions still find what they name.
		expect(gave.outputs).toMatchObject(read(name).gave.outputs);
	});

	it('is of every kind that the examples show, and has what moved in version 2', () => {
		const own = names.flatMap((name) => read(name).workflow.nodes).filter(({ type }) => type.endsWith('.intercom'));
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
