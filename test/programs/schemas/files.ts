import { join } from 'node:path';

/** Where n8n looks for the schemas of a node, beside the node's own file. */
export const FOLDER = 'nodes/Intercom/__schema__';

/** Where the editor finds what an operation of a node of some version gives. */
export const fileOf = (nodeVersion: number, resource: string, operation: string): string =>
	join(FOLDER, `v${nodeVersion}.0.0`, resource, `${operation}.json`);
