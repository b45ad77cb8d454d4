import type { Row, Words } from '../types';
import { errorList, outcomes } from './kit';

const FINAL = 'E E E E E E E';
const CONFLICT = 'A contact matching those details already exists with id=6762f0d01bb69f9f2193bb7d';

const refused = (name: string, status: number, code: string, message: string, says: Partial<Words>): Row => ({
	name,
	says: { cause: new RegExp(message), advice: /./, status, test: new RegExp(`status ${status}: ${message}`), ...says },
	outcomes: outcomes(FINAL),
	strike: ({ simulator, target }) =>
		simulator.fault({ ...target, status, body: errorList({ code, message }), times: Infinity }),
});

/** Everything is refused from the struck request on. */
const inMidRun = (row: Row): Row => ({ ...row, serial: true, lasts: true });

/** Answers in which Intercom says no. */
export const refusals: readonly Row[] = [
	inMidRun(
		refused('401 in mid-run', 401, 'unauthorized', 'Access Token Invalid', {
			advice: /credential/,
			test: /Wrong access token.*Access Token Invalid/,
		}),
	),
	inMidRun(
		refused('403 in mid-run', 403, 'api_plan_restricted', 'Active subscription needed', {
			advice: /permission/,
			test: /refuses it: Active subscription needed/,
		}),
	),
	{
		...refused('404 not found', 404, 'not_found', 'Resource Not Found', { advice: /Check the ID|no such list/ }),
		lasts: true,
	},
	{
		...refused('404 of a gateway', 404, '', '404 Not Found', { test: /status 404/ }),
		lasts: true,
		strike({ simulator, target }) {
			const body = '<html><head><title>404 Not Found</title></head><body><center>nginx</center></body></html>';
			simulator.fault({ ...target, status: 404, body, times: Infinity });
		},
	},
	{
		...refused('token repeated', 400, '', 'Bad token', {}),
		lasts: true,
		strike({ simulator, target }) {
			const { token } = simulator;
			const spelt = [token, encodeURIComponent(token), Buffer.from(token).toString('base64')].join(' ');
			const body = errorList({ code: token, message: `Bad token ${spelt}` });
			simulator.fault({ ...target, status: 400, headers: { 'x-token': token }, body, times: Infinity });
		},
	},
	{
		...refused('409 conflict', 409, 'conflict', CONFLICT, {
			advice: /exists already|another contact has|update or return contact/i,
		}),
		lasts: true,
	},
	{
		...refused('503, then 409', 409, 'conflict', 'already exists with id=', {
			advice: /exists already|another contact has|update or return contact/i,
		}),
		serial: true,
		outcomes: outcomes('E E E - E E -', 'it is sent once'),
		strike({ scene: { addConflict }, simulator, target }) {
			simulator.fault({ ...target, status: 503 });
			// With a record of somebody else in the way, Intercom reports the conflict by itself.
			if (addConflict) addConflict();
			else simulator.fault({ ...target, status: 409, body: errorList({ code: 'conflict', message: CONFLICT }) });
		},
	},
	{
		...refused('410 gone', 410, 'contact_merged', 'This contact has been merged', { advice: /merged into/ }),
		lasts: true,
		strike({ scene: { survivor }, simulator, target, allowed }) {
			const link = survivor === undefined ? {} : { link: `</contacts/${survivor}>; rel="canonical"` };
			if (survivor !== undefined) allowed.survivor = survivor;
			const body = errorList({ code: 'contact_merged', message: 'This contact has been merged' });
			simulator.fault({ ...target, status: 410, headers: link, body, times: Infinity });
		},
	},
	{
		...refused('422 twice over', 422, '', '', {
			cause: /must be plain.*\(name\).*; is taken.*\(email\)/,
			advice: /Check the values/,
			entries: 2,
			test: /status 422: must be plain/,
		}),
		lasts: true,
		strike({ simulator, target }) {
			const body = errorList(
				{ code: 'parameter_invalid', message: 'must be plain', field: 'name' },
				{ code: 'unique_user_constraint', message: 'is taken', field: 'email' },
			);
			simulator.fault({ ...target, status: 422, body, times: Infinity });
		},
	},
];
