import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator } from '../../simulator';
import { CLIENT_SECRET } from '../../simulator/routes/oauth';
import { Cleanup } from '../n8n/cleanup';
import { cacheFolder } from '../n8n/folders';
import { installN8n } from '../n8n/install';
import { checkPort } from '../n8n/ports';
import { exitWith, Problem } from '../n8n/problem';
import { withProgress } from '../n8n/progress';
import { Rest } from '../n8n/rest';
import { N8nServer } from '../n8n/server';
import { versionOf } from '../n8n/versions';
import { CREDENTIAL_TYPE, keepCredential } from '../n8n/workspace';
import { importExamples } from './examples';
import { installOnce } from './installOnce';
import { loginOf } from './login';
import { keepWorkspace, type SavedWorkspace } from './savedWorkspace';
import { settingsFrom } from './settings';
import { subscribeTyped } from './subscriber';

const cleanup = new Cleanup();

const aboutSimulator = ({ wasKept }: SavedWorkspace): string[] => [
	`Simulator    ${wasKept ? 'as you left it: npm start -- --fresh begins with a new workspace' : 'with a new workspace'}`,
	'Triggers     activate a workflow, paste the Production URL of its Intercom Trigger here and press Enter:',
	'             what happens in the simulator is then sent to it',
];

/** Starts an n8n to try the package in: installed once, with this package, a credential and the examples in it. */
async function main(): Promise<void> {
	const settings = settingsFrom(process.argv.slice(2), process.env);
	const version = versionOf(settings.version);
	await checkPort(settings.port, '--port');
	await checkPort(settings.simulatorPort, '--simulator-port');
	const installed = await installN8n(version);
	const userFolder = join(cacheFolder(), `user-${version.version}`);
	await installOnce(userFolder);

	const files = join(userFolder, '.n8n-files');
	mkdirSync(files, { recursive: true });
	const simulator = await startSimulator({ seed: 'playground', port: settings.simulatorPort });
	await cleanup.add(async () => await simulator.close());
	const workspace = keepWorkspace(simulator, join(userFolder, 'simulator.json'), settings.fresh);
	await cleanup.add(async () => workspace.close());
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
		data: { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url, clientSecret: CLIENT_SECRET },
	};
	const chosen = settings.workspace ?? own;
	const credential = await keepCredential(rest, { ...chosen, type: CREDENTIAL_TYPE });
	const examples = await importExamples(rest, credential);

	const lines = [
		`Editor       http://localhost:${settings.port}`,
		`E-mail       ${login.email}`,
		`Password     ${login.password}`,
		`Credential   ${credential.name}${settings.workspace ? '' : `, ${simulator.url}, token ${simulator.token}`}`,
		`Workflows    ${examples} examples, each with a note that says what it does`,
		...(settings.workspace ? [] : aboutSimulator(workspace)),
	];
	console.log(`\n${lines.join('\n')}\n\nWhat you make is kept in ${userFolder}. Ctrl-C ends everything.`);
	const unsubscribe = subscribeTyped(simulator, process.stdin, console.log);
	await cleanup.add(async () => unsubscribe());
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
