import type { INodeParameters } from 'n8n-workflow';
import { ADDITIONAL_FIELDS } from '../../nodes/Intercom/engine/names';
import { useTestNode, type Sent } from '../operations/testNode';
import { calledIn, fillNamed, lookupOf, lookupsOfAny, namesWithoutMode, recordOf } from './called';
import { cases, isShown, type Case } from './cases';
import { parametersIn } from './parameters';

/** A picker of an operation, and the first generated request that shows it. */
interface Picker {
	one: Case;
	/** Names of the parameters that lead to it, as in `additionalFields owner_id`. */
	path: string[];
	/** The method that lists its records, as in `searchTags`. */
	list: string;
	/** The record that is picked. */
	id: string;
	modes: readonly string[];
	/** What the user reads above it. */
	title: string;
}

/** Parameters whose fields stand in them by name. */
const COLLECTIONS: readonly string[] = [ADDITIONAL_FIELDS, 'filters'];

/** Sets a parameter inside of collections and of the first row of lists. */
function put(parameters: INodeParameters, [name = '', ...inner]: string[], value: INodeParameters): INodeParameters {
	if (inner.length === 0) return { ...parameters, [name]: value };
	const around = (parameters[name] ?? {}) as INodeParameters;
	if (COLLECTIONS.includes(name)) return { ...parameters, [name]: put(around, inner, value) };
	const [group = '', ...rest] = inner;
	const [row = {}] = (around[group] ?? []) as INodeParameters[];
	return { ...parameters, [name]: { [group]: [put(row, rest, value)] } };
}

const pickersOf = (one: Case): Picker[] =>
	parametersIn(one.properties)
		.filter(({ property }) => property.type === 'resourceLocator' && isShown(property, one.parameters))
		.map(({ property: { displayName: title, name, modes = [] }, inside }) => {
			const list = modes.find((mode) => mode.name === 'list')?.typeOptions?.searchListMethod ?? '';
			const given = inside.length === 0 ? one.parameters[name] : undefined;
			const id = String((given as { value?: string } | undefined)?.value ?? recordOf(list));
			return { one, path: [...inside, name], list, id, modes: modes.map((mode) => mode.name), title };
		});

const nameOf = ({ one, path, list }: Picker) => `${one.key} ${path.join(' > ')} of ${list}`;
/** Each picker once, however many combinations of choices show it. */
const pickers = new Map<string, Picker>();
for (const picker of cases.flatMap(pickersOf)) if (!pickers.has(nameOf(picker))) pickers.set(nameOf(picker), picker);

/** What operations need beside the picker. */
const SET: Readonly<Record<string, INodeParameters>> = {
	// Both contacts have an email address of their own, so that each is found by it.
	'contact.merge': { skip_duplicate_validation: true },
	'contact.previewMerge': { skip_duplicate_validation: true },
	// A teammate who changes nothing but the priority needs one.
	'conversation.update': { priority: 'high' },
	// Its requests hold the time, unless it is told one.
	'dataEvent.submit': { created_at: '2026-06-01T00:00:00Z' },
};
/** Pickers whose record is not sent. */
const NOT_SENT: readonly string[] = [
	// The form lists the attributes of this type.
	'ticket.update ticket_type_id of searchTicketTypes',
];

/** Contacts that are looked for among those of a role first, as the other role may share their email. */
const ROLES: Readonly<Record<string, string>> = {
	'contact.merge from': 'lead',
	'contact.merge into': 'user',
	'contact.previewMerge from': 'lead',
	'contact.previewMerge into': 'user',
};
const roleOf = ({ one, path }: Picker) => ROLES[`${one.key} ${path.join(' ')}`];

const node = useTestNode({ given: fillNamed });

interface Outcome {
	message: string | undefined;
	/** The item that the error names. */
	item: unknown;
	sent: readonly Sent[];
}

/** What an operation sends with a picker in this mode, and the error if it fails. */
async function run({ one, path }: Picker, mode: string, value: string): Promise<Outcome> {
	node.reset();
	const parameters = put(one.parameters, path, { __rl: true, mode, value });
	const more = { ...SET[one.key], ...(parameters[ADDITIONAL_FIELDS] as INodeParameters | undefined) };
	const { error } = await node.execute({ ...parameters, [ADDITIONAL_FIELDS]: more });
	const { context = {} } = (error ?? {}) as { context?: { itemIndex?: number } };
	return { message: error?.message, item: context.itemIndex, sent: node.sent };
}

const outcomesById = new Map<Picker, Promise<Outcome>>();
/** What it sends with the record's ID, tried once for all modes. */
async function runById(picker: Picker): Promise<Outcome> {
	const outcome = outcomesById.get(picker) ?? run(picker, 'id', picker.id);
	outcomesById.set(picker, outcome);
	return await outcome;
}

const isLike = (one: Sent | undefined, other: Sent) => JSON.stringify(one) === JSON.stringify(other);

/** The requests without the first one that is like the look-up, if there is one. */
function without(sent: readonly Sent[], [lookup]: readonly Sent[]): readonly Sent[] {
	const first = sent.findIndex((request) => isLike(lookup, request));
	return sent.filter((_request, index) => index !== first);
}

