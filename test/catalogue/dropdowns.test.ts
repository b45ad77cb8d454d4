import type { INodeParameters } from 'n8n-workflow';
import { ADDITIONAL_FIELDS } from '../../nodes/Intercom/engine/names';
import { useTestNode, type Sent } from '../operations/testNode';
import { calledIn, fillNamed, lookupOf, recordOf } from './called';
import { cases, isShown, type Case } from './cases';
import { parametersIn } from './parameters';

/** A dropdown whose value is a record, and the first generated request that shows it. */
interface Dropdown {
	one: Case;
	name: string;
	/** Whether it is one of the fields that the user adds. */
	isAdded: boolean;
	many: boolean;
	/** The picker's list of the same records. */
	list: string;
	/** The only role of the contacts in it. */
	role?: string;
	/** Whether its segments are those of companies. */
	ofCompanies: boolean;
	title: string;
}

/** The picker's list of the records in a dropdown, where the dropdown has another name than it. */
const LISTS: Readonly<Record<string, string>> = {
	getCompanySegments: 'searchSegments',
	getOwners: 'searchAdmins',
	getUserSegments: 'searchSegments',
	getUsers: 'searchContacts',
};
/** Ways to name a record, by the list of its picker. */
const MODES: Readonly<Record<string, readonly string[]>> = {
	searchAdmins: ['email', 'name'],
	searchAudiences: ['name'],
	searchCompanies: ['company_id', 'name'],
	searchContacts: ['email', 'external_id', 'url', 'name'],
	searchConversations: ['url'],
	searchSegments: ['name'],
	searchTags: ['name'],
	searchTeams: ['name'],
	searchTicketTypes: ['name'],
};

const COMPANY_SEGMENT = { id: '6762f0001bb69f9f00000003', name: 'Key accounts' } as const;

const dropdownsOf = (one: Case): Dropdown[] =>
	parametersIn(one.properties).flatMap(({ property, inside }) => {
		const { displayName, name, type, typeOptions: { loadOptionsMethod: method = '' } = {} } = property;
		const list = LISTS[method] ?? method.replace(/^get/, 'search');
		const isAdded = inside[0] === ADDITIONAL_FIELDS;
		const isRecord = MODES[list] !== undefined && (type === 'options' || type === 'multiOptions');
		if (!isRecord || inside.length > (isAdded ? 1 : 0) || !isShown(property, one.parameters)) return [];
		// The editor says that an expression may give a name; errors need not.
		const title = displayName.replace(/ Names? or IDs?$/, '');
		const role = method === 'getUsers' ? { role: 'user' } : {};
		return [
			{
				one,
				name,
				isAdded,
				many: type === 'multiOptions',
				list,
				title,
				ofCompanies: method === 'getCompanySegments',
				...role,
			},
		];
	});
const dropdowns = new Map<string, Dropdown>();
for (const dropdown of cases.flatMap(dropdownsOf)) {
	const name = `${dropdown.one.key} ${dropdown.name} of ${dropdown.list}`;
	if (!dropdowns.has(name)) dropdowns.set(name, dropdown);
}

const node = useTestNode({ given: fillNamed });

async function run({ one, name, isAdded, many }: Dropdown, value: string) {
	node.reset();
	const chosen = { [name]: many ? [value] : value } as INodeParameters;
	const added = (one.parameters[ADDITIONAL_FIELDS] ?? {}) as INodeParameters;
	const parameters = isAdded ? { [ADDITIONAL_FIELDS]: { ...added, ...chosen } } : chosen;
	const { error } = await node.execute({ ...one.parameters, ...parameters });
	return {
		message: error?.message,
		sent: node.sent,
		item: (error as { context?: { itemIndex?: number } })?.context?.itemIndex,
	};
}

/** The requests that look for one of these, taken out. */
const without = (sent: readonly Sent[], lookups: readonly Sent[]): readonly Sent[] =>
	sent.filter((request) => !lookups.some((lookup) => JSON.stringify(lookup) === JSON.stringify(request)));

/** Everything that may be asked for a name. */
const lookupsOf = ({ list, ofCompanies, role }: Dropdown, name: string): Sent[] =>
	ofCompanies
		? [{ to: 'GET /segments?type=company' }]
		: (MODES[list] ?? []).flatMap((mode) => lookupOf(mode, list, name, role));

const all = [...dropdowns];
const inModes = all.flatMap(([name, dropdown]) =>
	(MODES[dropdown.list] ?? []).map((mode) => [name, mode, dropdown] as const),
);

test('there are such dropdowns', () => {
	expect(inModes.length).toBeGreaterThan(40);
});

test.each(inModes)('%s takes a record by its %s, as a picker does', async (_name, mode, dropdown) => {
	const { list, ofCompanies } = dropdown;
	const id = ofCompanies ? COMPANY_SEGMENT.id : (recordOf(list) ?? '');
	const called = ofCompanies ? COMPANY_SEGMENT.name : (calledIn(mode, list, id) ?? '');
	const byId = await run(dropdown, id);
	const found = await run(dropdown, called);
	expect(found.message).toBe(byId.message);
	const lookups = lookupsOf(dropdown, called);
	expect(without(found.sent, lookups)).toEqual(without(byId.sent, lookups));
});

test.each(all)('%s refuses what is no record, before anything else is sent', async (_name, dropdown) => {
	for (const nothing of ['no such one', 'nobody@example.com']) {
		const { item, message, sent } = await run(dropdown, nothing);
		expect({ item, message }).toEqual({
			item: 0,
			message: expect.stringContaining(`${dropdown.title} "${nothing}" was not found: no `) as string,
		});
		expect(without(sent, [{ to: 'GET /me' }, ...lookupsOf(dropdown, nothing)])).toEqual([]);
	}
});
