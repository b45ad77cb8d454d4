import { startControl } from './control';
import { CLIENT_ID, CLIENT_SECRET } from './routes/oauth';
import { startSimulator } from '.';

const DEFAULT_PORT = 8216;

/** The port from `--port` (also `--port=…`), else from the environment, else the usual one. */
function portFrom(args: readonly string[], environment: string | undefined): number {
	const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
	const given = at < 0 ? environment : (args[at]?.split('=')[1] ?? args[at + 1] ?? '');
	const port = given === undefined || (given === '' && at < 0) ? DEFAULT_PORT : Number(given);
	if (!Number.isInteger(port) || port < 0 || port > 65_535 || given?.trim() === '') {
		throw new Error(`'${given}' is not a port number`);
	}
	return port;
}

function codeOf(error: unknown): unknown {
	return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

async function main(): Promise<void> {
	const port = portFrom(process.argv.slice(2), process.env['PORT']);
	const simulator = await startSimulator({ seed: 'playground', port }).catch((error: unknown) => {
		if (codeOf(error) === 'EADDRINUSE') throw new Error(`Port ${port} is in use: choose another one with --port`);
		throw error;
	});
	console.log(`Intercom simulator   ${simulator.url}`);
	console.log(`Access token         ${simulator.token}`);
	console.log(`OAuth2               client ID ${CLIENT_ID}, client secret ${CLIENT_SECRET}`);
	console.log(
		'In n8n: a credential with this access token, region Custom and this address as base URL. Ctrl-C ends it.',
	);
	const control = process.argv.includes('--control') ? await startControl(simulator) : undefined;
	if (control) console.log(`Requests so far      ${control.requestsUrl}`);
	let ending = false;
	const end = (): void => {
		if (ending) return;
		ending = true;
		void Promise.all([simulator.close(), control?.close()]).then(() => process.exit(0));
	};
	process.on('SIGINT', end);
	process.on('SIGTERM', end);
	// A program that started this one takes it along when it ends, however it ends.
	process.on('disconnect', end);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
});
