/**
 * n8n-workflow with a `sleep` that is over at once, for tests of what the node does after its pauses:
 * `jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithShortSleep'))`. A timeout stays one.
 */
import type * as N8n from 'n8n-workflow';

const TIMEOUT_MS = 60_000;
const actual = jest.requireActual<typeof N8n>('n8n-workflow');

module.exports = {
	...actual,
	sleep: (async (ms, signal) =>
		ms >= TIMEOUT_MS ? await actual.sleep(ms, signal) : await Promise.resolve()) as typeof actual.sleep,
};
