import { useTestNode } from '../testNode';
import { addContact, ann, ANN, BOB, contact, mergedIntoAnn, mergeHistory, simpleAnn } from './contact-samples';
import { describeRows } from '../rows';
import { errorList } from '../../kit/answers';
import { picked } from '../../kit/input';

const get = contact('get');
const search = (email: string) => ({
	to: 'POST /contacts/search',
	body: { query: { field: 'email', operator: '=', value: email }, pagination: { per_page: 10 } },
});

describeRows('Contact: Get', { given: addContact }, [
	{
		title: 'with every field gives the whole answer when Simplify is off',
		parameters: { ...get, contact_id: picked(ANN), simplify: false, additionalFields: { include_merge_history: true } },
		answers: [{ ...ann, merge_history: mergeHistory }],
		sends: [{ to: `GET /contacts/${ANN}?include_merge_history=true` }],
		gives: [{ ...ann, merge_history: mergeHistory }],
	},
	{
		title: 'keeps the merge history when it simplifies',
		parameters: { ...get, contact_id: picked(ANN), additionalFields: { include_merge_history: true } },
		answers: [{ ...ann, merge_history: mergeHistory }],
		sends: [{ to: `GET /contacts/${ANN}?include_merge_history=true` }],
		gives: [{ ...simpleAnn, merge_history: mergeHistory }],
	},
	{
		title: 'sends a merge history that is switched off',
		parameters: { ...get, contact_id: picked(ANN), additionalFields: { include_merge_history: false } },
		answers: [ann],
		sends: [{ to: `GET /contacts/${ANN}?include_merge_history=false` }],
		gives: [simpleAnn],
	},
	{
		title: 'with the contact alone gives the simplified contact',
		parameters: { ...get, contact_id: picked(ANN) },
		answers: [ann],
		sends: [{ to: `GET /contacts/${ANN}` }],
		gives: [simpleAnn],
		sdk: async (client) => await client.contacts.find({ contact_id: ANN }),
	},
	{
		title: 'simplifies a contact of which little is known',
		parameters: { ...get, contact_id: picked(ANN) },
		given: (simulator) => addContact(simulator, { email: null, external_id: null, role: 'lead' }),
		sends: [{ to: `GET /contacts/${ANN}` }],
		gives: [
			{
				id: ANN,
				external_id: null,
				role: 'lead',
				name: 'Ann Lee',
				email: null,
				phone: null,
				owner_id: null,
				unsubscribed_from_emails: false,
				has_hard_bounced: false,
				created_at: '2025-01-01T00:00:00.000Z',
				updated_at: '2025-01-01T00:00:00.000Z',
				signed_up_at: null,
				last_seen_at: null,
				last_contacted_at: null,
				last_replied_at: null,
				city: null,
				country: null,
				language: null,
				company_ids: [],
				tag_ids: [],
				custom_attributes: {},
			},
		],
	},
	...[
		{ title: 'takes the contact from the list', value: picked(ANN, 'list') },
		{ title: 'takes a bare ID', value: ANN },
		{ title: 'takes an ID with blanks around it', value: picked(` ${ANN}\n`) },
		{
			title: 'takes the address of a user',
			value: picked(`https://app.intercom.com/a/apps/abc123/users/${ANN}/all-conversations`, 'url'),
		},
		{
			title: 'takes the address of a lead',
			value: picked(`https://app.eu.intercom.com/a/apps/abc123/leads/${ANN}`, 'url'),
		},
		{ title: 'takes an address where an ID is asked for', value: picked(`https://app.intercom.com/contacts/${ANN}`) },
		{ title: 'takes an ID from an expression', value: picked('={{ $json.id }}') },
	].map(({ title, value }) => ({
		title,
		parameters: { ...get, contact_id: value },
		items: [{ json: { id: ANN } }],
		given: addContact,
		answers: [ann],
		sends: [{ to: `GET /contacts/${ANN}` }],
		gives: [simpleAnn],
	})),
	{
		title: 'finds the contact by email',
		parameters: { ...get, contact_id: picked('Ann@Example.com', 'email') },
		answers: [undefined, ann],
		sends: [search('Ann@Example.com'), { to: `GET /contacts/${ANN}` }],
		gives: [simpleAnn],
	},
	{
		title: 'finds the contact by external ID, whatever characters that has',
		parameters: { ...get, contact_id: picked('team a/user 70?', 'external_id') },
		given: (simulator) => addContact(simulator, { external_id: 'team a/user 70?' }),
		answers: [undefined, ann],
		sends: [{ to: 'GET /contacts/find_by_external_id/team%20a%2Fuser%2070%3F' }, { to: `GET /contacts/${ANN}` }],
		gives: [simpleAnn],
	},
	{
		title: 'looks the same email up once for several items',
		parameters: { ...get, contact_id: picked('ann@example.com', 'email'), options: { parallelItems: 1 } },
		items: [{ json: {} }, { json: {} }],
		answers: [undefined, ann, ann],
		sends: [search('ann@example.com'), { to: `GET /contacts/${ANN}` }, { to: `GET /contacts/${ANN}` }],
		gives: [simpleAnn, simpleAnn],
	},
	{
		title: 'follows a merged contact to the one that survived, with the same query',
		parameters: { ...get, contact_id: picked(BOB), additionalFields: { include_merge_history: true } },
		given: mergedIntoAnn,
		answers: [undefined, { ...ann, merge_history: mergeHistory }],
		sends: [
			{ to: `GET /contacts/${BOB}?include_merge_history=true` },
			{ to: `GET /contacts/${ANN}?include_merge_history=true` },
		],
		gives: [{ ...simpleAnn, merge_history: mergeHistory }],
	},
	{
		title: 'follows the external ID of a merged contact to the one that survived',
		parameters: { ...get, contact_id: picked('user-old', 'external_id') },
		given: mergedIntoAnn,
		answers: [undefined, undefined, ann],
		sends: [
			{ to: 'GET /contacts/find_by_external_id/user-old' },
			{ to: `GET /contacts/${ANN}` },
			{ to: `GET /contacts/${ANN}` },
		],
		gives: [simpleAnn],
	},
	{
		title: 'gives an empty item for a contact that is not there, if asked to',
		parameters: { ...get, contact_id: picked(BOB), options: { ifNotFound: 'empty' } },
		sends: [{ to: `GET /contacts/${BOB}` }],
		gives: [{}],
	},
	{
		title: 'gives no item for a contact that is not there, if asked to',
		parameters: { ...get, contact_id: picked(BOB), options: { ifNotFound: 'none' } },
		sends: [{ to: `GET /contacts/${BOB}` }],
		gives: [],
	},
	{
		title: 'gives an empty item for an email that nobody has, if asked to',
		parameters: { ...get, contact_id: picked('no@example.com', 'email'), options: { ifNotFound: 'empty' } },
		sends: [search('no@example.com')],
		gives: [{}],
	},
	{
		title: 'gives no item for an external ID that nobody has, if asked to',
		parameters: { ...get, contact_id: picked('user-0', 'external_id'), options: { ifNotFound: 'none' } },
		sends: [{ to: 'GET /contacts/find_by_external_id/user-0' }],
		gives: [],
	},
]);

