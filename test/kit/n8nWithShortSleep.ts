/**
 * n8n-workflow with a `sleep` that is over at once, for tests of what the node does after its pauses:
 * `jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithShortSleep'))`. A timeout stays one.
 */
import type * as N8n from 'n8n-workflow';

/** The node's own pauses are shorter; its usual timeout is a minute, of which some may have passed. */
const MIN_TIMEOUT_MS = 45_000;
const actual = jest.requireActual<typeof N8n>('n8n-workflow');

module.exports = {
	...actual,
	sleep: (async (ms, signal) =>
		ms >= MIN_TIMEOUT_MS ? await actual.sleep(ms, signal) : await Promise.resolve()) as typeof actual.sleep,
};
