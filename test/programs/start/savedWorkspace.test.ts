import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../simulator';
import { keepWorkspace } from './savedWorkspace';

let simulator: Simulator;
let folder: string;
let file: string;
beforeEach(async () => {
	simulator = await startSimulator({ seed: 'playground' });
	folder = mkdtempSync(join(tmpdir(), 'saved-workspace-'));
	file = join(folder, 'workspace.json');
});
afterEach(async () => {
	await simulator.close();
	rmSync(folder, { recursive: true });
});

async function ask(path: string, body?: object) {
	const headers = { authorization: `Bearer ${simulator.token}`, 'content-type': 'application/json' };
	const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
	const answer = await fetch(simulator.url + path, init);
	return (await answer.json()) as { data?: unknown[]; total_count?: number };
}

const contacts = async () => (await ask('/contacts')).total_count;

/** Adds a contact and ends; then another start, of the seed again. */
async function stopAndStart(fresh: boolean): Promise<boolean> {
	const first = keepWorkspace(simulator, file, false);
	expect(first.wasKept).toBe(false);
	await ask('/contacts', { role: 'user', email: 'ann@example.com' });
	first.close();
	await simulator.close();
	simulator = await startSimulator({ seed: 'playground' });
	const second = keepWorkspace(simulator, file, fresh);
	second.close();
	return second.wasKept;
}

test('a contact that was added is there at the next start', async () => {
	const before = Number(await contacts());
	expect(await stopAndStart(false)).toBe(true);
	expect(await contacts()).toBe(before + 1);
});

test('with --fresh the workspace is new', async () => {
	const before = await contacts();
	expect(await stopAndStart(true)).toBe(false);
	expect(await contacts()).toBe(before);
});

test('at a start of the next day each data connector has run again, as Intercom lists an hour of runs', async () => {
	const connectors = [...simulator.state.shelf('data_connector').values()].map(({ id }) => id);
	for (const result of simulator.state.shelf('data_connector_result').values()) result.created_at -= 86_400;
	const runs = async () =>
		await Promise.all(
			connectors.map(async (id) => (await ask(`/data_connectors/${id}/execution_results`)).data?.length),
		);
	expect(await runs()).toEqual(connectors.map(() => 0));
	await stopAndStart(false);
	expect(await runs()).toEqual(connectors.map(() => 2));
});

test('a file that is no workspace is named, with what to do', () => {
	writeFileSync(file, '{"format":');
	expect(() => keepWorkspace(simulator, file, false)).toThrow(
		`${file} can't be read: begin with a new workspace by npm start -- --fresh`,
	);
	expect(keepWorkspace(simulator, file, true).wasKept).toBe(false);
});
