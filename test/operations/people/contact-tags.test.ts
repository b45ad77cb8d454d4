import { useTestNode } from '../testNode';
import { addContact, ANN, BETA, BOB, contact, VIP, vip } from './contact-samples';
import { describeRows } from '../rows';
import { errorList } from '../../kit/answers';
import { picked } from '../../kit/input';

const attach = contact('attachTag');
const attached = { to: `POST /contacts/${ANN}/tags`, body: { id: VIP } };
const beta = { ...vip, id: BETA, name: 'Beta tester' };
const searched = {
	to: 'POST /contacts/search',
	body: { query: { field: 'email', operator: '=', value: 'ann@example.com' }, pagination: { per_page: 10 } },
};
const tagged = (applied: string[]) => ({
	tags: applied.map((id) => ({ id, applied_at: 1767139200, applied_by: '991267459' })),
});

describeRows('Contact: Attach Tag', { given: addContact }, [
	{
		title: 'attaches an existing tag by its ID',
		parameters: { ...attach, contact_id: picked(ANN), tag: 'existing', tag_id: picked(VIP) },
		answers: [vip],
		sends: [attached],
		gives: [vip],
		sdk: async (client) => await client.tags.tagContact({ contact_id: ANN, id: VIP }),
	},
	{
		title: 'attaches an existing tag of the list to a contact found by email, without being told which kind of tag',
		parameters: { ...attach, contact_id: picked('ann@example.com', 'email'), tag_id: picked(VIP, 'list') },
		answers: [undefined, vip],
		sends: [searched, attached],
		gives: [vip],
	},
	{
		title: 'by name makes sure of the tag first',
		parameters: {
			...attach,
			contact_id: picked(`https://app.intercom.com/a/apps/abc123/users/${ANN}`, 'url'),
			tag: 'named',
			name: 'VIP',
		},
		answers: [undefined, vip],
		sends: [{ to: 'POST /tags', body: { name: 'VIP' } }, attached],
		gives: [vip],
	},
	{
		title: 'by name creates the tag that the workspace lacks',
		parameters: { ...attach, contact_id: picked(ANN, 'list'), tag: 'named', name: 'Brand new' },
		answers: [undefined, { ...vip, id: '7522904', name: 'Brand new' }],
		sends: [
			{ to: 'POST /tags', body: { name: 'Brand new' } },
			{ to: `POST /contacts/${ANN}/tags`, body: { id: '7522904' } },
		],
		gives: [{ ...vip, id: '7522904', name: 'Brand new' }],
	},
	{
		title: 'sends the ID of a tag that is a number as text',
		parameters: { ...attach, contact_id: picked(ANN), tag_id: picked('={{ 7522901 }}') },
		answers: [vip],
		sends: [attached],
		gives: [vip],
	},
]);

describeRows('Contact: Detach Tag', { given: (simulator) => addContact(simulator, tagged([VIP])) }, [
	{
		title: 'takes the tag from the contact',
		parameters: { ...contact('detachTag'), contact_id: picked(ANN), tag_id: picked(VIP) },
		answers: [vip],
		sends: [{ to: `DELETE /contacts/${ANN}/tags/${VIP}` }],
		gives: [vip],
		sdk: async (client) => await client.tags.untagContact({ contact_id: ANN, tag_id: VIP }),
	},
]);

describeRows('Contact: Get Tags', { given: addContact }, [
	{
		title: 'gives one item for each tag',
		parameters: { ...contact('getTags'), contact_id: picked(ANN), returnAll: true },
		answers: [{ type: 'list', data: [vip, beta] }],
		sends: [{ to: `GET /contacts/${ANN}/tags` }],
		gives: [vip, beta],
		sdk: async (client) => await client.contacts.listAttachedTags({ contact_id: ANN }),
	},
	{
		title: 'reads the list under its older key',
		parameters: { ...contact('getTags'), contact_id: picked('user-70', 'external_id') },
		answers: [undefined, { type: 'tag.list', tags: [vip] }],
		sends: [{ to: 'GET /contacts/find_by_external_id/user-70' }, { to: `GET /contacts/${ANN}/tags` }],
		gives: [vip],
	},
	{
		title: 'gives nothing for a contact without tags',
		parameters: { ...contact('getTags'), contact_id: picked(ANN) },
		sends: [{ to: `GET /contacts/${ANN}/tags` }],
		gives: [],
	},
]);

describe('Contact: tags', () => {
	const node = useTestNode();

	test('Attach Tag by name creates the tag once for many items', async () => {
		const people = node.simulator.state.addContacts(3);
		const given = await node.json(
			{ ...attach, contact_id: picked('={{ $json.id }}'), tag: 'named', name: 'Brand new' },
			{ items: people.map(({ id }) => ({ json: { id } })) },
		);
		expect(given.map(({ id, name }) => [id, name])).toEqual(Array(3).fill(['7522904', 'Brand new']));
		const [first, ...others] = node.sent;
		expect(first).toEqual({ to: 'POST /tags', body: { name: 'Brand new' } });
		expect(others.map(({ to }) => to).sort()).toEqual(people.map(({ id }) => `POST /contacts/${id}/tags`).sort());
	});

	test('Attach Tag follows a merged contact to the one that survived', async () => {
		addContact(node.simulator);
		node.simulator.fault({
			method: 'POST',
			path: `/contacts/${BOB}/tags`,
			status: 410,
			headers: { link: `</contacts/${ANN}>; rel="canonical"` },
			body: errorList('contact_merged', 'Merged'),
		});
		const [tag] = await node.json({ ...attach, contact_id: picked(BOB), tag_id: picked(VIP) });
		expect(tag).toMatchObject({ id: VIP, name: 'VIP' });
		expect(node.sent).toEqual([{ to: `POST /contacts/${BOB}/tags`, body: { id: VIP } }, attached]);
		expect(node.simulator.state.contacts.get(ANN)?.tags.map(({ id }) => id)).toEqual([VIP]);
	});

	test('look a name up once for several items', async () => {
		addContact(node.simulator, tagged([VIP]));
		await node.json(
			{ ...attach, contact_id: picked(ANN), tag_id: picked('VIP', 'name') },
			{ items: [{ json: {} }, { json: {} }, { json: {} }] },
		);
		expect(node.sent).toEqual([{ to: 'GET /tags' }, attached, attached, attached]);
	});

	test('say which name belongs to no tag', async () => {
		const error = await node.failure({ ...attach, contact_id: picked(ANN), tag_id: picked('Vop', 'name') });
		expect(error.message).toBe('Tag "Vop" was not found: no tag has this name');
		expect(node.sent).toEqual([{ to: 'GET /tags' }]);
	});

	test('Detach Tag fails for a tag that the contact has not', async () => {
		addContact(node.simulator);
		const error = await node.failure({ ...contact('detachTag'), contact_id: picked(ANN), tag_id: picked(VIP) });
		expect(error).toMatchObject({ message: 'Resource Not Found', httpCode: '404' });
	});
});
