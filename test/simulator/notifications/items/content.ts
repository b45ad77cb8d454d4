import type { JsonObject } from '../../json';
import { SEED_DAY } from '../../seed/empty';
import { isoTime, withTimes, zuluTime } from '../look';
import { companyItem, contactItem } from './contacts';
import { contactOf, type MakeItem } from './source';

/** The newest record of a kind as it is kept, or fields that stand in for one where there is none. */
export const kept =
	(kind: string, otherwise: JsonObject): MakeItem =>
	({ about, state }) => {
		const shelf = state.shelf(kind);
		const found = about.id === undefined ? shelf.newestFirst()[0] : shelf.get(about.id);
		return { type: kind, ...(found?.fields ?? { id: about.id ?? '1', ...otherwise }) };
	};

const TIMES = { created_at: SEED_DAY, updated_at: SEED_DAY };

/** An article with its times in ISO 8601. */
const article: MakeItem = (source) => {
	const item = kept('article', { title: 'Exports', state: 'published', ...TIMES })(source);
	const parents = { parent_id: null, parent_type: null, ...item };
	return withTimes({ ...parents, workspace_id: source.state.appId }, zuluTime);
};

const deletedArticle: MakeItem = (source) => ({
	id: source.about.id ?? '1',
	type: 'article',
	workspace_id: source.state.appId,
});

/** What someone did with a message: its IDs are numbers, whatever the documentation says. */
const statistic =
	(kind: string): MakeItem =>
	(source) => {
		const contact = contactOf(source, source.about.contactId);
		const company = source.state.companies.get(contact.companies[0] ?? '');
		return {
			type: `content_stat.${kind}`,
			created_at: isoTime(source.state.now()),
			content_stat: {
				id: 90_210,
				content_type: kind,
				content_id: 5_511,
				stat_type: 'receipt',
				ruleset_id: 771,
				ruleset_version_id: 772,
				receipt_id: 1_234,
				content_title: 'What is new <in June> & after',
				tags: [],
			},
			contact: contactItem(source, contact),
			...(company !== undefined && { company: companyItem(source, company) }),
		};
	};

const KINDS =
	'banner carousel chat checklist custom_bot email news_item post push series series.webhook sms survey tooltip_group tour';

const snippet = kept('content_snippet', { title: 'Refunds', locale: 'en', ...TIMES });
const audience = kept('audience', { name: 'Everyone', ...TIMES });
const importSource = kept('content_import_source', { status: 'active', ...TIMES });

/** A piece of content that is shown to an audience, or no longer is. */
const member: MakeItem = ({ state }) => ({
	type: 'audience_membership',
	audience_id: '1',
	content_id: '5511',
	content_type: 'article',
	created_at: state.now(),
});

/** Items of articles and other content, and of what people did with messages. */
export const contentItems: Readonly<Record<string, MakeItem>> = {
	...Object.fromEntries(KINDS.split(' ').map((kind) => [`content_stat.${kind}`, statistic(kind)])),
	'article.created': article,
	'article.updated': article,
	'article.published': article,
	'article.unpublished': article,
	'article.deleted': deletedArticle,
	'content_snippet.created': snippet,
	'content_snippet.updated': snippet,
	'content_snippet.deleted': snippet,
	'audience.created': audience,
	'audience.updated': audience,
	'audience.deleted': audience,
	'audience.member_added': member,
	'audience.member_removed': member,
	'content_import_source.created': importSource,
	'content_import_source.updated': importSource,
	'content_import_source.deleted': importSource,
};
