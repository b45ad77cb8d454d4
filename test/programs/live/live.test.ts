import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAME_PREFIX } from './gateway/names';
import { LiveStage, LONG_MS, TOKEN, type Called } from './testing/stage';

/** GitHub takes no more in the text of an issue. */
const MAX_ISSUE_LENGTH = 65_536;
/** What only tells of records, and goes with them or stays for good. */
const HISTORY = new Set(['article_version', 'contact_activity']);
const stage = new LiveStage();
const journal = join(stage.folder, 'live-leftovers.json');
let workspace: string;
let seeded: string[];
let crash: { printed: string; signal: unknown; left: string };
let second: Called;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Everything that the simulated workspace holds under a name of this program. */
const ownRecords = (): string[] => {
	const { companies, contacts, conversations, tags } = stage.simulator.state;
	const records = [...companies.values(), ...contacts.listed(), ...conversations.values(), ...tags.values()];
	const shelves = [...stage.simulator.state.shelves.entries()].filter(([shelf]) => !HISTORY.has(shelf));
	const shelved = shelves.flatMap(([shelf, all]) => [...all.values()].map((record) => ({ shelf, ...record })));
	return [...records, ...shelved].map((record) => JSON.stringify(record)).filter((text) => text.includes(NAME_PREFIX));
};

/** Starts the program as a process of its own, and kills it while it waits for the answer to its first conversation. */
async function runAndKill(): Promise<typeof crash> {
	const { simulator } = stage;
	simulator.fault({ method: 'POST', path: '/conversations', apply: true, stallMs: 60_000 });
	const begun = new Promise<void>((done) => {
		const end = simulator.onWrite(({ method, path }) => {
			if (method !== 'POST' || path !== '/conversations') return;
			end();
			done();
		});
	});
	const hook = join(__dirname, 'testing', 'typescript.js');
	const args = [
		'-r',
		hook,
		join(__dirname, 'main.ts'),
		'--write',
		'--test-workspace',
		workspace,
		'--out',
		stage.folder,
	];
	const child = spawn(process.execPath, args, { env: { ...process.env, ...stage.environment } });
	const pieces: string[] = [];
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (piece: Buffer) => pieces.push(piece.toString()));
	const ended = new Promise<unknown>((done) => child.once('exit', (_code, signal) => done(signal)));
	await Promise.race([begun, ended]);
	child.kill('SIGKILL');
	const signal = await ended;
	return { printed: pieces.join(''), signal, left: readFileSync(journal, 'utf8') };
}

beforeAll(async () => {
	await stage.start();
	workspace = await stage.workspace();
	seeded = stage.secrets();
	crash = await runAndKill();
	second = await stage.call(['--write', '--test-workspace', workspace]);
}, LONG_MS);
afterAll(async () => await stage.close());

describe('After a crash in the middle', () => {
	test('the file beside the report names what was begun, also what had no answer yet', () => {
		expect(crash.signal).toBe('SIGKILL');
		const { entries } = JSON.parse(crash.left) as { entries: Array<{ kind: string; name: string; id?: string }> };
		expect(entries.map(({ kind, id }) => `${kind}${id === undefined ? ' without an ID' : ''}`).sort()).toEqual([
			'contact',
			'contact',
			'conversation without an ID',
			'tag',
		]);
	});

	test('the next run removes all of it', () => {
		const removed = new Map(stage.report().removed.map(({ count, kind }) => [kind, count]));
		expect(removed.get('conversation')).toBeGreaterThanOrEqual(1);
		expect(removed.get('tag')).toBeGreaterThanOrEqual(1);
		expect(ownRecords()).toEqual([]);
		expect(existsSync(journal)).toBe(false);
	});
});

describe('A clean run', () => {
	test('finds no difference that breaks an operation, and ends with 0', () => {
		const { reads, roundTrips } = stage.report();
		const all = [...reads, ...roundTrips];
		expect(all.filter(({ status }) => status === 'failed' || status === 'different')).toEqual([]);
		expect(all.flatMap(({ differences }) => differences).filter(({ kind }) => kind !== 'new')).toEqual([]);
		expect(second.exitCode).toBe(0);
	});

	test('takes nearly every step of every round trip', () => {
		const { roundTrips } = stage.report();
		expect(roundTrips.filter(({ status }) => status === 'nothing to read').map(({ operation }) => operation)).toEqual([
			'banner.getAll',
			'dataConnector.getResults',
		]);
	});

	test('answers each question, or says why not', () => {
		const { probes } = stage.report();
		expect(probes.length).toBeGreaterThan(20);
		expect(probes.filter(({ seen }) => seen.length === 0 || seen.includes(''))).toEqual([]);
	});

	test('leaves the records of others as they were', () => {
		const touched = stage.simulator.ledger.filter(
			({ body, path }) =>
				seeded.some((text) => path.includes(`/${text}/`) || path.endsWith(`/${text}`)) || body === null,
		);
		expect(touched.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
	});
});

describe('What leaves the program', () => {
	test('neither report nor anything printed holds the token, a name, an address or a text of the workspace', () => {
		const everything = [stage.texts(), second.printed, crash.printed].join('\n');
		expect(seeded.length).toBeGreaterThan(500);
		expect(seeded.filter((text) => new RegExp(`(?<!\\w)${escaped(text)}(?!\\w)`).test(everything))).toEqual([]);
		expect(everything).not.toContain(TOKEN);
		expect(everything).not.toContain(NAME_PREFIX);
		expect(crash.left).not.toContain(TOKEN);
	});

	test('the report can be pasted into an issue, and names the version', () => {
		const text = readFileSync(join(stage.folder, 'live-report.md'), 'utf8');
		expect(text).toMatch(/^# The node against a real workspace\n\nn8n-nodes-intercom \d+\.\d+\.\d+, /);
		expect(text).toContain('No operation is broken.');
		expect(text.length).toBeLessThan(MAX_ISSUE_LENGTH);
	});
});
