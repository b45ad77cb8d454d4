import { parseArgs } from 'node:util';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Problem } from '../n8n/problem';
import { NEWEST } from '../n8n/versions';

/** What `npm start` was asked for. */
export interface Settings {
	version: string;
	port: number;
	simulatorPort: number;
	/** Whether the simulated workspace begins anew. */
	fresh: boolean;
	/** The user's own workspace, where there is one. */
	workspace: { name: string; data: ICredentialDataDecryptedObject } | undefined;
}

const REGIONS = ['us', 'eu', 'au'];

function portOf(text: string, option: string): number {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
		throw new Problem(`${option} takes a port from 1 to 65535, not "${text}"`);
	return port;
}

function workspaceOf({
	INTERCOM_ACCESS_TOKEN: token = '',
	INTERCOM_REGION: region = 'us',
}: NodeJS.ProcessEnv): Settings['workspace'] {
	if (token.trim() === '') return undefined;
	const chosen = region.trim().toLowerCase();
	if (!REGIONS.includes(chosen)) throw new Problem(`INTERCOM_REGION is one of ${REGIONS.join(', ')}, not "${region}"`);
	return {
		name: `Intercom (my workspace, ${chosen.toUpperCase()})`,
		data: { accessToken: token.trim(), region: chosen },
	};
}

/** Reads the command line and the environment. Throws a problem for an invalid setting. */
export function settingsFrom(args: string[], env: NodeJS.ProcessEnv): Settings {
	const options = {
		n8n: { type: 'string', default: NEWEST },
		port: { type: 'string', default: '5678' },
		'simulator-port': { type: 'string', default: '8216' },
		fresh: { type: 'boolean', default: false },
	} as const;
	let values: { n8n: string; port: string; 'simulator-port': string; fresh: boolean };
	try {
		({ values } = parseArgs({ args, options }));
	} catch {
		throw new Problem(
			`npm start takes ${Object.keys(options)
				.map((name) => `--${name}`)
				.join(', ')}, as in: npm start -- --port 5680`,
		);
	}
	return {
		version: values.n8n,
		port: portOf(values.port, '--port'),
		simulatorPort: portOf(values['simulator-port'], '--simulator-port'),
		fresh: values.fresh,
		workspace: workspaceOf(env),
	};
}
