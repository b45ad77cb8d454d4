import type { FaultRule } from '../../../simulator';
import { FOREIGN_FILE } from '../foreignHost';
import type { Row, Words } from '../types';
import { outcomes } from './kit';

const NOT_JSON: Words = {
	cause: /gave an answer that cannot be read/,
	advice: /try again/,
	test: /status 200. Is it Intercom's API\?/,
};

/** An answer that can't be read, once and every time. */
const unreadable = (name: string, fault: FaultRule, once: string, lasting: string): Row[] => [
	{
		name,
		applies: true,
		says: NOT_JSON,
		outcomes: outcomes(once),
		strike: ({ simulator, target }) => simulator.fault({ ...target, ...fault }),
	},
	{
		name: `${name}, every time`,
		applies: true,
		lasts: true,
		says: NOT_JSON,
		outcomes: outcomes(lasting, 'it asks once'),
		strike: ({ simulator, target }) => simulator.fault({ ...target, ...fault, times: Infinity }),
	},
];

/** Answers with a good status and a bad body. */
export const answers: readonly Row[] = [
	...unreadable('cut JSON', { truncate: true }, 'R R R U R R E', 'E E E U E E -'),
	...unreadable('empty body', { status: 200, body: '', apply: true }, 'R R D D R R E', 'E E D D E E -'),
	...unreadable(
		'HTML as 200',
		{ status: 200, body: '<html><body>Please sign in</body></html>', apply: true },
		'R R R U R R E',
		'E E E U E E -',
	),
	{
		name: 'JSON as text',
		outcomes: outcomes('R R R R R R R'),
		strike({ simulator, target }) {
			simulator.fault({ ...target, rewrite: () => ({ headers: { 'content-type': 'text/plain' } }), times: Infinity });
		},
	},
	{
		name: 'redirect elsewhere',
		lasts: true,
		says: {
			cause: /sends this request on to .*, where it was not sent/,
			advice: /region and Base URL/,
			status: 302,
			test: /another address, where no token is sent/,
		},
		outcomes: outcomes('E E E E E E E'),
		strike({ foreignUrl, kind, simulator, target, allowed }) {
			if (kind === 'file') allowed.foreignFile = FOREIGN_FILE;
			const location = `${foreignUrl}/taken`;
			simulator.fault({ ...target, status: 302, headers: { location }, times: Infinity });
		},
	},
];
