import type { INodeParameters } from 'n8n-workflow';
import { routesOf } from '../../nodes/Intercom/model/operation';
import { useTestNode } from '../operations/testNode';
import { cases, type Case } from './cases';
import { filled } from './generate';
import { ITEM } from './sent';
import { fill } from './world';

const HINT = 'Nothing was changed: no field is filled in, or what their expressions name is not there';

/** Operations that change a record that exists, all of whose fields can be left out. */
const MAY_CHANGE_NOTHING = [
	'article.stageDraft',
	'article.update',
	'audience.update',
	'collection.update',
	'company.update',
	'contact.update',
	'contentSnippet.update',
	'conversation.update',
	'conversationAttribute.update',
	'dataAttribute.update',
	'dataConnector.update',
	'folder.update',
	'internalArticle.update',
	'ipAllowlist.update',
	'officeHours.update',
	'officeHoursException.update',
	'ticket.update',
	'ticketType.update',
	'ticketTypeAttribute.update',
	'visitor.update',
];
/** Those with a field that has to be filled in. */
const ALWAYS_CHANGE = [
	'admin.setAway',
	'aiContentSource.update',
	'company.updateMany',
	'conversationAttribute.updateOption',
	'externalPage.update',
	'newsItem.update',
	'team.update',
];

/** The requests that change what exists and create nothing. */
const isUpdate = ({ entry }: Case): boolean => {
	const methods = routesOf(entry).map((route) => route.split(' ')[0] ?? '');
	return methods.some((method) => /^(PUT|PATCH)$/.test(method)) && methods.every((method) => method !== 'POST');
};
const updates = cases.filter(isUpdate);

const node = useTestNode({ given: fill });

async function hintsOf(parameters: INodeParameters): Promise<string[]> {
	const { error, hints } = await node.execute(parameters, { items: [ITEM] });
	if (error) throw error;
	expect(node.sent.some(({ to }) => /^(PUT|PATCH) /.test(to))).toBe(true);
	return hints.map(({ message }) => message);
}

test('every operation that updates is known either to need a value or to go without', () => {
	expect([...new Set(updates.map(({ key }) => key))].sort()).toEqual([...MAY_CHANGE_NOTHING, ...ALWAYS_CHANGE].sort());
});

/** With the choices that a new node has, nothing is filled in but which record it is. */
const untouched = updates.filter(({ key }, index) => updates.findIndex((other) => other.key === key) === index);

test.each(untouched.map((one) => [one.name, one] as const))(
	'%s says that nothing was changed, where nothing has to be filled in',
	async (_name, { key, parameters }) => {
		const hints = await hintsOf(parameters);
		expect(hints.filter((hint) => hint === HINT)).toEqual(MAY_CHANGE_NOTHING.includes(key) ? [HINT] : []);
	},
);

describe('An update with everything filled in does not say that nothing was changed:', () => {
	test.each(updates.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
		for (const { given, parameters = {} } of filled(one)) {
			node.reset();
			given?.(node.simulator);
			expect(await hintsOf(parameters)).not.toContain(HINT);
		}
	});
});
