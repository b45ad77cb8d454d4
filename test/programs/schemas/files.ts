import { join } from 'node:path';

/** Where n8n looks for the schemas of a node, beside the node's own file. */
export const FOLDER = 'nodes/Intercom/__schema__';

/** The version of the node as n8n names folders for it. */
export const NODE_VERSION = 'v1.0.0';

/** Where the editor finds what an operation gives. */
export const fileOf = (resource: string, operation: string): string =>
	join(FOLDER, NODE_VERSION, resource, `${operation}.json`);
