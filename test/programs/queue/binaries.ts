import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from '../n8n/problem';

/** The programs of Redis and PostgreSQL that a run starts for itself. */
export interface Binaries {
	redisServer: string;
	initdb: string;
	postgres: string;
	pgIsReady: string;
}

/** Debian installs PostgreSQL here, one folder for each version, and not in PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** A program that is not installed. */
export class Missing extends Problem {}

function debianFolders(): string[] {
	try {
		const versions = readdirSync(DEBIAN).filter((name) => /^\d+$/.test(name));
		return versions.sort((one, other) => Number(other) - Number(one)).map((name) => join(DEBIAN, name, 'bin'));
	} catch {
		return [];
	}
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function programsIn(folders: readonly string[], names: readonly string[]): string[] | undefined {
	const folder = folders.find((candidate) => names.every((name) => isProgram(join(candidate, name))));
	return folder === undefined ? undefined : names.map((name) => join(folder, name));
}

/** Finds the programs. Throws `Missing` with what to install. */
export function findBinaries(): Binaries {
	const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	const [redisServer] = programsIn([...path, '/usr/bin'], ['redis-server']) ?? [];
	// All from one folder, so that they are of one version.
	const [initdb, postgres, pgIsReady] =
		programsIn([...debianFolders(), ...path], ['initdb', 'postgres', 'pg_isready']) ?? [];
	const missing = [
		...(redisServer === undefined ? ['redis-server'] : []),
		...(initdb === undefined ? ['postgresql'] : []),
	];
	if (redisServer === undefined || initdb === undefined || postgres === undefined || pgIsReady === undefined)
		throw new Missing(
			`${missing.join(' and ')} can't be found (Debian and Ubuntu: apt-get install ${missing.join(' ')})`,
		);
	return { redisServer, initdb, postgres, pgIsReady };
}
