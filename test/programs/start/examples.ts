import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../n8n/folders';
import type { Rest } from '../n8n/rest';
import {
	saveWorkflow,
	withCredentials,
	workflowNames,
	type SavedCredential,
	type WorkflowFile,
} from '../n8n/workspace';

const FOLDER = join(projectFolder(), 'examples');

/** The workflow in a file of examples/. */
export const readExample = (file: string): WorkflowFile =>
	JSON.parse(readFileSync(join(FOLDER, `${file}.json`), 'utf8')) as WorkflowFile;

/** Names of the files in examples/, without .json. */
export const exampleFiles = (): string[] =>
	readdirSync(FOLDER)
		.filter((name) => name.endsWith('.json'))
		.map((name) => name.slice(0, -'.json'.length));

/**
 * Saves the examples that n8n lacks, with the credential in their nodes; what the user changed stays. Gives how many
 * there are.
 */
export async function importExamples(rest: Rest, credential: SavedCredential): Promise<number> {
	const known = new Set(await workflowNames(rest));
	const examples = exampleFiles().map(readExample);
	for (const example of examples.filter(({ name }) => !known.has(name))) {
		await saveWorkflow(rest, withCredentials(example, [credential]));
	}
	return examples.length;
}
