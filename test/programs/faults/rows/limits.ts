import type { RecordedRequest } from '../../../simulator';
import type { Finding, Row, Stage } from '../types';
import { before, matchingRequests, errorList, outcomes, wrong } from './kit';

const HOUR_MS = 3_600_000;
const LIMIT = 2;
const refusal = errorList({ code: 'rate_limit_exceeded', message: 'Exceeded rate limit of 100 in 10_seconds' });
const says = {
	cause: /Exceeded rate limit of 100 in 10_seconds/,
	advice: /Parallel Items|fewer workflows/,
	status: 429,
	test: /status 429: Exceeded rate limit.*try again/i,
};
const WAITS = 'R R R R R R E';

/** How long after a refusal requests may still arrive that were sent before it. */
const IN_FLIGHT_MS = 300;

/** Whether one request repeats the other. */
const isSame = (one: RecordedRequest, other: RecordedRequest): boolean =>
	one.url === other.url && one.raw === other.raw;

/** Refuses the struck request and names the time when the limit resets; checks that the node waits for it. */
function refuseUntil(stage: Stage, seconds: number, times = 1): () => Finding[] {
	const { simulator, target } = stage;
	let reset: number | undefined;
	const headers = {
		'x-ratelimit-limit': '100',
		'x-ratelimit-remaining': '0',
		// Counted from the refusal, however long the requests before it took.
		get 'x-ratelimit-reset'() {
			reset ??= Math.ceil(simulator.state.nowMs() / 1_000) + seconds;
			return String(reset);
		},
	};
	simulator.fault({ ...target, status: 429, headers, body: refusal, times });
	return () => {
		const asked = matchingRequests(stage);
		const refused = asked.findIndex(({ status }) => status === 429);
		const struck = asked[refused];
		if (struck === undefined) return [wrong('no request was refused')];
		const ends = (reset ?? 0) * 1_000 - simulator.state.clockOffsetMs;
		const later = asked.slice(refused + 1);
		const next = later.find((request) => isSame(request, struck));
		// Other requests may have been in flight when it was refused.
		const early = later.find(({ at }) => at > struck.at + IN_FLIGHT_MS && at < ends - 5);
		if (early) return [wrong(`a request came ${ends - early.at} ms before the window ended`)];
		if (next === undefined) return [];
		if (next.at < ends - 5) return [wrong(`the request came back ${ends - next.at} ms before the window ended`)];
		// The node knows Intercom's clock to a second, and a busy machine adds to that.
		return next.at > ends + 30_000 ? [wrong(`the request came back ${next.at - ends} ms after the window ended`)] : [];
	};
}

const struckByClock = (name: string, clock: number): Row => ({
	name,
	clock,
	serial: true,
	says,
	outcomes: outcomes(WAITS),
	strike(stage) {
		// An answer is lost as well: a retry that meets an existing contact tells by the clock whether the first try
		// created it.
		const watch = refuseUntil(stage, 1);
		if (stage.kind === 'safe') stage.simulator.fault({ ...stage.target, drop: 'after' });
		return watch;
	},
});

/** The rate limit, and the clock that it is counted by. */
export const limits: readonly Row[] = [
	{ name: '429 with reset', serial: true, says, outcomes: outcomes(WAITS), strike: (stage) => refuseUntil(stage, 1) },
	{
		name: '429 without reset',
		says,
		outcomes: outcomes(WAITS),
		strike(stage) {
			stage.simulator.fault({ ...stage.target, status: 429, body: refusal, times: 2 });
			return () => {
				const asked = matchingRequests(stage);
				const tooFast = asked.some((refused, index) => {
					const next = asked.slice(index + 1).find((request) => isSame(request, refused));
					return refused.status === 429 && next !== undefined && next.at - refused.at < 400;
				});
				return tooFast ? [wrong('requests came back in a rush')] : [];
			};
		},
	},
	{
		name: '429, every time',
		lasts: true,
		says,
		outcomes: outcomes('E E E E E E -', 'it asks once'),
		strike({ simulator, target }) {
			const headers = { 'retry-after': '0.1' };
			simulator.fault({ ...target, status: 429, headers, body: refusal, times: Infinity });
		},
	},
	{
		name: 'limit used up',
		serial: true,
		outcomes: outcomes('R R R R R R R'),
		strike({ simulator }) {
			simulator.configure({ rateLimit: { limit: LIMIT, windowMs: 2_000 } });
			return () => {
				const refused = simulator.requests.filter(({ status }) => status === 429).length;
				return refused > 0 ? [wrong(`${refused} requests ran into the limit`)] : [];
			};
		},
	},
	{
		name: 'limit of one endpoint',
		says,
		outcomes: outcomes(WAITS),
		strike({ simulator, target }) {
			const headers = {
				'x-ratelimit-limit': '1000',
				'x-ratelimit-remaining': '900',
				get 'x-ratelimit-reset'() {
					return String(Math.ceil(simulator.state.nowMs() / 1_000) + 2);
				},
			};
			simulator.fault({ ...target, status: 429, headers, body: refusal });
		},
	},
	{
		name: 'headers make no sense',
		outcomes: outcomes('R R R R R R R'),
		strike({ simulator, target }) {
			const odd = ['NaN', '-1', '1e400', '', 'soon', '0', '99999999999999999999'];
			const next = () => String(odd.push(odd.shift() ?? '') && odd[0]);
			const rewrite = () => ({
				headers: {
					date: next(),
					'x-ratelimit-limit': next(),
					'x-ratelimit-remaining': next(),
					'x-ratelimit-reset': String(Date.now() + 5_000),
				},
			});
			simulator.fault({ ...target, rewrite, times: 3 });
		},
	},
	{
		name: 'clock set back',
		serial: true,
		outcomes: outcomes('R R R R R R R'),
		strike: (stage) =>
			before(stage, () =>
				stage.simulator.configure({ clockOffsetMs: -HOUR_MS, rateLimit: { limit: 20, windowMs: 2_000 } }),
			),
	},
	struckByClock('clock an hour ahead', HOUR_MS),
	struckByClock('clock an hour behind', -HOUR_MS),
	{
		name: 'cancelled while it waits',
		cancels: true,
		outcomes: outcomes('C C C C C - -', 'no execution, nothing to cancel'),
		strike: (stage) => refuseUntil(stage, 2, Infinity),
	},
];
