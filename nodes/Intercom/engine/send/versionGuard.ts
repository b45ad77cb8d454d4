import { Failure } from '../../model/failure';
import type { Reply } from '../../model/session';
import { isSameVersion, versionFor } from '../../model/versions';
import { isKnownVersion } from '../names';
import { onlyReads, versionSent, type Request } from './request';

const SOMETHING_BETWEEN = 'Something between n8n and Intercom, such as a proxy, sets the header Intercom-Version';

/**
 * Compares the version that an answer says it has with the one that was sent. Another version ignores without a word
 * what it does not know, so an answer of one that does not have the request is refused; any other difference is told,
 * as the fields of the answer may be others. An answer that names no version, or one that nobody knows, says nothing.
 */
export function checkVersion(
	{ version, warn }: { version: string; warn?: (hint: string) => void },
	request: Request,
	{ headers, status }: Pick<Reply, 'headers' | 'status'>,
): void {
	const answered = headers['intercom-version']?.trim();
	const sent = versionSent(request, version);
	if (answered === undefined || !isKnownVersion(answered) || isSameVersion(answered, sent)) return;
	if (versionFor(request.versions ?? {}, answered) !== answered)
		throw new Failure(`Intercom answered as API version ${answered}, but this needs ${sent}`, {
			status,
			unknownOutcome: !onlyReads(request),
			advice: `${SOMETHING_BETWEEN}, and what version ${answered} does not have was ignored`,
		});
	warn?.(`Intercom answered as API version ${answered}, and ${sent} was sent. ${SOMETHING_BETWEEN}`);
}