describe('Contact: Get, when it can not', () => {
	const node = useTestNode();

	test('says in the words of Intercom that a contact is not there', async () => {
		const error = await node.failure({ ...get, contact_id: picked(BOB) });
		expect(error).toMatchObject({ name: 'NodeApiError', message: 'User Not Found', httpCode: '404' });
		expect(error.description).toContain('Check the ID');
		expect(error.context).toMatchObject({ itemIndex: 0 });
	});

	test('says which email belongs to nobody', async () => {
		const error = await node.failure({ ...get, contact_id: picked('no@example.com', 'email') });
		expect(error.message).toBe('Contact "no@example.com" was not found: no contact has this email');
		expect(error.description).toContain('may not be found yet');
		expect(node.sent).toEqual([search('no@example.com')]);
	});

	test('says which contacts share an email, and takes none of them', async () => {
		addContact(node.simulator);
		addContact(node.simulator, { id: BOB, role: 'lead', external_id: null, created_at: 1735689601 });
		const error = await node.failure({
			...get,
			contact_id: picked('ann@example.com', 'email'),
			options: { ifNotFound: 'none' },
		});
		expect(error.message).toBe(`Contact "ann@example.com" is the email of 2 records: ${BOB} (lead), ${ANN} (user)`);
		expect(error.description).toBe('Use the ID of the one that is meant');
		expect(node.sent).toEqual([search('ann@example.com')]);
	});

	test('stops on another error than a missing contact, whatever If Not Found says', async () => {
		node.simulator.fault({ status: 403, body: errorList('forbidden', 'No') });
		const error = await node.failure({ ...get, contact_id: picked(ANN), options: { ifNotFound: 'empty' } });
		expect(error).toMatchObject({ message: 'No', httpCode: '403' });
	});

	test('links every item to the one that it came from, missing ones too', async () => {
		addContact(node.simulator);
		const items = [{ json: { id: BOB } }, { json: { id: ANN } }, { json: { id: BOB } }];
		const found = await node.items(
			{ ...get, contact_id: picked('={{ $json.id }}'), options: { ifNotFound: 'none' } },
			{ items },
		);
		expect(found.map(({ json, pairedItem }) => [json['id'], pairedItem])).toEqual([[ANN, { item: 1 }]]);
	});
});
