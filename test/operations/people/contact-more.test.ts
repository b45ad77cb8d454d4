import type { Simulator } from '../../simulator';
import { keep } from '../../simulator/routes/shelf';
import { useTestNode } from '../testNode';
import { addContact, ANN, ann, BOB, contact, mergeHistory, simpleAnn } from './contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows, type Row } from '../rows';
import { picked } from '../../kit/input';

const TYPE = '37846';
const newsletter = {
	type: 'subscription',
	id: TYPE,
	state: 'live',
	consent_type: 'opt_in',
	default_translation: { name: 'Newsletter', description: 'What is new', locale: 'en' },
	translations: [],
	content_types: ['email'],
};
const segment = {
	type: 'segment',
	id: '6762f0001bb69f9f00000001',
	name: 'Key people',
	created_at: 1734537820,
	updated_at: 1734537820,
	person_type: 'user',
};

const withType = (simulator: Simulator) => {
	addContact(simulator);
	const { type: _type, id, ...fields } = newsletter;
	keep(simulator.state, 'subscription_type', fields, id);
};
const subscribed = (simulator: Simulator) => {
	withType(simulator);
	keep(simulator.state, 'subscription', { contact_id: ANN, type_id: TYPE }, `${ANN} ${TYPE}`);
};
const ofAnn = (operation: string) => ({ ...contact(operation), contact_id: picked(ANN) });

describeRows('Contact: its subscriptions', { given: subscribed }, [
	{
		title: 'are what it said something about',
		parameters: ofAnn('getSubscriptions'),
		sends: [{ to: `GET /contacts/${ANN}/subscriptions` }],
		gives: [newsletter],
		sdk: async (client) => await client.contacts.listAttachedSubscriptions({ contact_id: ANN }),
	},
	...(['opt_in', 'opt_out'] as const).map((consent_type): Row => ({
		title: `get one by ${consent_type}`,
		parameters: { ...ofAnn('attachSubscription'), subscription_id: picked(TYPE), consent_type },
		given: withType,
		sends: [{ to: `POST /contacts/${ANN}/subscriptions`, body: { id: TYPE, consent_type } }],
		gives: [newsletter],
		sdk: async (client) => await client.contacts.attachSubscription({ contact_id: ANN, id: TYPE, consent_type }),
	})),
	{
		title: 'lose one',
		parameters: { ...ofAnn('detachSubscription'), subscription_id: picked(TYPE, 'list') },
		sends: [{ to: `DELETE /contacts/${ANN}/subscriptions/${TYPE}` }],
		gives: [newsletter],
		sdk: async (client) => await client.contacts.detachSubscription({ contact_id: ANN, subscription_id: TYPE }),
	},
]);

describeRows('Contact: Get Segments', [
	{
		title: 'gives one item for each segment, under either key',
		parameters: { ...ofAnn('getSegments'), returnAll: true },
		given: addContact,
		answers: [{ type: 'segment.list', segments: [segment] }],
		sends: [{ to: `GET /contacts/${ANN}/segments` }],
		gives: [segment],
		sdk: async (client) => await client.contacts.listAttachedSegments({ contact_id: ANN }),
	},
]);

describeRows('Contact: Block', [
	{
		title: 'blocks the contact',
		parameters: ofAnn('block'),
		given: addContact,
		sends: [{ to: `POST /contacts/${ANN}/block` }],
		gives: [{ type: 'contact', id: ANN, external_id: 'user-70', blocked: true }],
		sdk: async (client) => await client.contacts.blockContact({ contact_id: ANN }),
	},
]);

