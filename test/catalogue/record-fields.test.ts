import type { Field, Fields } from '../../nodes/Intercom/model/field';
import { routesOf } from '../../nodes/Intercom/model/operation';
import { recordsIn } from '../../nodes/Intercom/model/optionsList';
import { identitiesOf, records, type RecordKind } from '../../nodes/Intercom/model/records';
import { described, factsOf } from './api';
import { entries } from './entries';
import { LEFT_OUT } from './leftOut';

/** A field of an operation, and the place in a request that has its name. */
interface Offered {
	key: string;
	/** As in `body.from.id`; `fields` are those that a procedure reads for its code. */
	at: string;
	field: Field;
	routes: readonly string[];
}

function* offeredBy(fields: Fields, at: string): Generator<Pick<Offered, 'at' | 'field'>> {
	for (const [name, field] of Object.entries(fields)) {
		if (field.kind === 'oneOf') {
			for (const { fields: inner = {} } of Object.values(field.cases)) yield* offeredBy(inner, at);
			continue;
		}
		yield { at: `${at}.${name}`, field };
		if (field.kind === 'rows') yield* offeredBy(field.of, `${at}.${name}[]`);
	}
}

const offered: Offered[] = entries.flatMap(({ key, entry }) =>
	Object.entries({ path: {}, query: {}, body: {}, fields: {}, ...entry })
		.filter(([part]) => ['path', 'query', 'body', 'fields'].includes(part))
		.flatMap(([part, fields]) => [...offeredBy(fields as Fields, part)])
		.map((one) => ({ ...one, key, routes: routesOf(entry) })),
);

/** Whether a name is one of an ID or of several. */
const isId = (name: string): boolean => /(^|[._\]])ids?$/.test(name);

/** Whether a field takes the name of a record, in whichever way. */
const takesNames = ({ field }: Offered): boolean =>
	field.kind === 'pick' ||
	(field.kind === 'select' && recordsIn(field.from) !== undefined) ||
	(field.kind === 'text' && field.names !== undefined);

const OWN = "an ID of the user's own system, by which Intercom finds or makes the record";
const FIN = 'the Fin API is for conversations and people of another system, which Intercom has no list of';
const NO_LIST = 'Intercom has no list in which a name could be looked for';
const NEW = 'the ID that another system gives a record, which Intercom keeps beside its own';

/** Fields that are IDs and take no names, and why. */
const IDS_ALONE: Readonly<Record<string, string>> = {
	'body.call_id': 'an ID that the telephony gives a call',
	'body.company_id': OWN,
	'body.conversation_id': FIN,
	'body.conversation_part_id': 'a part of one conversation, which has no name',
	'body.customer.user_id': OWN,
	'body.dataset_id': 'datasets of reports are called by the words that are their IDs',
	'body.attribute_ids': 'attributes of reports are called by the words that are their IDs',
	'body.external_id': NEW,
	'body.id': 'a visitor, who has no name that could be looked for',
	'body.ids': 'translations and pieces of content of several types; a title is not one of them alone',
	'body.step_id': 'a step of one question, which the notification of it names',
	'body.source_id': 'the first message of one conversation, which has no name',
	'body.token_ids': NO_LIST,
	'body.user.id': FIN,
	'body.user.user_id': OWN,
	'body.user_id': OWN,
	'body.visitor.id': 'a visitor, who has no name that could be looked for',
	'body.visitor.user_id': OWN,
	'body.audience.add_segment_ids': 'numbers that the list of segments does not have: its IDs are others',
	'body.audience.remove_segment_ids': 'numbers that the list of segments does not have: its IDs are others',
	'fields.companies[].company_id': OWN,
	'fields.procedure_id': 'Fin lists its procedures for a person alone, whom that would create in Intercom',
	'path.conversation_id': 'comes with the address at which a procedure waits for its answer',
	'path.external_id': OWN,
	'path.id': NO_LIST,
	'path.job_id': NO_LIST,
	'path.note_id': 'a note has no name',
	'path.view_id': NO_LIST,
	'query.app_id': 'the ID of the workspace itself',
	'query.client_id': NO_LIST,
	'query.external_id': OWN,
	'query.folder_id': NO_LIST,
	'query.folder_ids': NO_LIST,
	'query.message_id': 'a message of WhatsApp, which has no name',
	'query.ruleset_id': NO_LIST,
	'query.user_id': OWN,
};

