import * as retry from '../../nodes/Intercom/engine/send/retry';

/** How long a wait between two tries takes in a test, in milliseconds. */
const SHORT_WAIT_MS = 2;

/**
 * Lets the node wait for milliseconds where it would wait for seconds before it tries again. What it decides stays its
 * own.
 */
export function useShortWaits(): void {
	const { retryAfter } = retry;
	beforeEach(() => {
		jest.spyOn(retry, 'retryAfter').mockImplementation((...attempt) => {
			const waitMs = retryAfter(...attempt);
			return waitMs === undefined ? undefined : Math.min(waitMs, SHORT_WAIT_MS);
		});
	});
	afterEach(() => jest.restoreAllMocks());
}
