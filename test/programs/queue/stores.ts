import { execFile, execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../n8n/ports';
import { Problem } from '../n8n/problem';
import { LoggedProcess, type ProcessOptions } from '../n8n/processes';
import type { Binaries } from './binaries';
import type { Cleanup } from '../n8n/cleanup';

const USER = 'n8n';
const START_MS = 30_000;
const STOP_MS = 10_000;

type Owner = NonNullable<ProcessOptions['owner']>;

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function postgresOwner(): Owner | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const idOf = (option: string) => Number(execFileSync('id', [option, 'postgres'], { stdio: 'pipe' }));
	try {
		return { uid: idOf('-u'), gid: idOf('-g') };
	} catch {
		throw new Problem("PostgreSQL does not run as root, and there is no user 'postgres': run this as another user");
	}
}

async function folderFor(name: string, owner: Owner | undefined, cleanup: Cleanup): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), `n8n-nodes-intercom-queue-${name}-`));
	await cleanup.add(async () => rmSync(folder, { recursive: true, force: true }));
	if (owner) chownSync(folder, owner.uid, owner.gid);
	return folder;
}

async function startProgram(
	[command, ...args]: [string, ...string[]],
	{ folder, owner, cleanup }: { folder: string; owner?: Owner | undefined; cleanup: Cleanup },
): Promise<LoggedProcess> {
	const env = { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C' };
	const program = new LoggedProcess(command, args, { cwd: folder, env, log: join(folder, 'program.log'), owner });
	// PostgreSQL ends its clients' sessions on SIGINT rather than wait for them.
	await cleanup.add(async () => await program.stop('SIGINT', STOP_MS));
	return program;
}

const succeeds = async (command: string, args: string[]): Promise<boolean> =>
	await new Promise((done) => execFile(command, args, (error) => done(error === null)));

const answersPing = async (port: number): Promise<boolean> =>
	await new Promise((done) => {
		const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
		const end = (is: boolean): void => {
			socket.destroy();
			done(is);
		};
		socket.once('data', (data) => end(String(data).startsWith('+PONG')));
		socket.once('error', () => end(false)).setTimeout(2_000, () => end(false));
	});

/** Starts a Redis that keeps everything in memory; gives its port. */
export async function startRedis({ redisServer }: Binaries, cleanup: Cleanup): Promise<number> {
	const folder = await folderFor('redis', undefined, cleanup);
	const port = await freePort();
	const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
	const redis = await startProgram([redisServer, ...args], { folder, cleanup });
	await redis.ready('Redis', START_MS, async () => await answersPing(port));
	return port;
}

/** Starts a PostgreSQL with an empty database; gives n8n's settings for it. */
export async function startPostgres(
	{ initdb, postgres, pgIsReady }: Binaries,
	cleanup: Cleanup,
): Promise<Record<string, string>> {
	const owner = postgresOwner();
	const folder = await folderFor('postgres', owner, cleanup);
	const data = join(folder, 'data');
	const init = ['-D', data, '-U', USER, '--auth=trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
	const made = await startProgram([initdb, ...init], { folder, owner, cleanup });
	if ((await made.ended) !== 0) throw new Error(`initdb failed. Its last lines:\n${made.lastLines}`);
	const port = String(await freePort());
	// The data is thrown away afterwards, so nothing has to reach the disk.
	const settings = ['unix_socket_directories=', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
	const args = ['-D', data, '-h', '127.0.0.1', '-p', port, ...settings.flatMap((setting) => ['-c', setting])];
	const server = await startProgram([postgres, ...args], { folder, owner, cleanup });
	await server.ready(
		'PostgreSQL',
		START_MS,
		async () => await succeeds(pgIsReady, ['-q', '-h', '127.0.0.1', '-p', port, '-U', USER, '-d', 'postgres']),
	);
	return {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: port,
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: USER,
	};
}