const ids = offered.filter(({ at }) => isId(at));
const withoutNames = ids.filter((one) => !takesNames(one));

test('every field that is the ID of a record takes a name, but for those with a reason', () => {
	expect([...new Set(withoutNames.map(({ at }) => at))].sort()).toEqual(Object.keys(IDS_ALONE).sort());
	expect(ids.length - withoutNames.length).toBeGreaterThan(300);
});

const TO_CONTACTS = ['body.to[].contact', 'body.to_ids'];

/** What Intercom describes, and the fields of another name from which procedures fill it. */
const FILLED: ReadonlyArray<readonly [described: RegExp, fields: readonly string[]]> = [
	[/^POST .*\/tags: body\.id$/, ['fields.tag_id', 'fields.tags']],
	[/^POST \/tags: body\.(companies|users)\[\]\.id$/, ['fields.records']],
	[/^POST \/messages: body\.from\.id$/, ['fields.admin_id']],
	[/^POST \/messages: body\.to(\[\])?\.id$/, TO_CONTACTS],
	[/^POST \/messages: body\.cc(\[\])?\.id$/, ['fields.cc']],
	[/^POST \/messages: body\.bcc(\[\])?\.id$/, ['fields.bcc']],
	[/^POST \/tickets(\/enqueue)?: body\.contacts\[\]\.id$/, ['body.contact_id']],
	[/\/contacts\/bulk: body\.contacts\[\]\.tags\.add\[\]\.id$/, ['fields.tags']],
	[/\/contacts\/bulk: body\.contacts\[\]\.tags\.remove\[\]\.id$/, ['fields.remove_tags']],
	[/: body\.translated_content\.[\w|-]+\.audience_ids$/, ['fields.translations[].audience_ids']],
	[/: body\.translated_content\.[\w|-]+\.author_id$/, ['fields.translations[].author_id']],
];

const JOB = 'the job that several requests share, which the node names by itself';

/** What Intercom describes and no field fills, or one that takes no names, and why. */
const NOT_FILLED: Readonly<Record<string, string>> = {
	'POST /companies/bulk/delete: body.job.id': JOB,
	'POST /companies/bulk: body.job.id': JOB,
	'POST /contacts/bulk/delete: body.job.id': JOB,
	'POST /contacts/bulk: body.job.id': JOB,
	'PUT /companies/bulk: body.job.id': JOB,
	'PUT /contacts/bulk: body.job.id': JOB,
	'DELETE /custom_object_instances/{custom_object_type_identifier}: query.external_id': OWN,
	'GET /companies: query.company_id': 'look-ups ask with it for what a field names',
	'POST /contacts/{contact_id}/notes: body.contact_id': 'repeats the path',
	'POST /content/bulk_actions: body.content_ids': 'a list of pairs of type and ID',
	'POST /content/bulk_actions: body.content_ids[].id': IDS_ALONE['body.ids'] ?? '',
	'POST /conversations/{conversation_id}/customers: body.customer.customer.user_id': OWN,
	'POST /tags: body.companies[].company_id': 'the other ID beside it is always sent',
	'POST /tickets/enqueue: body.contacts[].external_id': OWN,
	'POST /tickets: body.contacts[].external_id': OWN,
	'PUT /articles/{id}/draft: body.audience_ids': 'a draft holds text alone',
	'PUT /articles/{id}/draft: body.folder_id': 'a draft holds text alone',
	'PUT /articles/{id}/draft: body.parent_id': 'a draft holds text alone',
	'PUT /articles/{id}/draft: body.parent_ids': 'a draft holds text alone',
};

