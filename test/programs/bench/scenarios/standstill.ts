import type { ForeignText } from '../foreignText';
import { gave, type Scenario } from './scenario';

/** n8n has one thread for everything, and stands still while a hostile text is read. */
export const foreignText: Scenario = {
	title: '1 MB of anything in whatever reads texts of others',
	required: { slowestMs: { most: 100 }, growth: { most: 2 } },
	async run(stage, short) {
		const worker = stage.process('foreignText.js');
		try {
			const { slowest, ...figures } = await worker.ask<ForeignText>('measure', { pieces: short ? 10 : Infinity });
			process.stderr.write(`  the slowest: ${slowest}\n`);
			return { ...figures };
		} finally {
			await worker.end();
		}
	},
};

/** A page as large as pages get. */
const PAGE = 150;
const BODY_KB = 220;

/** A page of large conversations, 33 MB in all. */
export const standstill: Scenario = {
	title: `A page of ${PAGE} conversations of ${BODY_KB} KB`,
	required: { standstillMs: { most: 50, of: 'ours' } },
	async run(stage) {
		const outcome = await stage.measure({
			contacts: 1,
			conversations: PAGE,
			bodyKB: BODY_KB,
			task: { contender: 'ours', work: 'list', ofConversations: true, items: 1, limit: PAGE },
		});
		const { parseMs, standstillMs } = gave(outcome, PAGE);
		return { standstillMs: { ours: standstillMs, readInOneGo: parseMs } };
	},
};
