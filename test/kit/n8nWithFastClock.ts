/**
 * n8n-workflow with a `sleep` that is over at once and puts the clock of this process forward instead, for tests of
 * what waits for a time: `jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithFastClock'))`.
 * A timeout stays one.
 */
import type * as N8n from 'n8n-workflow';

/** The node's own pauses are shorter; its usual timeout is a minute, of which some may have passed. */
const MIN_TIMEOUT_MS = 45_000;
const actual = jest.requireActual<typeof N8n>('n8n-workflow');
const realNow = Date.now.bind(Date);
let aheadMs = 0;
Date.now = () => realNow() + aheadMs;

module.exports = {
	...actual,
	sleep: (async (ms, signal) => {
		if (ms >= MIN_TIMEOUT_MS) return await actual.sleep(ms, signal);
		aheadMs += ms;
		return await Promise.resolve();
	}) as typeof actual.sleep,
};