/** The fields of the node that fill what Intercom describes. */
function fillersOf(route: string, place: string): Offered[] {
	const others = FILLED.flatMap(([pattern, fields]) => (pattern.test(`${route}: ${place}`) ? fields : []));
	// Each row of a bulk request has what one item gives.
	const own = /\/bulk(\/delete)?$/.test(route) ? place.replace(/^body\.(contacts|companies)\[\]/, 'body') : place;
	const places = [...others, own, own.replace(/^\w+/, 'fields')];
	return offered.filter(({ at, routes }) => routes.includes(route) && places.includes(at));
}

const reached = [...described.keys()].filter((route) => !Object.hasOwn(LEFT_OUT, route));
const describedIds = reached.flatMap((route) =>
	[...factsOf(route).keys()].filter(isId).map((place) => [route, place] as const),
);

test('every ID that Intercom describes is filled by a field, but for those with a reason', () => {
	const unfilled = describedIds.filter(([route, place]) => fillersOf(route, place).length === 0);
	expect(unfilled.map((one) => one.join(': ')).sort()).toEqual(Object.keys(NOT_FILLED).sort());
	expect(describedIds.length).toBeGreaterThan(300);
});

test.each(describedIds.filter(([route, place]) => NOT_FILLED[`${route}: ${place}`] === undefined))(
	'%s: %s is filled by fields that take names, or that are IDs alone for a reason',
	(route, place) => {
		const wrong = fillersOf(route, place).filter((one) => !takesNames(one) && IDS_ALONE[one.at] === undefined);
		expect(wrong.map(({ at, key }) => `${key}: ${at}`)).toEqual([]);
	},
);

/** Kinds of record that are named by their ID alone, and why. */
const UNNAMED: Readonly<Record<string, string>> = {
	aiContentSources: 'a source is called by its address',
	articles: 'titles are not unique, and an article is found by its address',
	articleVersions: 'versions of one article share its title',
	calls: 'a call has no name',
	contentSnippets: 'titles are not unique',
	conversationAttributeOptions: 'IDs of options come from the attribute that is chosen beside them',
	conversations: 'a conversation has no name, and is found by its address',
	customObjects: 'an object has an external ID of its own, for which the operations have a field',
	customObjectTypes: 'the name is the ID',
	dataConnectorResults: 'a result has no name',
	dataConnectors: 'names are not unique',
	externalPages: 'titles are not unique',
	helpCenterRedirects: 'a redirect is called by its address',
	internalArticles: 'titles are not unique',
	newsItems: 'titles are not unique',
	officeHoursExceptions: 'exceptions belong to the schedule that is chosen beside them',
	tickets: "Intercom can't find a ticket by its number, and titles are not unique",
	ticketTypeAttributes: 'attributes belong to the type that is chosen beside them',
};

test('every kind of record has a name, but for those with a reason', () => {
	const kinds = (Object.keys(records) as RecordKind[]).filter((kind) => Object.keys(identitiesOf(kind)).length === 0);
	expect(kinds.sort()).toEqual(Object.keys(UNNAMED).sort());
});

test('the dropdowns of all fields list records, or something that is no record', () => {
	const others = offered.flatMap(({ field }) =>
		field.kind === 'select' && recordsIn(field.from) === undefined ? [field.from] : [],
	);
	expect([...new Set(others)].sort()).toEqual([
		'getActivityTypes',
		'getCompanyCustomAttributes',
		'getCompanyFields',
		// The own IDs of companies: Create or Update makes a company of each that is new, so it has to be written out.
		'getCompanyIds',
		'getContactCustomAttributes',
		'getContactFields',
		'getReportingAttributes',
		'getReportingDatasets',
	]);
});
