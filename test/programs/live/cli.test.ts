import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../simulator';
import { REASONS } from './journeys/leftOut';
import { journeys } from './journeys/run';
import { UNLISTED } from './reads/needs';
import { readOperations, writeOperations } from './reads/operations';
import { call } from './cli';
import { tmpdir } from 'node:os';

const TOKEN = 'a-token-of-a-workspace';
let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ token: TOKEN });
});
afterAll(async () => await simulator.close());

const run = async (args: readonly string[], environment: Readonly<Record<string, string>>) => {
	const lines: string[] = [];
	const note = (line: string) => void lines.push(line);
	const folder = join(tmpdir(), 'never-written-by-live');
	const exitCode = await call({ args: ['--out', folder, ...args], environment, out: note, err: note });
	return { exitCode, printed: lines.join('\n'), isWritten: existsSync(folder) };
};
const here = () => ({ INTERCOM_ACCESS_TOKEN: TOKEN, INTERCOM_BASE_URL: simulator.url });

describe('Called in a wrong way it says what to do, ends with 2 and sends nothing that writes', () => {
	test.each<[string, string[], () => Record<string, string>, RegExp]>([
		['no token', [], () => ({}), /^INTERCOM_ACCESS_TOKEN is not set: .*Developer Hub/],
		['an unknown region', [], () => ({ INTERCOM_ACCESS_TOKEN: TOKEN, INTERCOM_REGION: 'mars' }), /^INTERCOM_REGION/],
		[
			'an address that is not of this machine',
			[],
			() => ({ INTERCOM_ACCESS_TOKEN: TOKEN, INTERCOM_BASE_URL: 'https://proxy.example.com' }),
			/^INTERCOM_BASE_URL is for a simulator/,
		],
		['an unknown option', ['--writes'], here, /--writes/],
		['--write without a workspace', ['--write'], here, /^--write needs --test-workspace/],
		['--write for another workspace', ['--write', '--test-workspace', 'other1'], here, /nothing was written/],
		[
			'a token that is wrong',
			[],
			() => ({ ...here(), INTERCOM_ACCESS_TOKEN: 'wrong' }),
			/does not take the access token/,
		],
		[
			'an address where nobody answers',
			[],
			() => ({ ...here(), INTERCOM_BASE_URL: 'http://127.0.0.1:1' }),
			/can not be reached/,
		],
	])('%s', async (_what, args, environment, words) => {
		simulator.requests.length = 0;
		const { exitCode, isWritten, printed } = await run(args, environment());
		expect(printed).toMatch(words);
		expect(printed).not.toContain(TOKEN);
		expect({ exitCode, isWritten }).toEqual({ exitCode: 2, isWritten: false });
		expect(simulator.requests.filter(({ path }) => path !== '/me')).toEqual([]);
	});

	test('help is no mistake', async () => {
		expect(await run(['--help'], {})).toMatchObject({ exitCode: 0, printed: expect.stringContaining('npm run live') });
	});
});

describe('The operations of the catalogue', () => {
	const stepped = new Set(journeys.flatMap(({ steps }) => steps.map(({ operation }) => operation)));

	test('that are left out of the round trips exist, write, and are in none', () => {
		const writing = writeOperations.map(({ key }) => key);
		expect(Object.keys(REASONS).filter((key) => !writing.includes(key) || stepped.has(key))).toEqual([]);
	});

	test('that no list gives a record for exist, and read', () => {
		const reading = readOperations.map(({ key }) => key);
		expect(Object.keys(UNLISTED).filter((key) => !reading.includes(key))).toEqual([]);
	});

	test('are nearly all read, or in a round trip: what is left out is the smaller part', () => {
		const writing = writeOperations.filter(({ key }) => stepped.has(key)).length;
		expect(readOperations.length - Object.keys(UNLISTED).length).toBeGreaterThan(90);
		expect(writing).toBeGreaterThan(70);
	});

	test('of the round trips clean up after those that make something', () => {
		for (const { steps } of journeys) {
			const lastMade = Math.max(...steps.map(({ makes }, index) => (makes === undefined ? -1 : index)));
			const firstRemoved = steps.findIndex(({ removes }) => removes === true);
			expect(firstRemoved).toBeGreaterThan(lastMade);
		}
	});
});
