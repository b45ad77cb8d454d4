import { useTestNode } from '../testNode';
import { addContact, ann, ANN, BOB, contact, mergeHistory, simpleAnn } from './contact-samples';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const byEmail = { field: 'email', operator: '=', value: 'ann@example.com' };
const isUser = { field: 'role', operator: '=', value: 'user' };
const searchUsers = {
	to: 'POST /contacts/search',
	body: { query: { operator: 'AND', value: [byEmail, isUser] }, pagination: { per_page: 10 } },
};
const addBob = { id: BOB, email: 'bob@example.com', external_id: 'user-71', name: 'Bob' };

describeRows('Contact: Archive, Unarchive, Delete', { given: addContact }, [
	{
		title: 'Archive hides the contact',
		parameters: { ...contact('archive'), contact_id: picked(ANN) },
		sends: [{ to: `POST /contacts/${ANN}/archive` }],
		gives: [{ type: 'contact', id: ANN, external_id: 'user-70', archived: true }],
		sdk: async (client) => await client.contacts.archive({ contact_id: ANN }),
	},
	{
		title: 'Unarchive brings the contact back',
		parameters: { ...contact('unarchive'), contact_id: picked(ANN, 'list') },
		given: (simulator) => addContact(simulator, { archived: true }),
		sends: [{ to: `POST /contacts/${ANN}/unarchive` }],
		gives: [{ type: 'contact', id: ANN, external_id: 'user-70', archived: false }],
		sdk: async (client) => await client.contacts.unarchive({ contact_id: ANN }),
	},
	{
		title: 'Unarchive finds an archived contact by external ID',
		parameters: { ...contact('unarchive'), contact_id: picked('user-70', 'external_id') },
		given: (simulator) => addContact(simulator, { archived: true }),
		sends: [{ to: 'GET /contacts/find_by_external_id/user-70' }, { to: `POST /contacts/${ANN}/unarchive` }],
		gives: [{ type: 'contact', id: ANN, external_id: 'user-70', archived: false }],
	},
	{
		title: 'Delete deletes the contact',
		parameters: { ...contact('delete'), contact_id: picked(ANN) },
		sends: [{ to: `DELETE /contacts/${ANN}` }],
		gives: [{ type: 'contact', id: ANN, external_id: 'user-70', deleted: true }],
		sdk: async (client) => await client.contacts.delete({ contact_id: ANN }),
	},
]);

describeRows('Contact: Merge', [
	{
		title: 'with every field gives the whole answer when Simplify is off',
		parameters: {
			...contact('merge'),
			from: picked(BOB),
			into: picked('ann@example.com', 'email'),
			simplify: false,
			additionalFields: { skip_duplicate_validation: true, include_merge_history: true },
		},
		given: (simulator) => {
			addContact(simulator);
			addContact(simulator, addBob);
		},
		answers: [undefined, { ...ann, merge_history: mergeHistory }],
		sends: [
			searchUsers,
			{
				to: 'POST /contacts/merge?include_merge_history=true',
				body: { from: BOB, into: ANN, skip_duplicate_validation: true },
			},
		],
		gives: [{ ...ann, merge_history: mergeHistory }],
	},
	{
		title: 'with the two contacts alone gives the simplified survivor',
		parameters: { ...contact('merge'), from: picked(BOB, 'list'), into: picked(ANN, 'list') },
		given: (simulator) => {
			addContact(simulator);
			addContact(simulator, { ...addBob, email: 'ann@example.com', role: 'lead' });
		},
		answers: [ann],
		sends: [{ to: 'POST /contacts/merge', body: { from: BOB, into: ANN } }],
		gives: [simpleAnn],
		sdk: async (client) => await client.contacts.mergeLeadInUser({ from: BOB, into: ANN }),
	},
	{
		title: 'sends a duplicate check that is not skipped',
		parameters: {
			...contact('merge'),
			from: picked('user-71', 'external_id'),
			into: picked(`https://app.intercom.com/a/apps/abc123/users/${ANN}`, 'url'),
			additionalFields: { skip_duplicate_validation: false },
		},
		given: (simulator) => {
			addContact(simulator);
			addContact(simulator, { ...addBob, email: 'ann@example.com', role: 'lead' });
		},
		answers: [undefined, ann],
		sends: [
			{ to: 'GET /contacts/find_by_external_id/user-71' },
			{ to: 'POST /contacts/merge', body: { from: BOB, into: ANN, skip_duplicate_validation: false } },
		],
		gives: [simpleAnn],
	},
]);

describe('Contact: writes that Intercom refuses or loses', () => {
	const node = useTestNode({ given: addContact });

	test('Merge tells that two contacts are no duplicates', async () => {
		addContact(node.simulator, addBob);
		const error = await node.failure({ ...contact('merge'), from: picked(BOB), into: picked(ANN) });
		expect(error.message).toContain('Contacts can only be merged when they are duplicates');
		expect(error).toMatchObject({ httpCode: '400' });
	});

	test('Merge is not sent again when its answer is lost, and says that it may have happened', async () => {
		addContact(node.simulator, { ...addBob, email: 'ann@example.com', role: 'lead' });
		await expectSentOnce(node, { ...contact('merge'), from: picked(BOB), into: picked(ANN) });
	});

	test('Delete is a success when its first try went through and only the answer was lost', async () => {
		node.simulator.fault({ method: 'DELETE', drop: 'after' });
		expect(await node.json({ ...contact('delete'), contact_id: picked(ANN) })).toEqual([{ success: true }]);
		expect(node.sent).toEqual([{ to: `DELETE /contacts/${ANN}` }, { to: `DELETE /contacts/${ANN}` }]);
	});

	test('Delete fails for a contact that is not there', async () => {
		const error = await node.failure({ ...contact('delete'), contact_id: picked(BOB) });
		expect(error).toMatchObject({ message: 'User Not Found', httpCode: '404' });
	});
});
