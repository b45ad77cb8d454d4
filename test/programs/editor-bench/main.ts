import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { INodeTypeDescription } from 'n8n-workflow';
import { Editor } from '../e2e/editor';
import { Cleanup, runAndCleanUp } from '../n8n/cleanup';
import { installN8n } from '../n8n/install';
import { installPackage } from '../n8n/package';
import { freePort } from '../n8n/ports';
import { exitWith, Problem } from '../n8n/problem';
import { Rest } from '../n8n/rest';
import { rowOf } from '../n8n/row';
import { N8nServer } from '../n8n/server';
import { NEWEST, versionOf } from '../n8n/versions';
import { saveWorkflow, TRIGGER_TYPE } from '../n8n/workspace';
import { Bench, type Round } from './actions';
import { MainThread } from './mainThread';
import { figuresOf, tableOf, tooSlow, type Entry, type Measured } from './report';
import { subjects, type Subject } from './subjects';

const LOGIN = { email: 'owner@n8n.example', password: 'Owner-of-n8n-1' };
const ROUNDS = 7;
/** No further round begins after this time, so that the program ends on a busy machine too. */
const ENOUGH_MS = 240_000;

const cleanup = new Cleanup();

function settingsFrom(args: string[]): { json: boolean; rounds: number } {
	try {
		const options = { json: { type: 'boolean' }, rounds: { type: 'string' } } as const;
		const { json = false, rounds = String(ROUNDS) } = parseArgs({ args, options }).values;
		if (/^[1-9]\d?$/.test(rounds)) return { json, rounds: Number(rounds) };
	} catch {
		// The same answer as to a number that is none.
	}
	throw new Problem('npm run program -- editor-bench takes --json and --rounds NUMBER');
}

async function startN8n(): Promise<Rest> {
	const installed = await installN8n(versionOf(NEWEST));
	const userFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-intercom-editor-'));
	await cleanup.add(async () => rmSync(userFolder, { recursive: true, force: true }));
	await installPackage(userFolder);
	const server = await N8nServer.spawn({ installed, userFolder, port: await freePort(), env: { HOME: userFolder } });
	await cleanup.add(async () => await server.stop());
	await server.ready();
	const rest = new Rest(server.url);
	await rest.signIn(LOGIN);
	return rest;
}

/** The description of a node in the file that the editor loads. */
function typeOf(types: readonly INodeTypeDescription[], type: string, typeVersion?: number): INodeTypeDescription {
	const found = types.find(
		({ name, version }) => name === type && (typeVersion === undefined || [version].flat().includes(typeVersion)),
	);
	if (!found) throw new Problem(`n8n has no ${type} of version ${typeVersion}`);
	return found;
}

/** Rounds of all nodes in turn, after one that does not count. */
async function measure(bench: Bench, count: number): Promise<Measured['rounds']> {
	const began = performance.now();
	const rounds: Array<Record<Subject['name'], Round>> = [];
	while (rounds.length <= count && (rounds.length < 3 || performance.now() - began < ENOUGH_MS)) {
		const round: Array<[string, Round]> = [];
		for (const subject of subjects) round.push([subject.name, await bench.round(subject)]);
		rounds.push(Object.fromEntries(round) as Record<Subject['name'], Round>);
	}
	return rounds.slice(1);
}

/** Measures what n8n's editor does with this node and with two of n8n's own, and ends with 1 where it is too much. */
async function main(): Promise<void> {
	const { json, rounds: count } = settingsFrom(process.argv.slice(2));
	const say = (line: string): void => void (json ? process.stderr : process.stdout).write(`${line}\n`);
	say(`Starting n8n ${NEWEST} …`);
	const rest = await startN8n();
	const workflow = await saveWorkflow(rest, { ...rowOf('Editor', subjects), connections: {} });
	const types = await rest.get<INodeTypeDescription[]>('/types/nodes.json');
	const editor = await Editor.open({ url: rest.url, login: LOGIN });
	await cleanup.add(async () => await editor.close());
	await editor.openWorkflow(workflow.id);
	// n8n shows a node and its trigger as one, with the description of the trigger: that tells it from n8n's own node.
	const entryOf = ({ name }: Subject): string => (name === 'Intercom' ? typeOf(types, TRIGGER_TYPE).description : name);
	say('Opening nodes, changing resources and operations, typing, showing actions …');
	const rounds = await measure(new Bench(editor, await MainThread.of(editor.page), entryOf), count);
	const entries = Object.fromEntries(
		subjects.map(({ name, type, typeVersion }) => {
			const description = typeOf(types, type, typeVersion);
			const kilobytes = Buffer.byteLength(JSON.stringify(description)) / 1_024;
			return [name, { kilobytes, properties: description.properties.length }];
		}),
	) as Record<Subject['name'], Entry>;
	const figures = figuresOf({ rounds });
	say(`\n${tableOf({ rounds, entries }, figures)}\n`);
	const faults = tooSlow(figures);
	for (const fault of faults) console.error(`FAILED: ${fault}`);
	console.log(JSON.stringify({ n8n: NEWEST, rounds: rounds.length, figures, entries }));
	if (faults.length > 0) process.exitCode = 1;
}

runAndCleanUp(main, cleanup, exitWith);