const inModes = [...pickers].flatMap(([name, picker]) => picker.modes.map((mode) => [name, mode, picker] as const));
const ANY = 'any';
/** Ways that take what Intercom gave the record, rather than what people call it. */
const INTERCOMS_OWN: readonly string[] = ['id', 'url'];
/**
 * All that names a record, which the mode for all names takes: what the other modes for a text take, and names that
 * have no mode. Names come before Intercom's ID and address.
 */
function waysOf({ list, modes }: Picker): string[] {
	const texts = modes.filter((mode) => mode !== ANY && mode !== 'list');
	const names = texts.filter((mode) => !INTERCOMS_OWN.includes(mode));
	return [...names, ...namesWithoutMode(list), ...texts.filter((mode) => INTERCOMS_OWN.includes(mode))];
}
const withAny = [...pickers].filter(([, { modes }]) => modes.includes(ANY));

test.each([...pickers])('%s has one mode for whatever names its record, unless only the ID does', (_name, picker) => {
	const isNamed = waysOf(picker).length > 1;
	expect(picker.modes.filter((mode) => mode === ANY)).toEqual(isNamed ? [ANY] : []);
	expect(waysOf(picker)).toContain('id');
});

test.each(inModes.filter(([, mode]) => mode !== ANY))('%s finds its record by %s', async (name, mode, picker) => {
	const { id, list } = picker;
	const called = calledIn(mode, list, id) ?? '';
	const lookup = lookupOf(mode, list, called, roleOf(picker));
	const byId = await runById(picker);
	const found = await run(picker, mode, called);
	expect(found.message).toBeUndefined();
	expect(without(found.sent, lookup)).toEqual(byId.sent);
	expect(found.sent).toHaveLength(byId.sent.length + lookup.length);
	expect(JSON.stringify(byId.sent).includes(id)).toBe(!NOT_SENT.includes(name));
});

/** Every picker by the first of its names, and the first picker of each list by all of them. */
const inWays = withAny.flatMap(([name, picker], index) => {
	const isFirst = withAny.findIndex(([, { list }]) => list === picker.list) === index;
	return (isFirst ? waysOf(picker) : waysOf(picker).slice(0, 1)).map((way) => [name, way, picker] as const);
});

test.each(inWays)('%s finds its record by whatever names it, here by %s', async (_name, way, picker) => {
	const { id, list } = picker;
	const called = calledIn(way, list, id) ?? '';
	const lookups = lookupsOfAny(list, called, { way, role: roleOf(picker) });
	const byId = await runById(picker);
	const found = await run(picker, ANY, called);
	expect(found.message).toBeUndefined();
	expect(lookups.reduce<readonly Sent[]>((sent, lookup) => without(sent, [lookup]), found.sent)).toEqual(byId.sent);
	expect(found.sent).toHaveLength(byId.sent.length + lookups.length);
});

const NOTHING = '={{ "" }}';
/** What finds no record: an expression that gives nothing, a page that shows none, and a name that nobody has. */
const nothingIn = (mode: string): string => {
	if (mode === 'list' || mode === 'id') return NOTHING;
	return mode === 'url' ? 'https://app.intercom.com/a/apps/abc123/home' : 'nobody@example.com';
};

/** What the error says of it; in the modes not named here, that the name was not found. */
const PROBLEMS: Readonly<Record<string, string>> = { id: ' is empty', list: ' is empty', url: ' is no address of a' };

test.each(inModes)('%s refuses what finds nothing by %s, before anything else is sent', async (_name, mode, picker) => {
	const nothing = nothingIn(mode);
	const inRole = mode === 'email' && roleOf(picker) ? lookupOf(mode, picker.list, nothing, roleOf(picker)) : [];
	const lookup =
		mode === ANY
			? lookupsOfAny(picker.list, nothing, { role: roleOf(picker) })
			: [...inRole, ...lookupOf(mode, picker.list, nothing)];
	const { item, message = '', sent } = await run(picker, mode, nothing);
	// The token's own teammate may be looked up on the way.
	expect(sent.filter(({ to }) => to !== 'GET /me')).toEqual(lookup);
	expect(node.simulator.ledger).toEqual([]);
	// In a row the picker's title stands in quotation marks.
	const [about, problem] = [message.replaceAll('"', ''), PROBLEMS[mode] ?? ' was not found: no '];
	expect({ item, about }).toEqual({ item: 0, about: expect.stringContaining(picker.title) as string });
	expect(about).toContain(problem);
});

const named = inModes.filter(([, mode, { one }]) => one.entry.ifNotFound && !['list', 'id', 'url'].includes(mode));

test.each(named)('%s gives no item for what finds nothing by %s, if asked to', async (_name, mode, { one, path }) => {
	const parameters = put(one.parameters, path, { __rl: true, mode, value: nothingIn(mode) });
	expect(await node.items({ ...parameters, options: { ifNotFound: 'none' } })).toEqual([]);
});
