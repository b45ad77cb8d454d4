import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../operations/testNode';
import { chosen, FIELD_LISTS, listSearch, load, loadOptions, searchIn, type ListName, type PickerName } from './load';

const node = useTestNode();

/** Names as Intercom's answer has them, and in the order of the dropdown. */
const NAMES = ['item 10', 'Zeta', 'Item 9', 'alpha', '', 'Beta', 'Éva', 'ęta', 'item 1', ''] as const;
const IN_ORDER = ['alpha', 'beta', 'ęta', 'éva', 'item 1', 'item 9', 'item 10', 'zeta'] as const;

/** Where the records of a list have their names; the others have them under `name`. */
const FIELDS = ['name', 'label', 'title', 'url', 'email', 'external_id', 'from_url', 'display_name', 'internal_label'];
const idOf = (index: number) => String(90 - index);
const rows = NAMES.map((name, index) => ({
	...Object.fromEntries(FIELDS.map((field) => [field, name])),
	id: idOf(index),
	company_id: name,
	default_translation: { name },
	phone: name,
	created_at: name,
	qualified_id: idOf(index),
	custom: true,
	reference: { object_type_id: name },
	ticket_attributes: { _default_title_: name },
}));
const options = rows;
const [first, ...others] = rows;
const data = [{ ...first, options, attributes: rows }, ...others];

/** An answer that has the records wherever a list may look for them. */
const answer = {
	...Object.fromEntries(
		['data', 'admins', 'teams', 'tags', 'segments', 'contacts', 'conversations', 'tickets', 'companies'].map((key) => [
			key,
			data,
		]),
	),
	ticket_type_attributes: { data },
	event_types: [...NAMES],
	pages: { total_pages: 1 },
};

/** Lists that keep the order of Intercom's answer, and what it means. */
const OWN_ORDER: Readonly<Record<string, string>> = {
	ArticleVersions: 'newest first',
	Calls: 'newest first',
	ConversationAttributeOptions: 'as somebody has arranged them',
	Conversations: 'newest first',
	DataConnectorResults: 'newest first',
	Tickets: 'newest first',
	TicketTypeAttributes: 'as the form of the type has them',
};
/** Lists of something else than records with names and IDs: what is blank is left out, or has no ID to show. */
const WITHOUT_BLANKS: readonly string[] = ['CompanyIds', 'CustomObjectTypes'];
/** Lists whose values are the names. */
const VALUED_BY_NAME: readonly string[] = [
	'ActivityTypes',
	'CompanyCustomAttributes',
	'ContactCustomAttributes',
	'ContactFields',
];

const suffixOf = (method: string) => method.replace(/^(get|search)/, '');

/** What a list has to show, by a small model of the rule. */
function expectedOf(method: string): readonly string[] {
	const suffix = suffixOf(method);
	const shown = NAMES.map((name, index) => name.toLowerCase() || idOf(index));
	if (OWN_ORDER[suffix] !== undefined) return shown;
	if (WITHOUT_BLANKS.includes(suffix)) return IN_ORDER;
	const blank = VALUED_BY_NAME.includes(suffix) ? ['', ''] : [idOf(9), idOf(4)];
	return [...(suffix === 'Owners' ? ['[nobody]'] : []), ...IN_ORDER, ...blank];
}

/** What people read of an entry: of contacts without the email behind the name, and of tickets without the number. */
const read = ({ name }: { name: string }) => name.replace(/ \(.*\)$/, '').toLowerCase();

const parametersOf = (method: string): INodeParameters => ({
	...(suffixOf(method) === 'ReportingAttributes'
		? { resource: 'reportingExport', operation: 'create', dataset_id: idOf(0) }
		: { resource: 'contact', operation: 'get' }),
	...chosen[`search${suffixOf(method)}`],
	...(suffixOf(method) === 'ConversationAttributeOptions' && { id: { __rl: true, mode: 'id', value: idOf(0) } }),
});

beforeEach(() => node.simulator.fault({ status: 200, body: answer, times: Infinity }));

/** Lists of fields begin with Intercom's own, of which test/editor/search-fields.test.ts knows the order. */
const OF_FIELDS: readonly string[] = [...FIELD_LISTS, 'getCompanyFields'];
const lists = (Object.keys(loadOptions) as ListName[]).filter((name) => !OF_FIELDS.includes(name));

test.each(lists)('%s is in the order of its names, or in one of its own that means something', async (name) => {
	const shown = (await load(node, name, parametersOf(name))).map(read);
	expect(shown).toEqual(expectedOf(name));
});

test.each(Object.keys(listSearch) as PickerName[])(
	'%s is in the order of its names, page by page, or in one of its own that means something',
	async (name) => {
		const { results } = await searchIn(node, parametersOf(name))(name);
		expect(results.map(read)).toEqual(expectedOf(name));
	},
);

test('the lists with an order of their own are lists of the node', () => {
	for (const suffix of Object.keys(OWN_ORDER)) expect(Object.keys(loadOptions)).toContain(`get${suffix}`);
});

test('ticket states come in the way of a ticket, and by name within each category', async () => {
	const state = (id: string, category: string, internal_label: string) => ({ id, category, internal_label });
	const states = [
		state('1', 'resolved', 'Done'),
		state('2', 'waiting_on_customer', 'Waiting'),
		state('3', 'of a later day', 'New kind'),
		state('4', 'submitted', 'Zero'),
		state('5', 'in_progress', 'testing'),
		state('6', 'in_progress', 'Building'),
		state('7', 'submitted', ''),
	];
	node.reset();
	node.simulator.fault({ status: 200, body: { data: states } });
	const names = (await load(node, 'getTicketStates')).map(({ name }) => name);
	expect(names).toEqual(['Zero', '7', 'Building', 'testing', 'Waiting', 'Done', 'New kind']);
});
