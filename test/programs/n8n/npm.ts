import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { Problem } from './problem';
import { endGroup } from './processes';

/** What npm says when the registry can't be reached. */
const OFFLINE =
	/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/;
/** What node-gyp says without Python, make or a compiler. */
const NO_COMPILER =
	/find Python|not found: make|\b(g\+\+|c\+\+|cc|clang)\b.*(not found|No such file)|No Xcode|find Visual Studio/;

export interface NpmOptions {
	cwd: string;
	/** Folder that comes first in PATH: of the Node.js that npm has to run on. */
	path?: string;
	env?: Record<string, string>;
}

/** The environment without the variables that `npm run` sets for this project. */
export function plainEnvironment(): NodeJS.ProcessEnv {
	const foreign =
		/^(npm_(package|lifecycle)_|npm_config_(local_prefix|ignore_scripts)$|npm_command$|NODE_OPTIONS$|INIT_CWD$)/i;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

function problemOf(args: readonly string[], output: string): Error {
	// Compiling first tries to download a built module; it does no harm when that fails.
	const offline = args[0] === 'rebuild' ? null : OFFLINE.exec(output);
	if (NO_COMPILER.test(output)) {
		return new Problem(
			'A module of n8n has to be compiled, and there is no C++ compiler, make or Python for it: install them (Debian: apt-get install build-essential python3; macOS: xcode-select --install) and start again',
		);
	}
	if (offline)
		return new Problem(`The npm registry can't be reached (${offline[0]}): check the network and start again`);
	if (/\bENOSPC\b/.test(output)) return new Problem('The disk is full: n8n takes about 3 GB in the cache folder');
	return new Error(`npm ${args.join(' ')} failed:\n${output.slice(-3_000)}`);
}

/**
 * Runs npm quietly and gives what it wrote to its standard output. Throws a problem when the network or a compiler is
 * missing.
 */
export async function npm(args: readonly string[], { cwd, path, env }: NpmOptions): Promise<string> {
	const base = plainEnvironment();
	const PATH = [path, base['PATH']].filter((part) => part !== undefined).join(delimiter);
	// In a process group of its own, so that compilers that it started can be ended with it.
	const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--no-update-notifier'], {
		cwd,
		env: { ...base, PATH, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32',
		detached: process.platform !== 'win32',
	});
	const written = { out: '', all: '' };
	child.stdout.on('data', (chunk: Buffer) => {
		written.out += String(chunk);
		written.all = (written.all + String(chunk)).slice(-200_000);
	});
	child.stderr.on('data', (chunk: Buffer) => (written.all = (written.all + String(chunk)).slice(-200_000)));
	const end = (): void => endGroup(child, 'SIGKILL');
	process.once('exit', end);
	const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
	process.off('exit', end);
	if (code !== 0) throw problemOf(args, written.all);
	return written.out;
}
