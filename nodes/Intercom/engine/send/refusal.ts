import { Failure } from '../../model/failure';
import type { RawReply } from '../../model/session';
import { failureOf } from './answers';
import type { Connection } from './connection';

/**
 * An answer of Intercom that refuses. What to do about it depends on the credential where Intercom did not let it in.
 */
export function refusalOf({ advice }: Pick<Connection, 'advice'>, reply: RawReply, unknownOutcome: boolean): Failure {
	const failure = failureOf(reply, unknownOutcome);
	const own = advice?.[reply.status];
	return own === undefined ? failure : new Failure(failure.message, { ...failure, advice: own });
}
