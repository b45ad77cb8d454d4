// The types of the tools leave those of jest out.
/// <reference types="jest" />
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../../simulator';
import { call } from '../cli';
import { makeReference, type Reference } from '../reference';
import { reportFiles } from '../report/write';
import type { Report } from '../report/types';

/** A token that looks like nothing else, so that it is found wherever it is. */
export const TOKEN = 'token:of-a-test-workspace==';
/** A workspace's own limit is far from used up by a test, so that it does not wait for the tenth of it. */
const RATE_LIMIT = { limit: 1_000_000, windowMs: 10_000 };

/** Two whole runs take some seconds of a core, and far longer on a machine that is shared. */
export const LONG_MS = 300_000;

/** What a call of the program gave. */
export interface Called {
	exitCode: number;
	/** Everything that it printed. */
	printed: string;
}

/** A simulated workspace with customers in it, the program, and a folder for its reports. */
export class LiveStage {
	private started: Simulator | undefined;
	private known: Promise<Reference> | undefined;
	readonly folder = mkdtempSync(join(tmpdir(), 'stage-of-live-'));

	async start(): Promise<void> {
		this.started = await startSimulator({ seed: 'playground', token: TOKEN, rateLimit: RATE_LIMIT });
		this.known = makeReference();
		await this.known;
	}

	async close(): Promise<void> {
		await this.started?.close();
		rmSync(this.folder, { recursive: true, force: true });
	}

	get simulator(): Simulator {
		if (!this.started) throw new Error('The stage was not started');
		return this.started;
	}

	get environment(): Record<string, string> {
		return { INTERCOM_ACCESS_TOKEN: TOKEN, INTERCOM_BASE_URL: this.simulator.url };
	}

	/** The workspace's ID, as its owner knows it. */
	async workspace(): Promise<string> {
		const headers = { authorization: `Bearer ${TOKEN}` };
		const me = (await (await fetch(`${this.simulator.url}/me`, { headers })).json()) as { app: { id_code: string } };
		return me.app.id_code;
	}

	async call(args: readonly string[], environment = this.environment): Promise<Called> {
		const lines: string[] = [];
		const note = (line: string) => void lines.push(line);
		const known = this.known ?? makeReference();
		const exitCode = await call({
			args: ['--out', this.folder, ...args],
			environment,
			out: note,
			err: note,
			reference: async () => await known,
			lookAgainMs: 1,
		});
		return { exitCode, printed: lines.join('\n') };
	}

	report(): Report {
		return JSON.parse(readFileSync(reportFiles(this.folder).json, 'utf8')) as Report;
	}

	/** Both reports as they were written. */
	texts(): string {
		const { json, markdown } = reportFiles(this.folder);
		return `${readFileSync(json, 'utf8')}\n${readFileSync(markdown, 'utf8')}`;
	}

	/** Names, addresses and texts of the workspace, none of which a report may hold. */
	secrets(): string[] {
		const { admins, companies, contacts, conversations, tags, teams } = this.simulator.state;
		const people = [...contacts.listed(), ...admins.values()].flatMap(({ email, id, name }) => [email, id, name]);
		const named = [...companies.values(), ...teams.values(), ...tags.values()].map(({ name }) => name);
		const said = [...conversations.values()].flatMap(({ id, source }) => [id, source.body]);
		return [TOKEN, ...people, ...named, ...said].filter(
			(text): text is string => typeof text === 'string' && text.length > 3,
		);
	}
}
