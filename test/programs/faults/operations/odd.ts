import { clock } from './clock';
import type { Fault } from './faultTypes';
import type { Answer, Exchange } from './front';
import type { Random } from './random';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const MS_PER_SECOND = 1_000;
const HOUR_MS = 3_600_000;
const RATE = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'] as const;

/** Values that no such header should have. */
const ABSURD = ['', '-1', 'NaN', '1e400', '999999999999999999999', 'soon', '0x10', '1.5', 'null', '-99999999999'];

/** Headers of the rate limit that make no sense, with the true `Date` or one that is off. */
function absurdHeaders(random: Random): Record<string, string> {
	const headers: Record<string, string> = Object.fromEntries(RATE.map((name) => [name, random.pick(ABSURD)]));
	if (random.next() < 0.3) {
		headers['x-ratelimit-limit'] = '1000';
		headers['x-ratelimit-remaining'] = random.pick(['0', '-5', '1']);
		// In milliseconds, or of a clock that is far off.
		headers['x-ratelimit-reset'] = random.pick([
			String(clock.now() + 5_000),
			String(Math.round((clock.now() - 30 * HOUR_MS) / MS_PER_SECOND)),
			String(Math.round((clock.now() + 30 * HOUR_MS) / MS_PER_SECOND)),
		]);
	}
	headers['date'] = random.pick([
		new Date(clock.now()).toUTCString(),
		new Date(clock.now() + random.pick([-30, -1, 1, 30]) * HOUR_MS).toUTCString(),
		'yesterday',
		'',
	]);
	return headers;
}

/** Changes the real answer. */
const changed = (change: (answer: Answer) => Answer) => async (exchange: Exchange) =>
	exchange.reply(change(await exchange.forward()));

const entities = (text: string, spell: (code: number) => string): string =>
	text.replace(/[^\w-]/g, (one) => spell(one.charCodeAt(0)));
const escaped = (text: string): string =>
	text.replace(/[^\w-]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** How a server may spell the token when it repeats it. */
const SPELLINGS: ReadonlyArray<(token: string) => string> = [
	(token) => token,
	(token) => escaped(token),
	(token) => encodeURIComponent(token),
	(token) => encodeURIComponent(token).toLowerCase(),
	(token) => entities(token, (code) => `&#${code};`),
	(token) => entities(token, (code) => `&#x${code.toString(16).toUpperCase()};`),
	(token) => token.replaceAll('/', '\\/'),
	(token) => Buffer.from(token).toString('base64'),
];

/** Every spelling in one text, as the inside of a JSON string. */
const echoOf = (token: string): string => SPELLINGS.map((spell) => spell(token)).join(' , ');

/** Good answers that look odd, and answers that repeat the token. */
export const odd = {
	empty: {
		name: 'empty 200',
		meaning: 'empty',
		needs: 'json',
		strike: changed(({ headers }) => ({ status: 200, headers, body: Buffer.alloc(0) })),
	},
	nothing: {
		name: '`null` 200',
		meaning: 'empty',
		needs: 'json',
		strike: changed(({ headers }) => ({ status: 200, headers, body: Buffer.from('null') })),
	},
	list: {
		name: '`[]` 200',
		meaning: 'empty',
		needs: 'object',
		strike: changed(({ headers }) => ({ status: 200, headers, body: Buffer.from('[]') })),
	},
	accepted: {
		name: 'empty 202',
		meaning: 'empty',
		needs: 'json',
		strike: changed(({ headers }) => ({ status: 202, headers, body: Buffer.alloc(0) })),
	},
	mark: {
		name: 'byte order mark',
		meaning: 'fine',
		needs: 'json',
		strike: changed(({ body, ...answer }) => ({ ...answer, body: Buffer.concat([MARK, body]) })),
	},
	noHeaders: {
		name: 'headers missing',
		meaning: 'fine',
		strike: changed(({ headers, ...answer }) => ({
			...answer,
			headers: Object.fromEntries(
				Object.entries(headers).filter(([name]) => !(RATE as readonly string[]).includes(name)),
			),
		})),
	},
	absurdHeaders: {
		name: 'headers absurd',
		meaning: 'fine',
		async strike(exchange, { random }) {
			const { headers, ...answer } = await exchange.forward();
			exchange.reply({ ...answer, headers: { ...headers, ...absurdHeaders(random) } });
		},
	},
	limitedAbsurd: {
		name: '429 with absurd headers',
		meaning: 'limited',
		status: 429,
		cause: /Exceeded rate limit/,
		strike({ reply }, { random }) {
			const errors = [{ code: 'rate_limit_exceeded', message: 'Exceeded rate limit' }];
			const body = Buffer.from(JSON.stringify({ type: 'error.list', errors }));
			const headers = { ...absurdHeaders(random), 'retry-after': random.pick(ABSURD) };
			reply({ status: 429, headers: { 'content-type': 'application/json', ...headers }, body });
		},
	},
	echo: {
		name: 'token in an answer',
		meaning: 'echo',
		needs: 'body',
		async strike(exchange, { token }) {
			const answer = await exchange.forward();
			const text = answer.body.toString();
			const own = text.startsWith('{') ? `{"echo":"${echoOf(token)}"${text === '{}' ? '' : ','}${text.slice(1)}` : text;
			exchange.reply({ ...answer, headers: { ...answer.headers, 'x-echo': token }, body: Buffer.from(own) });
		},
	},
	echoedError: {
		name: 'token in an error',
		meaning: 'refused',
		status: 400,
		cause: /Bad token/,
		strike({ reply }, { token }) {
			const words = `Bad token ${echoOf(token)}`;
			const body = `{"type":"error.list","request_id":"${token}","errors":[{"code":"bad","message":"${words}"}]}`;
			reply({ status: 400, headers: { 'content-type': 'application/json', 'x-echo': token }, body: Buffer.from(body) });
		},
	},
} satisfies Record<string, Fault>;

/** How the token may look once it came out. */
export const spellingsOf = (token: string): string[] => [
	...new Set([...SPELLINGS.map((spell) => spell(token)), encodeURIComponent(`Bearer ${token}`)]),
];
