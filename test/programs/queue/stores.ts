import { execFile, execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../n8n/ports';
import { Problem } from '../n8n/problem';
import type { Binaries } from './binaries';
import type { Endings } from './endings';
import { startProgram, type Owner } from './program';

const USER = 'n8n';

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

async function folderFor(name: string, owner: Owner | undefined, endings: Endings): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), `n8n-nodes-intercom-queue-${name}-`));
	await endings.add(async () => rmSync(folder, { recursive: true, force: true }));
	if (owner) chownSync(folder, owner.uid, owner.gid);
	return folder;
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

/** A Redis of its own, in memory alone; gives its port. */
export async function startRedis({ redisServer }: Binaries, endings: Endings): Promise<number> {
	const folder = await folderFor('redis', undefined, endings);
	const port = await freePort();
	const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
	const redis = startProgram({ command: redisServer, args, folder, owner: undefined });
	await endings.add(redis.stop);
	await redis.ready(async () => await answersPing(port));
	return port;
}

/** A PostgreSQL of its own with an empty database; gives n8n's settings for it. */
export async function startPostgres(
	{ initdb, postgres, pgIsReady }: Binaries,
	endings: Endings,
): Promise<Record<string, string>> {
	const owner = postgresOwner();
	const folder = await folderFor('postgres', owner, endings);
	const data = join(folder, 'data');
	const init = ['-D', data, '-U', USER, '--auth=trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
	const made = startProgram({ command: initdb, args: init, folder, owner });
	await endings.add(made.stop);
	if ((await made.ended) !== 0) await made.ready(async () => await Promise.resolve(false));
	const port = String(await freePort());
	// What is written here is thrown away: nothing has to reach a disk.
	const settings = ['unix_socket_directories=', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
	const args = ['-D', data, '-h', '127.0.0.1', '-p', port, ...settings.flatMap((setting) => ['-c', setting])];
	const server = startProgram({ command: postgres, args, folder, owner });
	await endings.add(server.stop);
	await server.ready(
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
