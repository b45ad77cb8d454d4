import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator } from '../../simulator';
import { Cleanup } from '../n8n/cleanup';
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

const cleanup = new Cleanup();

/** Starts an n8n to try the package in: installed once, with this package, a credential and the examples in it. */
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
	await cleanup.add(async () => await simulator.close());
	const n8n = await withProgress(`Starting n8n ${version.version}`, async () => {
		// The only folder whose files workflows of n8n 2 may read and write; relative paths begin in the user folder, where
		// n8n runs.
		const env = { N8N_RESTRICT_FILE_ACCESS_TO: files };
		const server = await N8nServer.spawn({ installed, userFolder, port: settings.port, env });
		await cleanup.add(async () => await server.stop());
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
	if (!cleanup.hasBegun) throw new Problem(`n8n ended by itself. Its last lines:\n${n8n.lastLines}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.on(signal, () => {
		if (!cleanup.hasBegun) console.log('\nEnding n8n and the simulator …');
		void cleanup.runAll().finally(() => process.exit(0));
	});
main().catch(async (error: unknown) => {
	// After a signal, what was starting fails because it was ended: nothing to report.
	if (!cleanup.hasBegun) exitWith(error);
	await cleanup.runAll();
});
