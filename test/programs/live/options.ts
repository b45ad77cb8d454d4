import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const HOSTS: Readonly<Record<string, string>> = {
	us: 'https://api.intercom.io',
	eu: 'https://api.eu.intercom.io',
	au: 'https://api.au.intercom.io',
};
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/;

export const USAGE = `Holds the built node against a test workspace of Intercom, and writes live-report.md and live-report.json.

  INTERCOM_ACCESS_TOKEN=… INTERCOM_REGION=eu npm run live
  INTERCOM_ACCESS_TOKEN=… INTERCOM_REGION=eu npm run live -- --write --test-workspace abc123

  INTERCOM_ACCESS_TOKEN   the access token of an app in that workspace
  INTERCOM_REGION         us (default), eu or au
  INTERCOM_BASE_URL       in place of a region: a simulator on this machine
  --write                 makes records, changes them and removes them
  --test-workspace ID     with --write: the workspace's ID, to say that it is none with customers in it
  --out FOLDER            where the reports go, .build/live by default

Exit code: 0, 1 if an operation is broken, 2 if the program was called in a wrong way.`;

/** The program was called in a wrong way. */
export class UsageProblem extends Error {}

/** What a run is to do. */
export interface Options {
	/** Intercom's address. */
	upstream: string;
	/** The same in words, for the report. */
	target: string;
	token: string;
	write: boolean;
	testWorkspace: string;
	folder: string;
}

function argumentsIn(args: readonly string[]) {
	try {
		const { values } = parseArgs({
			args: [...args],
			strict: true,
			options: {
				write: { type: 'boolean', default: false },
				'test-workspace': { type: 'string', default: '' },
				out: { type: 'string', default: '.build/live' },
				help: { type: 'boolean', default: false },
			},
		});
		return values;
	} catch (error) {
		throw new UsageProblem(error instanceof Error ? error.message : String(error));
	}
}

function addressIn(environment: Readonly<Record<string, string | undefined>>): Pick<Options, 'target' | 'upstream'> {
	const own = environment['INTERCOM_BASE_URL']?.replace(/\/$/, '');
	if (own !== undefined && own !== '') {
		if (!LOOPBACK.test(own))
			throw new UsageProblem('INTERCOM_BASE_URL is for a simulator on this machine: use INTERCOM_REGION for Intercom');
		return { target: 'a simulator', upstream: own };
	}
	const region = (environment['INTERCOM_REGION'] ?? '').toLowerCase() || 'us';
	const upstream = HOSTS[region];
	if (upstream === undefined) throw new UsageProblem('INTERCOM_REGION is not us, eu or au');
	return { target: `region ${region}`, upstream };
}

/** Reads what was asked for; `undefined` if it was help. */
export function optionsFrom(
	args: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
): Options | undefined {
	const { help, out, 'test-workspace': testWorkspace, write } = argumentsIn(args);
	if (help) return undefined;
	const token = (environment['INTERCOM_ACCESS_TOKEN'] ?? '').replace(/\s/g, '');
	if (token === '')
		throw new UsageProblem(
			'INTERCOM_ACCESS_TOKEN is not set: take it from Developer Hub > your app > Configure > Authentication',
		);
	if (write && testWorkspace === '')
		throw new UsageProblem(
			'--write needs --test-workspace with the ID of the workspace, as in the address of its pages: app.intercom.com/a/apps/ID',
		);
	return { ...addressIn(environment), token, write, testWorkspace, folder: resolve(out) };
}
