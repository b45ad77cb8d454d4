/** Writes the output schemas of the operations from what the built node gives: `npm run program -- schemas`. */
// First, since it has to be in place before n8n is loaded.
import '../../harness/setup';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { NODE_VERSIONS } from '../../../nodes/Intercom/model/field';
import { BuiltNode } from '../demo/node';
import { projectFolder } from '../n8n/folders';
import { startSimulator, type Simulator } from '../../simulator';
import { FOLDER, fileOf } from './files';
import type { Sample } from './sample';
import { samples } from './samples';
import { schemaOf } from './schema';
import { seedConversations } from './seeds/conversations';
import { TRIGGER_FILE, triggerSchema } from './trigger';
import { complete } from './workspace';

/** The version that n8n's own schemas carry. */
const VERSION = 1;

/** What comes out of one sample, in a workspace of its own. */
async function outputOf(
	{ node, simulator, name, typeVersion }: { node: BuiltNode; simulator: Simulator; name: string; typeVersion: number },
	parameters: INodeParameters,
	{ items, parameters: chosen }: Sample,
): Promise<IDataObject[]> {
	simulator.reset();
	complete(simulator.state);
	seedConversations(simulator);
	const given = (items?.(simulator.state) ?? [{}]).map((json) => ({ json }));
	const { error, output } = await node.run({ ...parameters, ...chosen }, given, { typeVersion });
	if (error) throw new Error(`${name}: ${error.message} ${error.description ?? ''}`.trim());
	if (!output[0]?.length) throw new Error(`${name} gave nothing`);
	return output[0].map(({ json }) => json);
}

/** What the built webhook trigger makes of a notification. */
function outputOfTrigger(notification: object): object {
	const load = createRequire(join(projectFolder(), 'dist', 'nodes', 'IntercomTrigger', 'output.js'));
	const { readNotification } = load('./notification.js') as { readNotification: (body: object) => object };
	const { simplify } = load('./output.js') as { simplify: (read: object) => object };
	return simplify(readNotification(notification));
}

async function main(): Promise<void> {
	const simulator = await startSimulator({ seed: 'workspace' });
	try {
		const node = await BuiltNode.load(simulator.url, simulator.token);
		const files = new Map<string, string>();
		for (const typeVersion of NODE_VERSIONS)
			for (const [resource, operations] of Object.entries(samples))
				for (const [operation, own] of Object.entries(operations)) {
					const name = `${resource}.${operation}`;
					const output: IDataObject[] = [];
					for (const sample of [own].flat())
						output.push(...(await outputOf({ node, simulator, name, typeVersion }, { resource, operation }, sample)));
					const schema = { ...schemaOf(output, name), version: VERSION };
					files.set(fileOf(typeVersion, resource, operation), `${JSON.stringify(schema, null, '\t')}\n`);
				}
		files.set(TRIGGER_FILE, triggerSchema(outputOfTrigger));
		rmSync(FOLDER, { recursive: true, force: true });
		for (const [file, text] of files) {
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, text);
		}
		console.log(`${files.size} output schemas`);
	} finally {
		await simulator.close();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
});
