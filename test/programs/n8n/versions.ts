import { Problem } from './problem';

/** A version of n8n that the node is tested with, and what it takes to install and start it. */
export interface N8nVersion {
	version: string;
	/** Major version of the Node.js that it runs on. */
	node: number;
	/** Versions of dependencies, where those that n8n names are not in every npm registry. */
	overrides: Record<string, string>;
	/** Modules that have to be compiled. */
	compiled: string[];
	env: Record<string, string>;
}

const VERSIONS: readonly N8nVersion[] = [
	{ version: '2.41.1', node: 24, overrides: { linkedom: '0.18.12' }, compiled: ['sqlite3', 'isolated-vm'], env: {} },
	{
		version: '1.123.81',
		node: 22,
		// n8n installs xlsx from a host outside the registry.
		overrides: { linkedom: '0.18.12', xlsx: '0.18.5' },
		compiled: ['sqlite3'],
		// The other engine needs isolated-vm, for Node 24.
		env: { N8N_EXPRESSION_ENGINE: 'legacy' },
	},
];

/** The version that `npm start` and `npm run e2e` take. */
export const NEWEST = '2.41.1';

/** What is known of a version. Throws for one that is unknown. */
export function versionOf(name: string): N8nVersion {
	const found = VERSIONS.find(({ version }) => version === name);
	if (!found) {
		throw new Problem(
			`n8n ${name} is not known here: choose ${VERSIONS.map(({ version }) => version).join(' or ')} with --n8n`,
		);
	}
	return found;
}
