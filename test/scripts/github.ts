import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** A scope of the token that a job gets, and what it may do there. */
export type Permissions = Readonly<Record<string, 'none' | 'read' | 'write'>>;

/** One step of a job. */
export interface Step {
	run?: string;
	uses?: string;
	with?: Readonly<Record<string, unknown>>;
	if?: string;
}

/** What the tests read of a job. */
export interface Job {
	'timeout-minutes'?: number;
	permissions?: Permissions;
	needs?: string;
	strategy?: { 'fail-fast': boolean; matrix: Readonly<Record<string, ReadonlyArray<number | string>>> };
	steps: readonly Step[];
}

/** What the tests read of a workflow. */
export interface Workflow {
	on: Readonly<Record<string, { branches?: string[]; tags?: string[] } | null>>;
	permissions: Permissions;
	jobs: Readonly<Record<string, Job>>;
}

/** An input of an issue form. */
export interface Input {
	type: string;
	id?: string;
	attributes: {
		label?: string;
		value?: string;
		options?: ReadonlyArray<string | { label: string; required?: boolean }>;
	};
	validations?: { required?: boolean };
}

export const ROOT = join(__dirname, '../..');
const GITHUB = join(ROOT, '.github');

/** Paths of all files in YAML under .github, relative to it. */
export const yamlFiles = (): string[] =>
	readdirSync(GITHUB, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.ya?ml$/.test(path))
		.sort();

/** A file's text, by its path in the project. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What is wrong with the YAML of a file under .github, keys that come twice included. */
export function faultsOf(path: string): string[] {
	const { errors, warnings } = parseDocument(textOf(`.github/${path}`), { uniqueKeys: true });
	return [...errors, ...warnings].map(({ message }) => message);
}

/** The content of a file under .github. */
export const contentOf = (path: string): unknown => parseDocument(textOf(`.github/${path}`)).toJS();

/** A workflow by the name of its file. */
export const workflow = (name: string) => contentOf(`workflows/${name}.yml`) as Workflow;

/** All workflows by name. */
export const workflows = (): Array<[name: string, content: Workflow]> =>
	yamlFiles().flatMap((path) => {
		const name = /^workflows[\\/](.+)\.yml$/.exec(path)?.[1];
		return name === undefined ? [] : [[name, workflow(name)]];
	});

/** Commands of a job, in order. */
export const commandsOf = ({ steps }: Job): string[] => steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
