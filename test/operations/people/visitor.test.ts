import type { Simulator } from '../../simulator';
import { keep } from '../../simulator/routes/shelf';
import { useTestNode } from '../testNode';
import { addContact, ANN, ann, simpleAnn } from './contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const ID = '6762f3101bb69f9f2193bc64';
const USER = '3ecf64d0-9ed1-4e9f-88e1-da7d6e6782f3';
const visitor = (operation: string) => ({ resource: 'visitor', operation });
const someone = { type: 'visitor', id: ID, user_id: USER, anonymous: true, email: '', name: null };
const withVisitor = (simulator: Simulator) => {
	keep(simulator.state, 'visitor', { user_id: USER, email: 'guest@example.com' }, ID);
};

describeRows('Visitor: Get', [
	{
		title: 'reads the visitor by what the Messenger calls it',
		parameters: { ...visitor('get'), user_id: USER },
		given: withVisitor,
		answers: [someone],
		sends: [{ to: `GET /visitors?user_id=${USER}` }],
		gives: [someone],
		sdk: async (client) => await client.visitors.find({ user_id: USER }),
	},
]);

describeRows('Visitor: Update', { given: withVisitor }, [
	{
		title: 'changes the name and the attributes',
		parameters: {
			...visitor('update'),
			visitor_by: 'user_id',
			user_id: USER,
			name: 'Ann Lee',
			custom_attributes_as: 'json',
			custom_attributes: '{ "plan": "pro" }',
		},
		answers: [someone],
		sends: [{ to: 'PUT /visitors', body: { user_id: USER, name: 'Ann Lee', custom_attributes: { plan: 'pro' } } }],
		gives: [someone],
		sdk: async (client) =>
			await client.visitors.update({ user_id: USER, name: 'Ann Lee', custom_attributes: { plan: 'pro' } }),
	},
	{
		title: 'names the visitor by its ID in Intercom',
		parameters: { ...visitor('update'), visitor_by: 'id', id: ID, name: 'Ann Lee' },
		answers: [someone],
		sends: [{ to: 'PUT /visitors', body: { id: ID, name: 'Ann Lee' } }],
		gives: [someone],
		sdk: async (client) => await client.visitors.update({ id: ID, name: 'Ann Lee' }),
	},
]);

const convert = { ...visitor('convert'), type: 'user' };
describeRows('Visitor: Convert', { given: withVisitor, answers: [ann] }, [
	{
		title: 'makes a contact with an external ID and an email of its own',
		parameters: {
			...convert,
			visitor_by: 'user_id',
			visitor_user_id: USER,
			contact_by: 'user_id',
			user_user_id: 'user-70',
			additionalFields: { user_email: 'ann@example.com' },
		},
		sends: [
			{
				to: 'POST /visitors/convert',
				body: { type: 'user', visitor: { user_id: USER }, user: { user_id: 'user-70', email: 'ann@example.com' } },
			},
		],
		gives: [simpleAnn],
		sdk: async (client) =>
			await client.visitors.mergeToContact({
				type: 'user',
				visitor: { user_id: USER },
				user: { user_id: 'user-70', email: 'ann@example.com' },
			}),
	},
	{
		title: 'merges the visitor with that email into a contact that is there',
		parameters: {
			...convert,
			type: 'lead',
			visitor_by: 'email',
			visitor_email: 'guest@example.com',
			contact_by: 'id',
			user_id: picked(ANN),
			simplify: false,
		},
		given: (simulator) => {
			withVisitor(simulator);
			addContact(simulator);
		},
		sends: [
			{
				to: 'POST /visitors/convert',
				body: { type: 'lead', visitor: { email: 'guest@example.com' }, user: { id: ANN } },
			},
		],
		gives: [ann],
	},
	{
		title: 'names the visitor by its ID in Intercom',
		parameters: { ...convert, visitor_by: 'id', visitor_id: ID, contact_by: 'user_id', user_user_id: 'user-70' },
		sends: [
			{ to: 'POST /visitors/convert', body: { type: 'user', visitor: { id: ID }, user: { user_id: 'user-70' } } },
		],
		gives: [simpleAnn],
	},
]);

const byUserId = { ...convert, visitor_by: 'user_id', visitor_user_id: USER, contact_by: 'user_id' };

describeRefusals('Visitor refuses', [
	['an empty user ID', { ...visitor('get'), user_id: '={{ "" }}' }, 'User ID is empty'],
	['an empty external ID', { ...byUserId, user_user_id: '={{ "" }}' }, 'External ID is empty'],
	['a role that is none', { ...byUserId, user_user_id: 'a', type: '={{ "admin" }}' }, 'Becomes has no choice "admin"'],
]);

describe('Visitor', () => {
	const node = useTestNode({ given: withVisitor });

	test('is gone once it is a contact', async () => {
		const [made] = await node.json({ ...byUserId, user_user_id: 'new-1' });
		expect(made).toMatchObject({ role: 'user', external_id: 'new-1', email: 'guest@example.com' });
		const error = await node.failure({ ...visitor('get'), user_id: USER });
		expect(error).toMatchObject({ message: 'Visitor Not Found', httpCode: '404' });
	});

	test('is not converted again when the answer is lost', async () => {
		await expectSentOnce(node, { ...byUserId, user_user_id: 'new-1' });
	});
});
