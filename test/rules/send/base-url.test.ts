import { baseUrlOf, isSafe } from '../../../nodes/Intercom/engine/send/connection';
import { tokenOf } from '../../../nodes/Intercom/engine/send/credential';
import { Spacing } from '../../../nodes/Intercom/engine/send/rateLimit/spacing';
import { InputProblem } from '../../../nodes/Intercom/model/failure';
import { problemOf } from '../kinds/source';

test.each([
	[{ region: 'us' }, 'https://api.intercom.io'],
	[{ region: 'eu', baseUrl: 'https://other.example' }, 'https://api.eu.intercom.io'],
	[{ region: 'au' }, 'https://api.au.intercom.io'],
	[{ region: 'custom', baseUrl: ' https://proxy.example/intercom// ' }, 'https://proxy.example/intercom'],
	[{ region: 'custom', baseUrl: 'http://localhost:5000/' }, 'http://localhost:5000'],
	[{ region: 'constructor', baseUrl: 'https://proxy.example' }, 'https://proxy.example'],
])('the credential %j has its Intercom at %s', (credential, baseUrl) => {
	expect(baseUrlOf(credential)).toBe(baseUrl);
});

const NO_URL = "The credential's Base URL is not a URL";
const NOT_SAFE = "The credential's Base URL must begin with https://";
const NOT_BARE = "The credential's Base URL must be a host and a path only";
const ADVICE: Readonly<Record<string, string>> = {
	[NO_URL]: 'Use a form such as https://intercom-proxy.example.com',
	[NOT_SAFE]: 'Plain http:// is accepted for this machine alone (localhost)',
	[NOT_BARE]: 'Leave out user names, ? and #',
};

test.each([
	['', NO_URL],
	[undefined, NO_URL],
	[7, NO_URL],
	['proxy.example', NO_URL],
	['http://proxy.example', NOT_SAFE],
	['ftp://localhost', NOT_SAFE],
	['https://ann@proxy.example', NOT_BARE],
	['https://:secret@proxy.example', NOT_BARE],
	['https://proxy.example/?a=1', NOT_BARE],
	['https://proxy.example/#a', NOT_BARE],
])('the base URL %j is refused: %s', async (baseUrl, message) => {
	const problem = await problemOf(() => baseUrlOf({ region: 'custom', baseUrl }));
	expect(problem).toBeInstanceOf(InputProblem);
	expect(problem).toMatchObject({ message, advice: ADVICE[message] });
});

test.each([
	['https://a.example', true],
	['http://localhost', true],
	['http://127.9.8.7:80', true],
	['http://[::1]', true],
	['http://a.example', false],
	['http://localhost.example', false],
	['http://128.0.0.1', false],
	['ws://localhost', false],
])('what goes to %s is safe from being read on the way: %s', (address, isOne) => {
	expect(isSafe(new URL(address))).toBe(isOne);
});

test('a token is sent without the white space around and in it; what cannot be one is refused', async () => {
	expect(tokenOf({ accessToken: ' dG9r\nOmI0 ' })).toBe('dG9rOmI0');
	expect(await problemOf(() => tokenOf({ accessToken: ' \n' }))).toMatchObject({
		message: "The credential's Access Token is empty",
		advice: 'Open the credential and paste the token',
	});
	for (const accessToken of ['tök', '“dG9r”', 'dG\u00009r'])
		expect(await problemOf(() => tokenOf({ accessToken }))).toMatchObject({
			message: "The credential's Access Token has a character that no token has",
			advice: 'Copy the token again, without quotes or words around it',
		});
});

/** The waits of requests that want to leave together, after answers that took so long one after another. */
async function waitsAfter(...latenciesMs: number[]): Promise<number[]> {
	const spacing = new Spacing();
	const slept: number[] = [];
	let time = 60_000;
	const clock = { now: () => time, sleep: async (ms: number) => void slept.push(await Promise.resolve(ms)) };
	for (const ms of latenciesMs) {
		await spacing.send(clock, async () => void (time += await Promise.resolve(ms)));
		time += 1_000;
	}
	for (let i = 0; i < 5; i++) void spacing.send(clock, async () => await new Promise<never>(() => {}));
	await new Promise((next) => setImmediate(next));
	return slept.map((ms) => Number(ms.toFixed(2)));
}

test('the newest answer changes the usual time by an eighth', async () => {
	// 0.8 of the usual time is shared by those under way, 3 ms at most: here 8 ms by three and four.
	expect(await waitsAfter(10)).toEqual([3, 6, 8.67, 10.67]);
	expect(await waitsAfter(10, 10)).toEqual([3, 6, 8.67, 10.67]);
	expect(await waitsAfter(2, 66)).toEqual([3, 6, 8.67, 10.67]);
	expect(await waitsAfter(18, 2, 0)).toEqual([3, 6, 9, 11.8]);
});
