import type { INodeParameters } from 'n8n-workflow';
import { parameterOf } from '../../nodes/Intercom/engine/names';
import { useTestNode } from '../operations/testNode';
import { cases, type Case } from './cases';
import { choicesOf, operations } from './parameters';
import { fill } from './world';

/** Titles of operations that give a record that exists, or make one. */
const FINDS_OR_CREATES = /^(Create|Find) or /;
/** Titles of choices beside which a record that is missing is made. */
const CREATES_MISSING = /Created if Missing|New or Existing/;

/** Expressions that give nothing: a misspelt name, and blank cells of a table. What is left empty n8n marks itself. */
const NOTHING = ['={{ $json.mail }}', '={{ null }}', '={{ "" }}', '={{ "  " }}'];

const titleOfOperation = ({ entry }: Case): string => entry.label ?? '';
const finding = cases.filter((one) => FINDS_OR_CREATES.test(titleOfOperation(one)));

/** The fields that are shown because of a choice that makes what is missing. */
function keysOfChoices({ choices, properties }: Case): string[] {
	const making = properties.filter(({ name, ...property }) =>
		choicesOf({ name, ...property }).some((each) => each.value === choices[name] && CREATES_MISSING.test(each.name)),
	);
	return properties
		.filter(({ displayOptions: { show = {} } = {} }) =>
			making.some(({ name }) => show[name]?.some((one) => one === choices[name])),
		)
		.map(({ name }) => name);
}

/** Each generated request that may make a record which exists already, and the parameters by which that is found. */
const keyed = cases
	.map((one) => ({
		one,
		keys: [...new Set([...(one.entry.foundBy ?? []).map((key) => parameterOf(key)), ...keysOfChoices(one)])],
	}))
	.filter(({ keys }) => keys.length > 0);

test('operations that find a record or create it say by which fields, and only these do', () => {
	const saying = cases.filter(({ entry }) => entry.foundBy !== undefined).map(({ key }) => key);
	expect([...new Set(saying)].sort()).toEqual([...new Set(finding.map(({ key }) => key))].sort());
	expect([...new Set(saying)].sort()).toEqual([
		'company.findOrCreate',
		'company.upsert',
		'company.upsertMany',
		'contact.findOrCreate',
		'contact.upsert',
		'contact.upsertMany',
		'customObject.upsert',
		'externalPage.upsert',
		'tag.create',
	]);
	expect([...new Set(keyed.map(({ one }) => one.key))]).toEqual(
		expect.arrayContaining(['ticket.create', 'visitor.convert', 'conversation.attachTag', 'tag.tagContacts']),
	);
});

describe('The key of an operation that finds or creates', () => {
	test.each(finding.map((one) => [one.name, one] as const))(
		'stands first in the form of %s',
		(_name, { entry, key, properties }) => {
			const { foundBy = [] } = entry;
			const { parameters = [] } = operations.find((each) => `${each.resource}.${each.operation}` === key) ?? {};
			expect(parameters.length).toBeGreaterThan(0);
			const isSelector = ({ name, type, noDataExpression }: Case['properties'][number]) =>
				name === 'resource' || type === 'notice' || (type === 'options' && noDataExpression === true);
			const asked = properties.filter((property) => !isSelector(property));
			expect(asked.slice(0, foundBy.length).map(({ name }) => name)).toEqual(
				foundBy.map((field) => parameterOf(field)),
			);
			const [first] = asked;
			// A list of records that exist needs no words: what is chosen there is found.
			if (first?.type === 'string') expect(first.description).toContain('is found');
		},
	);
});

const node = useTestNode({ given: fill });

describe.each(keyed.map(({ one, keys }) => [one.name, one, keys] as const))('%s', (_name, { parameters }, keys) => {
	test.each(NOTHING)('writes nothing for an item whose key is %s, and names item and field', async (nothing) => {
		const emptied: INodeParameters = { ...parameters, ...Object.fromEntries(keys.map((key) => [key, nothing])) };
		const error = await node.failure(emptied);
		expect(error.message).toMatch(/ (is|are) empty$/);
		expect(error.description).not.toBe('');
		expect(error.context).toMatchObject({ itemIndex: 0 });
		expect(node.sent.filter(({ to }) => !to.startsWith('GET '))).toEqual([]);
		expect(node.simulator.ledger).toEqual([]);
	});
});
