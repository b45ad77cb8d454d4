import { useTestNode } from '../testNode';
import {
	addContact,
	ADA,
	ann,
	ANN,
	BOB,
	contact,
	mergedIntoAnn,
	mergeHistory,
	SDK_OWNER,
	simpleAnn,
} from './contact-samples';
import { describeRows } from '../rows';
import { errorList } from '../../kit/answers';
import { picked } from '../../kit/input';

const update = contact('update');
const annFields = {
	avatar: 'https://example.com/ann.png',
	email: 'ann@example.com',
	external_id: 'user-72',
	name: 'Ann Lee',
	phone: '+353871234567',
	role: 'user' as const,
	unsubscribed_from_emails: true,
};
const annSent = { ...annFields, last_seen_at: 1767139200, signed_up_at: 1735776000 };

describeRows('Contact: Update', { given: addContact, answers: [ann] }, [
	{
		title: 'with every field gives the whole contact when Simplify is off',
		parameters: {
			...update,
			contact_id: picked(ANN),
			custom_attributes_as: 'json',
			custom_attributes: { seats: 3 },
			simplify: false,
			additionalFields: {
				...annFields,
				clear: ['plan', 'mrr'],
				email_verified: false,
				include_merge_history: true,
				last_seen_at: '2025-12-31T00:00:00Z',
				owner_id: ADA,
				signed_up_at: '2025-01-02T00:00:00Z',
			},
		},
		answers: [{ ...ann, merge_history: mergeHistory }],
		sends: [
			{
				to: `PUT /contacts/${ANN}?include_merge_history=true`,
				body: {
					...annSent,
					email_verified: false,
					owner_id: ADA,
					custom_attributes: { seats: 3, plan: null, mrr: null },
				},
			},
		],
		gives: [{ ...ann, merge_history: mergeHistory }],
		sdk: async (client) =>
			await client.contacts.update({
				contact_id: ANN,
				...annSent,
				owner_id: Number(ADA),
				custom_attributes: { seats: 3, plan: null, mrr: null },
			}),
		sdkDiffers: {
			'body.email_verified': 'the SDK has no such field',
			'body.owner_id': SDK_OWNER,
			'query.include_merge_history': 'the SDK has no such field',
		},
	},
	{
		title: 'sends the one field that changes, and gives the simplified contact',
		parameters: { ...update, contact_id: picked(ANN), additionalFields: { name: 'Ann' } },
		sends: [{ to: `PUT /contacts/${ANN}`, body: { name: 'Ann' } }],
		gives: [simpleAnn],
	},
	{
		title: 'with nothing set changes nothing',
		parameters: { ...update, contact_id: picked(ANN) },
		sends: [{ to: `PUT /contacts/${ANN}`, body: {} }],
		gives: [simpleAnn],
	},
	{
		title: 'makes a lead a user',
		parameters: { ...update, contact_id: picked(ANN), additionalFields: { role: 'user' } },
		given: (simulator) => addContact(simulator, { role: 'lead' }),
		sends: [{ to: `PUT /contacts/${ANN}`, body: { role: 'user' } }],
		gives: [simpleAnn],
	},
	{
		title: 'sends false, 0, empty text and null',
		parameters: {
			...update,
			contact_id: picked(ANN),
			additionalFields: {
				name: '',
				phone: '={{ null }}',
				owner_id: '={{ null }}',
				last_seen_at: 0,
				signed_up_at: '={{ null }}',
				unsubscribed_from_emails: false,
				external_id: '={{ null }}',
			},
		},
		sends: [
			{
				to: `PUT /contacts/${ANN}`,
				body: {
					name: '',
					phone: null,
					owner_id: null,
					last_seen_at: 0,
					signed_up_at: null,
					unsubscribed_from_emails: false,
					external_id: null,
				},
			},
		],
		gives: [simpleAnn],
	},
	{
		title: 'clears attributes without touching others',
		parameters: { ...update, contact_id: picked(ANN), additionalFields: { clear: ['plan'] } },
		sends: [{ to: `PUT /contacts/${ANN}`, body: { custom_attributes: { plan: null } } }],
		gives: [simpleAnn],
	},
	{
		title: 'clears attributes that an expression names, as text with commas',
		parameters: { ...update, contact_id: picked(ANN), additionalFields: { clear: '={{ "plan, seats" }}' } },
		sends: [{ to: `PUT /contacts/${ANN}`, body: { custom_attributes: { plan: null, seats: null } } }],
		gives: [simpleAnn],
	},
	{
		title: 'clears nothing when the list is empty',
		parameters: { ...update, contact_id: picked(ANN), additionalFields: { clear: [], name: 'Ann' } },
		sends: [{ to: `PUT /contacts/${ANN}`, body: { name: 'Ann' } }],
		gives: [simpleAnn],
	},
]);

describe('Contact: Update', () => {
	const node = useTestNode();

	test('follows a merged contact to the one that survived, with the same body', async () => {
		mergedIntoAnn(node.simulator);
		node.simulator.fault({
			method: 'PUT',
			path: `/contacts/${BOB}`,
			status: 410,
			headers: { link: `<https://api.intercom.io/contacts/${ANN}>; rel="canonical"` },
			body: errorList('contact_merged', 'Merged'),
		});
		const [updated] = await node.json({
			...update,
			contact_id: picked(BOB),
			additionalFields: { name: 'Ann', include_merge_history: false },
		});
		expect(updated).toMatchObject({ id: ANN, name: 'Ann' });
		expect(node.sent).toEqual([
			{ to: `PUT /contacts/${BOB}?include_merge_history=false`, body: { name: 'Ann' } },
			{ to: `PUT /contacts/${ANN}?include_merge_history=false`, body: { name: 'Ann' } },
		]);
	});

	test('fails for a merged contact whose survivor Intercom does not name', async () => {
		node.simulator.fault({ method: 'PUT', status: 410, body: errorList('contact_merged', 'Merged') });
		const error = await node.failure({ ...update, contact_id: picked(BOB) });
		expect(error).toMatchObject({ message: 'Merged', httpCode: '410' });
		expect(error.description).toContain('This contact was merged into another one');
		expect(node.sent).toHaveLength(1);
	});

	test('changes the contact in the order of the items', async () => {
		addContact(node.simulator);
		const names = ['A', 'B', 'C', 'D'];
		await node.items(
			{ ...update, contact_id: picked(ANN), additionalFields: { name: '={{ $json.name }}' } },
			{ items: names.map((name) => ({ json: { name } })) },
		);
		expect(node.sent.map(({ body }) => body)).toEqual([{ name: 'A' }, { name: 'B' }, { name: 'C' }, { name: 'D' }]);
		expect(node.simulator.state.contacts.get(ANN)?.name).toBe('D');
	});

	test('clears an attribute for good and keeps the others', async () => {
		addContact(node.simulator, { custom_attributes: { plan: 'pro', seats: 4 } });
		const [updated] = await node.json({ ...update, contact_id: picked(ANN), additionalFields: { clear: ['plan'] } });
		expect(updated?.['custom_attributes']).toEqual({ seats: 4 });
	});
});
