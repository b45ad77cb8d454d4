import { isList, routesOf } from '../../../nodes/Intercom/model/operation';
import type { Exchange } from './gateway/exchange';
import { entryOf, rowsKeyOf } from './reads/operations';
import type { Taken } from './journeys/run';
import type { Read } from './reads/run';
import type { Finding } from './report/types';
import { byRoute, compareErrors, compareHeaders, comparePages, distinct, isDone, statusOf } from './shape/answers';
import { compareShapes, type Difference } from './shape/compare';
import { shapeOf, textOf } from './shape/shape';
import type { Observed } from './target';

/** Routes that an operation may call beside its own, for the names of teammates and teams. */
const BESIDE = ['GET /me', 'GET /admins', 'GET /teams', 'GET /tags/{tag_id}'];
/** The token's permissions and the workspace's plan are no fault of the node. */
const NOT_ALLOWED = new Set([401, 402, 403]);

const answersOf = (exchanges: readonly Exchange[]): unknown[] =>
	exchanges.filter((one) => isDone(one) && one.answer !== undefined).map(({ answer }) => answer);

/** What differs in the answers of one route. */
function compareRoute(key: string, expected: readonly Exchange[], seen: readonly Exchange[]): Difference[] {
	const [simulated, real] = [answersOf(expected), answersOf(seen)];
	return [
		...(simulated.length > 0 && real.length > 0 ? compareShapes(shapeOf(simulated), shapeOf(real)) : []),
		...compareHeaders(expected.filter(isDone), seen.filter(isDone)),
		...comparePages(seen.filter(isDone), rowsKeyOf(entryOf(key))),
	];
}

/** An answer of success without a body of JSON, where the simulator gives a record. */
function compareBodies(expected: readonly Exchange[], seen: readonly Exchange[]): Difference[] {
	const isUsual = expected.filter(isDone).every(({ answer }) => answer !== undefined);
	const empty = seen.filter((one) => isDone(one) && one.answer === undefined).length;
	if (!isUsual || expected.length === 0 || empty === 0) return [];
	return [{ kind: 'missing', place: '(the answer)', expected: 'JSON', seen: `no JSON in ${empty}`, breaks: true }];
}

const endsWithRecord = (route: string): boolean => route.endsWith('}');

/** The status of an operation that was run. */
function statusFor(observed: Observed, expected: Observed | undefined): Pick<Finding, 'detail' | 'status'> {
	const { entry } = entryOf(observed.key);
	const known = new Set((expected?.exchanges ?? []).map(({ status }) => status));
	const blocked = observed.exchanges.find((exchange) => exchange.blocked !== undefined);
	if (blocked?.blocked !== undefined) return { status: 'failed', detail: `not sent: ${blocked.blocked}` };
	const refused = observed.exchanges.filter(({ status }) => (status >= 400 || status === 0) && !known.has(status));
	const [first] = refused;
	if (first && refused.every(({ status }) => NOT_ALLOWED.has(status)))
		return { status: 'not available', detail: statusOf(first) };
	// What belongs to a record, such as a recording, may be missing; the record itself was in a list just now.
	const mayLack = routesOf(entry).every((route) => !endsWithRecord(route)) && !isList(entry);
	if (first && mayLack && refused.every(({ status }) => status === 404))
		return { status: 'nothing to read', detail: 'none of the records has one' };
	if (first) return { status: 'failed', detail: statusOf(first) };
	if (observed.hasFailed && expected?.hasFailed !== true)
		return { status: 'failed', detail: 'the node refused the answer' };
	if (observed.output.length === 0) return { status: 'nothing to read', detail: 'the answer has no record' };
	return { status: 'alike' };
}

/** Holds what an operation did against what it does on the simulator. */
export function judge(observed: Observed, expected: Observed | undefined, more: Difference[] = []): Finding {
	const { entry } = entryOf(observed.key);
	const routes = [...routesOf(entry), ...BESIDE, ...(routesOf(entry).length === 0 ? ['GET /me'] : [])];
	const simulated = byRoute(expected?.exchanges ?? [], routes);
	const real = byRoute(observed.exchanges, routes);
	const differences = [...real].flatMap(([route, exchanges]) => {
		const known = simulated.get(route) ?? [];
		return [...compareRoute(observed.key, known, exchanges), ...compareBodies(known, exchanges)];
	});
	const told = distinct([...differences, ...more]);
	const { detail, status } = statusFor(observed, expected);
	const isDifferent = told.some(({ kind }) => kind !== 'new');
	return {
		operation: observed.key,
		status: (status === 'alike' || status === 'nothing to read') && isDifferent ? 'different' : status,
		...(detail !== undefined && { detail }),
		requests: observed.exchanges.length,
		answers: [...real].map(([route, exchanges]) => {
			const answers = answersOf(exchanges);
			return {
				route,
				statuses: [...new Set(exchanges.map(statusOf))],
				...(answers.length > 0 && { shape: textOf(shapeOf(answers)) }),
			};
		}),
		differences: told,
	};
}

/** Judges a read operation, and what it does about a record that is not there. */
export function judgeRead(read: Read, expected: Read | undefined): Finding {
	const { absent, key, nothing, observed } = read;
	if (!observed)
		return {
			operation: key,
			status: 'nothing to read',
			...(nothing !== undefined && { detail: nothing }),
			requests: 0,
			answers: [],
			differences: [],
		};
	const more = compareErrors(expected?.absent?.exchanges ?? [], absent?.exchanges ?? []);
	const failsOnAbsent: Difference[] =
		absent?.hasFailed === true && expected?.absent?.hasFailed === false
			? [
					{
						kind: 'status',
						place: 'a record that is not there',
						expected: 'If Not Found gives no item',
						seen: 'the node fails',
						breaks: !(absent.exchanges.length > 0 && absent.exchanges.every(({ status }) => NOT_ALLOWED.has(status))),
					},
				]
			: [];
	const isAllowed = !(absent?.exchanges ?? []).every(({ status }) => NOT_ALLOWED.has(status));
	return judge(observed, expected?.observed, isAllowed ? [...more, ...failsOnAbsent] : []);
}

/** Judges a step of a round trip. */
export function judgeStep({ lacking, observed, operation }: Taken, expected: Taken | undefined): Finding {
	if (observed) return judge(observed, expected?.observed);
	const detail = `there is no ${lacking ?? 'record'}`;
	return { operation, status: 'nothing to read', detail, requests: 0, answers: [], differences: [] };
}
