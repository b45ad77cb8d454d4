import { isDeepStrictEqual } from 'node:util';
import type { Finding, Harm } from '../../types';
import { toldBy } from '../judge';
import type { Change } from './changes';
import type { Reading } from './run';

/** How a hint says that rows may be missing. */
const INCOMPLETE = /may be incomplete/i;

/**
 * The rule: each row that stood in the list from its first page to its last comes out once; or the run ends with an
 * error; or a hint says that rows may be missing. Nothing comes out twice.
 */
export function judgeList(change: Change, { isStopped, observed, rows }: Reading): Finding[] {
	const found = (harm: Harm, words: string): Finding => ({ harm, words });
	if (isStopped) return [found('wrong', 'it reads on for ever')];
	const error = toldBy(observed);
	if (error) return change.isAtRest ? [found('wrong', `it failed: ${error.message} ${error.description}`)] : [];
	const ids = observed.rows.map(({ json }) => String(json['id'] ?? json['event_name'] ?? json['event_type']));
	const missing = rows.steady.filter((id) => !ids.includes(id));
	const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
	const strange = ids.filter((id) => !rows.ever.includes(id));
	const told = observed.hints.some((hint) => INCOMPLETE.test(hint));
	const order = rows.steady.filter((id) => ids.includes(id));
	const findings: Finding[] = [];
	if (missing.length > 0 && !told)
		findings.push(
			found('silentlyShort', `${missing.length} of ${rows.steady.length} rows are missing, and nothing says so`),
		);
	if (twice.length > 0) findings.push(found('doubled', `${twice.length} rows came out twice`));
	if (strange.length > 0) findings.push(found('wrong', `${strange.length} rows belong elsewhere: ${strange[0]}`));
	if (change.isAtRest && !isDeepStrictEqual(ids, order)) findings.push(found('wrong', 'another order'));
	if (change.isAtRest && told) findings.push(found('unclear', 'a whole list is said to lack rows'));
	return findings;
}
