import { FOREIGN_FILE } from '../foreignHost';
import type { Row, Words } from '../types';
import { onceAndEveryTime, outcomes } from './kit';

const NOT_JSON: Words = {
	cause: /gave an answer that cannot be read/,
	advice: /try again/,
	test: /status 200. Is it Intercom's API\?/,
};

const unreadable = { applies: true, says: NOT_JSON } as const;

/** Answers with a good status and a bad body. */
export const answers: readonly Row[] = [
	...onceAndEveryTime('cut JSON', { truncate: true }, unreadable),
	...onceAndEveryTime('empty body', { status: 200, body: '', apply: true }, unreadable, [
		'R R D D R R E',
		'E E D D E E -',
	]),
	...onceAndEveryTime(
		'HTML as 200',
		{ status: 200, body: '<html><body>Please sign in</body></html>', apply: true },
		unreadable,
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
			advice: /credential's "Base URL"/,
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
