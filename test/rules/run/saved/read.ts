import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../programs/n8n/folders';
import type { SavedWorkflow } from './types';

// Compiled, this file lies beside other ones.
const FOLDER = join(projectFolder(), 'test', 'rules', 'run', 'saved');

export const fileOf = (name: string): string => join(FOLDER, `${name}.json`);

/** Names of the saved workflows. */
export const savedNames = (): string[] =>
	readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.replace('.json', ''));

export const readSaved = (name: string): SavedWorkflow =>
	JSON.parse(readFileSync(fileOf(name), 'utf8')) as SavedWorkflow;
