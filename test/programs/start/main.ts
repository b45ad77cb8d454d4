import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator } from '../../simulator';
import { cacheFolder } from '../n8n/folders';
import { installN8n } from '../n8n/install';
import { installPackage } from '../n8n/package';
import { checkPort } from '../n8n/ports';
import { exitWith, Problem } from '../n8n/problem';
import { withProgress } from '../n8n/progress';
import { Rest } from '../n8n/rest';
import { N8nServer } from '../n8n/server';
import { versionOf } from '../n8n/versions';
import { CREDENTIAL_TYPE, keepCredential } from '../n8n/workspace';
import { importExamples } from './examples';
import { loginOf } from './login';
import { settingsFrom } from './settings';

/** Everything that was started, to be ended in reverse order. */
const started: Array<() => Promise<void>> = [];
let ending: Promise<void> | undefined;

async function endAll(): Promise<void> {
	for (const end of started.splice(0).reverse()) await end();
}

function endOn(signal: NodeJS.Signals): void {
	process.on(signal, () => {
		if (!ending) console.log('\nEnding n8n and the simulator …');
		ending ??= endAll().finally(() => process.exit(0));
	});
}

/** A newcomer's n8n: installed once, with this package, a credential and the examples in it. */
async function main(): Promise<void> {
	const settings = settingsFrom(process.argv.slice(2), process.env);
	const version = versionOf(settings.version);
	await checkPort(settings.port, '--port');
	await checkPort(settings.simulatorPort, '--simulator-port');
	const installed = await installN8n(version);
	const userFolder = join(cacheFolder(), `user-${version.version}`);
	await withProgress('Packing and installing this package', async () => await installPackage(userFolder));

	const files = join(userFolder, '.n8n-files');
	mkdirSync(files, { recursive: true });
	const simulator = await startSimulator({ seed: 'workspace', port: settings.simulatorPort });
	started.push(async () => await simulator.close());
	const n8n = await withProgress(`Starting n8n ${version.version}`, async () => {
		// Workflows of n8n 2 may read and write files there alone; a relative path begins in the user folder, where n8n runs.
		const env = { N8N_RESTRICT_FILE_ACCESS_TO: files };
		const server = await N8nServer.spawn({ installed, userFolder, port: settings.port, env });
		started.push(async () => await server.stop());
		await server.ready();
		return server;
	});
	const rest = new Rest(n8n.url);
	const login = loginOf(userFolder);
	await rest.signIn(login);
	const own = {
		name: 'Intercom (simulator)',
		data: { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url },
	};
	const chosen = settings.workspace ?? own;
	const credential = await keepCredential(rest, { ...chosen, type: CREDENTIAL_TYPE });
	const examples = await importExamples(rest, credential);

	console.log(`
Editor       http://localhost:${settings.port}
E-mail       ${login.email}
Password     ${login.password}
Credential   ${credential.name}${settings.workspace ? '' : `, ${simulator.url}, token ${simulator.token}`}
Workflows    ${examples} examples, each with a note that says what it does

What you make is kept in ${userFolder}. Ctrl-C ends everything.`);
	await n8n.ended;
	if (!ending) throw new Problem(`n8n ended by itself. Its last lines:\n${n8n.lastLines}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) endOn(signal);
main().catch(async (error: unknown) => {
	// A signal ends what was starting, which then fails: that is no news.
	if (!ending) exitWith(error);
	await (ending ?? endAll());
});
