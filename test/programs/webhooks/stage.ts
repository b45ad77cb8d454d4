import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../simulator';
import type { Cleanup } from '../n8n/cleanup';
import { installN8n } from '../n8n/install';
import { installPackage } from '../n8n/package';
import { freePort } from '../n8n/ports';
import { Rest } from '../n8n/rest';
import { N8nServer } from '../n8n/server';
import { versionOf } from '../n8n/versions';
import { CREDENTIAL_TYPE, keepCredential } from '../n8n/workspace';
import { listen, withTrigger, withWebhook, type Listening } from './workflows';

const LOGIN = { email: 'owner@n8n.example', password: 'Owner-of-n8n-1' };

/** An n8n in which both workflows listen, and a simulator to send. */
export interface Stage {
	rest: Rest;
	simulator: Simulator;
	clientSecret: string;
	trigger: Listening;
	webhook: Listening;
	say: (line: string) => void;
}

/** What a stage is made of. */
export interface StageOptions {
	version: string;
	/** Settings of n8n that are not as it comes. */
	env: Record<string, string>;
	say: Stage['say'];
}

async function startN8n({ env: settings, version }: StageOptions, cleanup: Cleanup): Promise<Rest> {
	const installed = await installN8n(versionOf(version));
	const userFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-intercom-webhooks-'));
	await cleanup.add(async () => rmSync(userFolder, { recursive: true, force: true }));
	await installPackage(userFolder);
	const env = { ...settings, HOME: userFolder };
	const server = await N8nServer.spawn({ installed, userFolder, port: await freePort(), env });
	await cleanup.add(async () => await server.stop());
	await server.ready();
	const rest = new Rest(server.url);
	await rest.signIn(LOGIN);
	return rest;
}

/** Starts everything. */
export async function openStage(options: StageOptions, cleanup: Cleanup): Promise<Stage> {
	const { say, version } = options;
	const simulator = await startSimulator({ seed: 'workspace' });
	await cleanup.add(async () => await simulator.close());
	say(`Starting n8n ${version} …`);
	const rest = await startN8n(options, cleanup);
	const clientSecret = randomUUID();
	const data = { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url, clientSecret };
	const credentials = [await keepCredential(rest, { name: 'Intercom', type: CREDENTIAL_TYPE, data })];
	const [one, other] = [randomUUID(), randomUUID()];
	const trigger = await listen(rest, withTrigger(one), { credentials, path: `${one}/webhook` });
	if (!version.startsWith('1.'))
		credentials.push(
			await keepCredential(rest, { name: 'Secret', type: 'crypto', data: { hmacSecret: clientSecret } }),
		);
	const webhook = await listen(rest, withWebhook(other, version, clientSecret), { credentials, path: other });
	return { rest, simulator, clientSecret, trigger, webhook, say };
}
