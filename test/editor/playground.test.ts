import type { INodeListSearchResult, INodeParameters } from 'n8n-workflow';
import { picked } from '../kit/input';
import { useTestNode } from '../operations/testNode';
import { listSearch, load, loadOptions, resourceMapping, type ListName, type PickerName } from './load';

const node = useTestNode({ seed: 'playground' });

/** Lists that depend on a choice: the form that asks, the parameter of the choice, and the list to choose from. */
const DEPENDS_ON: Readonly<Record<string, [form: INodeParameters, parameter: string, list: ListName]>> = {
	ArticleVersions: [{ resource: 'article', operation: 'getVersion' }, 'article_id', 'getArticles'],
	ConversationAttributeOptions: [
		{ resource: 'conversationAttribute', operation: 'archiveOption' },
		'id',
		'getConversationAttributes',
	],
	CustomObjects: [
		{ resource: 'customObject', operation: 'get' },
		'custom_object_type_identifier',
		'getCustomObjectTypes',
	],
	DataConnectorResults: [
		{ resource: 'dataConnector', operation: 'getResult' },
		'data_connector_id',
		'getDataConnectors',
	],
	HelpCenterRedirects: [{ resource: 'helpCenterRedirect', operation: 'get' }, 'help_center_id', 'getHelpCenters'],
	OfficeHoursExceptions: [
		{ resource: 'officeHoursException', operation: 'get' },
		'office_hours_schedule_id',
		'getOfficeHours',
	],
	ReportingAttributes: [{ resource: 'reportingExport', operation: 'create' }, 'dataset_id', 'getReportingDatasets'],
	TicketTypeAttributes: [{ resource: 'ticketTypeAttribute', operation: 'update' }, 'ticket_type_id', 'getTicketTypes'],
};

/** The parameters of the node while a list is asked: one set for each thing that can be chosen first. */
async function situations(kind: string): Promise<INodeParameters[]> {
	const [form, parameter, list] = DEPENDS_ON[kind] ?? [];
	if (parameter === undefined || list === undefined) return [{ resource: 'contact', operation: 'search' }];
	const choices = (await load(node, list)).filter(
		// Only attributes of the type List have options.
		({ description }) => list !== 'getConversationAttributes' || description === 'list',
	);
	expect(choices).not.toEqual([]);
	return choices.map(({ value }) => ({
		...form,
		// A plain dropdown, unlike the others.
		[parameter]: parameter === 'dataset_id' ? String(value) : picked(String(value)),
	}));
}

const kindOf = (name: string): string => name.replace(/^(get|search)/, '');

/** What n8n's engine is given back by a picker of the node. */
const search = async (name: PickerName, parameters: INodeParameters): Promise<INodeListSearchResult> =>
	await listSearch[name].call(node.loadOptions(parameters));

test.each(Object.keys(listSearch) as PickerName[])('%s finds something, whatever is chosen before', async (name) => {
	for (const parameters of await situations(kindOf(name)))
		expect((await search(name, parameters)).results).not.toEqual([]);
});

test.each(Object.keys(loadOptions) as ListName[])('%s has entries, whatever is chosen before', async (name) => {
	for (const parameters of await situations(kindOf(name))) expect(await load(node, name, parameters)).not.toEqual([]);
});

test.each(['contact', 'conversation', 'ticket'])(
	'a condition of a search for a %s can name own fields',
	async (resource) => {
		const lists = [
			'getDateSearchFields',
			'getNumberSearchFields',
			'getTextSearchFields',
			'getYesNoSearchFields',
		] as const;
		const own = await Promise.all(lists.map(async (name) => await load(node, name, { resource, operation: 'search' })));
		const names = own.map((options) => options.filter(({ name }) => name.endsWith(')')).length);
		expect(names).not.toContain(0);
	},
);

test.each(['companyAttributes', 'contactAttributes', 'conversationAttributes'] as const)(
	'%s has a form to fill in',
	async (name) => {
		const { fields } = await resourceMapping[name].call(node.loadOptions({ operation: 'create' }));
		expect(fields.length).toBeGreaterThan(2);
	},
);

test('each type of tickets has attributes of its own beside title and description', async () => {
	const types = await load(node, 'getTicketTypes');
	expect(types.length).toBeGreaterThan(2);
	for (const { value } of types) {
		const parameters = { resource: 'ticket', operation: 'create', ticket_type_id: picked(String(value)) };
		const { fields } = await resourceMapping.ticketAttributes.call(node.loadOptions(parameters));
		expect(fields.length).toBeGreaterThan(2);
	}
});

test('the conversations on top of the list have files, which can be downloaded', async () => {
	const conversations = (await load(node, 'getConversations')).slice(0, 5);
	for (const { value } of conversations) {
		const items = await node.items({
			resource: 'conversation',
			operation: 'getAttachments',
			conversation_id: picked(String(value)),
		});
		expect(items.flatMap(({ binary }) => Object.keys(binary ?? {}))).not.toEqual([]);
	}
});
