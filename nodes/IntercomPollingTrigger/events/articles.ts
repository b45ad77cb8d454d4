import { objectsOf, type JsonObject } from '../../Intercom/model/json';
import { byNumber } from '../../Intercom/model/pages';
import { numberAt, type ListRequest } from '../polling/intercom';
import { numbered } from '../polling/numbered';
import { happeningsOf } from './byTime';
import type { ByTime, PollEvent } from './event';

/** Intercom lists articles with the one that changed last first. */
const ARTICLES: ListRequest = { route: 'GET /articles', rows: 'data', pages: byNumber(50) };

const changedAt = (record: JsonObject): number => numberAt(record, 'updated_at');

const changed: ByTime = {
	by: 'time',
	order: 'descending',
	newest: async (intercom) => {
		const [newest] = happeningsOf(objectsOf((await intercom.firstPage(ARTICLES)).data), changedAt);
		return newest?.at;
	},
	async *pages(intercom, { conditions }, { newestFirst, since }) {
		for await (const page of numbered(intercom, ARTICLES, { since: newestFirst ? Infinity : since, timeOf: changedAt }))
			yield page.filter(({ record }) => conditions.every(({ field, value }) => record[field] === value));
	},
};

export const articleEvents: Readonly<Record<string, PollEvent>> = {
	'article.changed': {
		name: 'Article Changed',
		description: 'When an article of the Help Center is created or changed',
		form: 'articles',
		recordType: 'article',
		watch: changed,
	},
};
