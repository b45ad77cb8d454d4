/** Kinds of records that this program makes and removes. */
export const KINDS = [
	'conversation',
	'ticket',
	'article',
	'internalArticle',
	'snippet',
	'newsItem',
	'redirect',
	'collection',
	'folder',
	'officeHours',
	'connector',
	'audience',
	'page',
	'source',
	'company',
	'contact',
	'tag',
] as const;
export type Kind = (typeof KINDS)[number];
/** Records that go with the record that they belong to, so that nobody has to remember them. */
export type OwnKind = Kind | 'exception' | 'note';

/** A write that may be sent. Placeholders name the kind of the program's own record; `_` is anything. */
export interface WriteRule {
	route: string;
	/** The kind of record that it makes, and where the answer has its ID. */
	creates?: Kind;
	id?: string;
	/** The kind of a record that belongs to another one. */
	makes?: OwnKind;
	/** Where the body has the new record's name, which has to be one of this run; places with a bar between them. */
	named?: string;
	/** Where the body names records that have to be the program's own. */
	own?: Readonly<Record<string, OwnKind>>;
	/** Values that the body has to have. */
	only?: Readonly<Record<string, string>>;
	/** Keys that the body must not have. */
	without?: readonly string[];
	/** The kind of record that is gone afterwards. */
	removes?: Kind;
	/** Where the body has the ID of the contact that is gone afterwards. */
	mergesAway?: string;
}

const creates = (kind: Kind, route: string, named: string, more: Partial<WriteRule> = {}): WriteRule => ({
	route,
	creates: kind,
	named,
	...more,
});
const removes = (kind: Kind, route: string): WriteRule => ({ route, removes: kind });
const changes = (...routes: string[]): WriteRule[] => routes.map((route) => ({ route }));
const tagging = (path: string): WriteRule[] => [
	{ route: `POST ${path}/tags`, own: { id: 'tag' } },
	{ route: `DELETE ${path}/tags/{tag}` },
];

