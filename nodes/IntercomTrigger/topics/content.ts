import { topicsOf } from './topic';

export const articles = topicsOf({ group: 'Article', item: 'article', permission: 'articles' }, [
	['article.created', 'Created', 'An article is created', '2026'],
	['article.deleted', 'Deleted', 'An article is deleted', '2026'],
	['article.published', 'Published', 'An article is published', '2026'],
	['article.unpublished', 'Unpublished', 'An article is taken back', '2026'],
	['article.updated', 'Updated', 'An article changes', '2026'],
]);

export const audiences = topicsOf({ group: 'Audience', item: 'audience', permission: 'audiences' }, [
	['audience.created', 'Created', 'An audience is created', 'Preview'],
	['audience.deleted', 'Deleted', 'An audience is deleted', 'Preview'],
	['audience.member_added', 'Content Added', 'Content is added to one', 'Preview', { item: 'audience_membership' }],
	['audience.member_removed', 'Content Removed', 'Content leaves one', 'Preview', { item: 'audience_membership' }],
	['audience.updated', 'Updated', 'An audience changes', 'Preview'],
]);

export const importSources = topicsOf(
	{ group: 'Content Import Source', item: 'content_import_source', permission: 'content' },
	[
		['content_import_source.created', 'Created', 'A source is created', 'Preview'],
		['content_import_source.deleted', 'Deleted', 'A source is deleted', 'Preview'],
		['content_import_source.updated', 'Updated', 'A source changes', 'Preview'],
	],
);

export const snippets = topicsOf({ group: 'Content Snippet', item: 'content_snippet', permission: 'contentSnippets' }, [
	['content_snippet.created', 'Created', 'A snippet is created', 'Preview'],
	['content_snippet.deleted', 'Deleted', 'A snippet is deleted', 'Preview'],
	['content_snippet.updated', 'Updated', 'A snippet changes', 'Preview'],
]);

/** What contacts do with outbound content: receive, open, click, answer and so on, in `stat_type`. Very many. */
export const statistics = topicsOf({ group: 'Outbound', item: 'content_stat', permission: 'contentData' }, [
	['content_stat.banner', 'Banner', 'A contact gets, opens or uses a banner', '2.6'],
	['content_stat.carousel', 'Carousel', 'A contact gets, opens or uses a mobile carousel', '2.6'],
	['content_stat.chat', 'Chat', 'A contact gets, opens or answers a chat message', '2.6'],
	['content_stat.checklist', 'Checklist', 'A contact gets, opens or uses a checklist', '2.6'],
	['content_stat.custom_bot', 'Custom Bot', 'A contact gets, opens or uses a bot', '2.6'],
	['content_stat.email', 'Email', 'A contact gets, opens or answers an email; also bounces', '2.6'],
	['content_stat.news_item', 'News Item', 'A contact gets, opens or uses a news item', '2.6'],
	['content_stat.post', 'Post', 'A contact gets, opens or answers a post', '2.6'],
	['content_stat.push', 'Push', 'A contact gets, opens or uses a push notification', '2.6'],
	['content_stat.series', 'Series', 'A contact enters, passes or leaves a series', '2.6'],
	['content_stat.series.webhook', 'Series Webhook', 'A series calls a webhook', '2.6'],
	['content_stat.sms', 'SMS', 'A contact gets or answers an SMS', '2.6'],
	['content_stat.survey', 'Survey', 'A contact gets, opens or answers a survey', '2.6'],
	['content_stat.tooltip_group', 'Tooltips', 'A contact gets, opens or uses tooltips', '2.6'],
	['content_stat.tour', 'Product Tour', 'A contact gets, opens or uses a product tour', '2.6'],
]);
