import type { INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../../simulator';
import { picked } from '../../kit/input';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { useTestNode, type Sent } from '../testNode';
import { ANN, BOB, contact } from './contact-samples';

const EMAIL = 'ann@example.com';
const preview = (from: INodeParameters, into: INodeParameters): INodeParameters => ({
	...contact('previewMerge'),
	from,
	into,
});
const allowed = {
	allowed: true,
	summary: {
		attribute_changes: {
			attributes: [
				{ field: 'phone', outcome: 'adopted', from_value: '+3531', into_value: null, new_into_value: '+3531' },
			],
			total_count: 1,
		},
		reassignments: { conversations: { from: 2, into: 1 } },
	},
};
const refused = { allowed: false, reasons: [{ code: 'no_shared_identifier', message: 'They share nothing' }] };

const addBoth = (role: 'lead' | 'user', email: string | null) => (simulator: Simulator) => {
	simulator.state.addContacts(1, () => ({ id: BOB, role, email, phone: '+3531', name: 'Bob' }));
	simulator.state.addContacts(1, () => ({ id: ANN, role: 'user', email: EMAIL, name: 'Ann' }));
};
const node = useTestNode();
const lookUp = (role: string): Sent => ({
	to: 'POST /contacts/search',
	body: {
		query: {
			operator: 'AND',
			value: [
				{ field: 'email', operator: '=', value: EMAIL },
				{ field: 'role', operator: '=', value: role },
			],
		},
		pagination: { per_page: 10 },
	},
});

describeRows('Contact: Preview Merge', { given: addBoth('lead', EMAIL) }, [
	{
		title: 'tells what a merge would change',
		parameters: preview(picked(BOB), picked(ANN)),
		answers: [allowed],
		sends: [{ to: 'POST /contacts/merge/preview', body: { from: BOB, into: ANN } }],
		gives: [allowed],
	},
	{
		title: 'gives the reasons of a refusal as an item, since nothing went wrong',
		parameters: { ...preview(picked(BOB), picked(ANN)), additionalFields: { skip_duplicate_validation: false } },
		answers: [refused],
		sends: [{ to: 'POST /contacts/merge/preview', body: { from: BOB, into: ANN, skip_duplicate_validation: false } }],
		gives: [refused],
	},
	{
		title: 'finds the lead and the user who share an email',
		parameters: preview(picked(EMAIL, 'email'), picked(EMAIL, 'email')),
		answers: [undefined, undefined, allowed],
		sends: [lookUp('lead'), lookUp('user'), { to: 'POST /contacts/merge/preview', body: { from: BOB, into: ANN } }],
		gives: [allowed],
	},
]);

describeRefusals('Contact: Preview Merge refuses', [
	['an empty contact', preview(picked('={{ "" }}'), picked(ANN)), 'Merge Away is empty'],
]);

test.each([
	['lead', EMAIL, true],
	['lead', 'bob@example.com', false],
] as const)('a %s with %s may be merged: %p, and is not merged', async (role, email, isAllowed) => {
	addBoth(role, email)(node.simulator);
	const [given] = await node.json(preview(picked(BOB), picked(ANN)));
	expect(given?.allowed).toBe(isAllowed);
	expect(node.simulator.ledger).toEqual([]);
	expect(node.simulator.state.contacts.get(BOB)).toBeDefined();
	expect(node.simulator.requests.map(({ headers }) => headers['intercom-version'])).toEqual(['Preview']);
});

test('a preview is asked for again when its answer is lost, as it changes nothing', async () => {
	addBoth('lead', EMAIL)(node.simulator);
	node.simulator.fault({ drop: 'after' });
	const [given] = await node.json(preview(picked(BOB), picked(ANN)));
	expect(given?.allowed).toBe(true);
	expect(node.sent).toHaveLength(2);
});

test('what a preview tells is what the merge does', async () => {
	addBoth('lead', EMAIL)(node.simulator);
	const parameters = preview(picked(BOB), picked(ANN));
	const [told] = await node.json(parameters);
	const [merged] = await node.json({ ...parameters, operation: 'merge' });
	expect(told).toMatchObject({
		summary: {
			attribute_changes: { attributes: expect.arrayContaining([expect.objectContaining({ field: 'phone' })]) },
		},
	});
	expect(merged).toMatchObject({ name: 'Ann', phone: '+3531' });
});