/** Every write that this program sends: what is not listed here is refused, so that nothing of others is touched. */
export const WRITES: readonly WriteRule[] = [
	creates('contact', 'POST /contacts', 'external_id|name'),
	...changes('PUT /contacts/{contact}', 'POST /contacts/{contact}/archive', 'POST /contacts/{contact}/unarchive'),
	{ route: 'POST /contacts/{contact}/notes', makes: 'note' },
	...changes('POST /contacts/{contact}/subscriptions'),
	...changes('DELETE /contacts/{contact}/subscriptions/{_}', 'DELETE /contacts/{contact}/companies/{company}'),
	...changes('GET /contacts/{contact}/banners'),
	{ route: 'POST /contacts/{contact}/companies', own: { id: 'company' } },
	{ route: 'POST /contacts/merge', own: { from: 'contact', into: 'contact' }, mergesAway: 'from' },
	{ route: 'PUT /contacts/bulk', own: { 'contacts.id': 'contact' } },
	{ route: 'DELETE /notes/{note}' },
	removes('contact', 'DELETE /contacts/{contact}'),
	...tagging('/contacts/{contact}'),

	creates('company', 'POST /companies', 'company_id'),
	...changes('PUT /companies/{company}'),
	{ route: 'POST /companies/{company}/notes', makes: 'note' },
	removes('company', 'DELETE /companies/{company}'),

	{ route: 'POST /tags', own: { id: 'tag' }, named: 'name', without: ['users', 'companies'] },
	{ route: 'POST /tags', own: { 'users.id': 'contact' }, named: 'name', without: ['id', 'companies'] },
	{ route: 'POST /tags', own: { 'companies.id': 'company' }, named: 'name', without: ['id', 'users'] },
	creates('tag', 'POST /tags', 'name', { without: ['id', 'users', 'companies'] }),
	removes('tag', 'DELETE /tags/{tag}'),

	creates('conversation', 'POST /conversations', 'body', { id: 'conversation_id', own: { 'from.id': 'contact' } }),
	...changes('PUT /conversations/{conversation}', 'POST /conversations/{conversation}/parts'),
	...changes('POST /conversations/{conversation}/reply'),
	{ route: 'POST /conversations/{conversation}/customers', own: { 'customer.intercom_user_id': 'contact' } },
	{ route: 'DELETE /conversations/{conversation}/customers/{contact}' },
	{ route: 'POST /conversations/{conversation}/merge', own: { merge_into_conversation_id: 'conversation' } },
	removes('conversation', 'DELETE /conversations/{conversation}'),
	...tagging('/conversations/{conversation}'),
	{ route: 'POST /messages', own: { 'to.id': 'contact' }, only: { message_type: 'inapp' } },

	creates('ticket', 'POST /tickets', 'ticket_attributes._default_title_', { own: { 'contacts.id': 'contact' } }),
	...changes('PUT /tickets/{ticket}', 'POST /tickets/{ticket}/reply'),
	removes('ticket', 'DELETE /tickets/{ticket}'),
	...tagging('/tickets/{ticket}'),

	creates('article', 'POST /articles', 'title', { only: { state: 'draft' } }),
	{ route: 'PUT /articles/{article}', without: ['state'] },
	removes('article', 'DELETE /articles/{article}'),
	...tagging('/articles/{article}'),
	creates('collection', 'POST /help_center/collections', 'name'),
	...changes('PUT /help_center/collections/{collection}'),
	removes('collection', 'DELETE /help_center/collections/{collection}'),
	creates('redirect', 'POST /help_center/help_centers/{_}/redirects', 'from_url', { own: { target_id: 'article' } }),
	removes('redirect', 'DELETE /help_center/help_centers/{_}/redirects/{redirect}'),
	creates('folder', 'POST /folders', 'folder.name'),
	...changes('PUT /folders/{folder}'),
	removes('folder', 'DELETE /folders/{folder}'),
	creates('internalArticle', 'POST /internal_articles', 'title'),
	...changes('PUT /internal_articles/{internalArticle}'),
	removes('internalArticle', 'DELETE /internal_articles/{internalArticle}'),
	...tagging('/internal_articles/{internalArticle}'),
	creates('snippet', 'POST /content_snippets', 'title'),
	...changes('PUT /content_snippets/{snippet}'),
	removes('snippet', 'DELETE /content_snippets/{snippet}'),
	...tagging('/content_snippets/{snippet}'),
	creates('newsItem', 'POST /news/news_items', 'title', { only: { state: 'draft' } }),
	{ route: 'PUT /news/news_items/{newsItem}', only: { state: 'draft' } },
	removes('newsItem', 'DELETE /news/news_items/{newsItem}'),
	creates('source', 'POST /ai/content_import_sources', 'url'),
	...changes('PUT /ai/content_import_sources/{source}'),
	removes('source', 'DELETE /ai/content_import_sources/{source}'),
	creates('page', 'POST /ai/external_pages', 'external_id', { own: { source_id: 'source' } }),
	...changes('PUT /ai/external_pages/{page}'),
	removes('page', 'DELETE /ai/external_pages/{page}'),

	{ route: 'POST /events', own: { id: 'contact' } },
	{ route: 'POST /events/summaries', named: 'user_id' },
	creates('connector', 'POST /data_connectors', 'name'),
	...changes('PATCH /data_connectors/{connector}'),
	removes('connector', 'DELETE /data_connectors/{connector}'),
	creates('audience', 'POST /audiences', 'name'),
	...changes('PUT /audiences/{audience}'),
	removes('audience', 'DELETE /audiences/{audience}'),
	creates('officeHours', 'POST /office_hours_schedules', 'name'),
	...changes('PUT /office_hours_schedules/{officeHours}'),
	{ route: 'POST /office_hours_schedules/{officeHours}/office_hours_exceptions', makes: 'exception' },
	...changes('PUT /office_hours_schedules/{officeHours}/office_hours_exceptions/{exception}'),
	...changes('DELETE /office_hours_schedules/{officeHours}/office_hours_exceptions/{exception}'),
	removes('officeHours', 'DELETE /office_hours_schedules/{officeHours}'),
];