describeRows('Contact: Get by External ID', [
	{
		title: 'reads the contact with one request',
		parameters: { ...contact('getByExternalId'), external_id: 'user-70' },
		given: addContact,
		answers: [ann],
		sends: [{ to: 'GET /contacts/find_by_external_id/user-70' }],
		gives: [simpleAnn],
		sdk: async (client) => await client.contacts.showContactByExternalId({ external_id: 'user-70' }),
	},
	{
		title: 'takes a number, adds the history and gives the raw contact when asked for it',
		parameters: {
			...contact('getByExternalId'),
			external_id: '={{ 70 }}',
			simplify: false,
			additionalFields: { include_merge_history: true },
		},
		given: (simulator) => void addContact(simulator, { external_id: '70' }),
		answers: [{ ...ann, external_id: '70', merge_history: mergeHistory }],
		sends: [{ to: 'GET /contacts/find_by_external_id/70?include_merge_history=true' }],
		gives: [{ ...ann, external_id: '70', merge_history: mergeHistory }],
	},
	{
		title: 'keeps an identifier with signs of an address in its place',
		parameters: { ...contact('getByExternalId'), external_id: 'a/b?c=d&e', options: { ifNotFound: 'empty' } },
		sends: [{ to: 'GET /contacts/find_by_external_id/a%2Fb%3Fc%3Dd%26e' }],
		gives: [{}],
	},
]);

describeRows('Contact: Get Merge History', { given: addContact }, [
	{
		title: 'gives one item for each contact that was merged away',
		parameters: { ...ofAnn('getMergeHistory'), limit: 5, additionalFields: { order: 'asc' } },
		answers: [{ type: 'list', data: mergeHistory, next_cursor: null, has_more: false }],
		sends: [{ to: `GET /contacts/${ANN}/merge_history?order=asc&per_page=5` }],
		gives: mergeHistory,
	},
	{
		title: 'ends where Intercom says that there is no more, even with a cursor',
		parameters: { ...ofAnn('getMergeHistory'), returnAll: true },
		answers: [{ type: 'list', data: mergeHistory, next_cursor: 'abc', has_more: false }],
		sends: [{ to: `GET /contacts/${ANN}/merge_history?per_page=150` }],
		gives: mergeHistory,
	},
]);

describeRefusals('Contact refuses', [
	['an empty external ID', { ...contact('getByExternalId'), external_id: '={{ "" }}' }, 'External ID is empty'],
	[
		'a consent that Intercom does not know',
		{ ...ofAnn('attachSubscription'), subscription_id: picked(TYPE), consent_type: '={{ "yes" }}' },
		'Consent has no choice "yes"',
	],
]);

describe('Contact', () => {
	const node = useTestNode();

	test('Block archives nothing twice: a lost answer is asked for again', async () => {
		addContact(node.simulator);
		node.simulator.fault({ method: 'POST', drop: 'after' });
		expect(await node.json(ofAnn('block'))).toMatchObject([{ blocked: true }]);
		expect(node.sent).toHaveLength(2);
	});

	const merged = (count: number) =>
		Array.from({ length: count }, (_, n) => ({
			source_contact_id: String(n),
			source_contact_role: 'lead',
			merged_at: 1_767_139_200 + n,
		}));

	test('Get Merge History follows the cursor to the end', async () => {
		addContact(node.simulator, { merged: merged(310) });
		const given = await node.json({ ...ofAnn('getMergeHistory'), returnAll: true });
		expect(given.map(({ source_contact_id: id }) => id)).toEqual(merged(310).map((_, n) => String(309 - n)));
		expect(node.sent.map(({ to }) => to)).toEqual([
			`GET /contacts/${ANN}/merge_history?per_page=150`,
			`GET /contacts/${ANN}/merge_history?per_page=150&cursor=from-150`,
			`GET /contacts/${ANN}/merge_history?per_page=150&cursor=from-300`,
		]);
	});

	test('Get Merge History stops with an error when a cursor comes twice', async () => {
		addContact(node.simulator, { merged: merged(310) });
		const again = { type: 'list', data: mergeHistory, next_cursor: 'from-1', has_more: true };
		node.simulator.fault({ rewrite: () => ({ body: again }), times: 2 });
		const error = await node.failure({ ...ofAnn('getMergeHistory'), returnAll: true });
		expect(error.message).toContain('names the same next page twice');
	});

	test('Get Merge History of a lead says that there is none', async () => {
		addContact(node.simulator, { id: BOB, role: 'lead', external_id: null });
		const error = await node.failure({ ...contact('getMergeHistory'), contact_id: picked(BOB) });
		expect(error).toMatchObject({ message: 'Contact not found', httpCode: '404' });
	});
});
