import { useTestNode } from '../testNode';
import { ACME, ADA, addCompany, ann, BETA, contact, GLOBEX, NEW, SDK_OWNER, simpleAnn, VIP } from './contact-samples';
import { describeRows } from '../rows';

const create = contact('create');
const who = { email: 'ann@example.com', external_id: 'user-70', name: 'Ann Lee' };
const everything = {
	avatar: 'https://example.com/ann.png',
	email_verified: true,
	last_seen_at: '2025-12-31T00:00:00Z',
	owner_id: ADA,
	phone: '+353871234567',
	signed_up_at: 1735776000,
	unsubscribed_from_emails: true,
};
const sentEverything = { ...who, ...everything, last_seen_at: 1767139200 };

describeRows('Contact: Create', { answers: [ann] }, [
	{
		title: 'with every field gives the whole contact, with its companies and tags, when Simplify is off',
		parameters: {
			...create,
			ifExists: 'fail',
			role: 'user',
			custom_attributes_as: 'json',
			custom_attributes: '{"plan":"pro","seats":0,"trial_ends_at":null}',
			simplify: false,
			...who,
			additionalFields: { ...everything, companies: [ACME, GLOBEX], tags: [VIP, BETA] },
		},
		given: (simulator) => {
			addCompany(simulator);
			addCompany(simulator, { id: GLOBEX, company_id: 'globex-1' });
		},
		answers: [undefined, undefined, undefined, undefined, undefined, ann],
		sends: [
			{
				to: 'POST /contacts',
				body: { role: 'user', ...sentEverything, custom_attributes: { plan: 'pro', seats: 0, trial_ends_at: null } },
			},
			{ to: `POST /contacts/${NEW}/companies`, body: { id: ACME } },
			{ to: `POST /contacts/${NEW}/companies`, body: { id: GLOBEX } },
			{ to: `POST /contacts/${NEW}/tags`, body: { id: VIP } },
			{ to: `POST /contacts/${NEW}/tags`, body: { id: BETA } },
			{ to: `GET /contacts/${NEW}` },
		],
		gives: [ann],
		sdk: async (client) =>
			await client.contacts.create({
				role: 'user',
				...who,
				avatar: 'https://example.com/ann.png',
				last_seen_at: 1767139200,
				owner_id: Number(ADA),
				phone: '+353871234567',
				signed_up_at: 1735776000,
				unsubscribed_from_emails: true,
				custom_attributes: { plan: 'pro', seats: 0, trial_ends_at: null },
			}),
		sdkDiffers: { 'body.email_verified': 'the SDK has no such field', 'body.owner_id': SDK_OWNER },
	},
	{
		title: 'with nothing set sends a user, and gives the simplified answer',
		parameters: { ...create },
		sends: [{ to: 'POST /contacts', body: { role: 'user' } }],
		gives: [simpleAnn],
	},
	{
		title: 'creates a lead',
		parameters: { ...create, role: 'lead', name: 'Ann' },
		sends: [{ to: 'POST /contacts', body: { role: 'lead', name: 'Ann' } }],
		gives: [simpleAnn],
	},
	{
		title: 'gives the answer of Intercom as it is when that holds no whole contact',
		parameters: { ...create },
		answers: [{ type: 'contact', id: NEW }],
		sends: [{ to: 'POST /contacts', body: { role: 'user' } }],
		gives: [{ type: 'contact', id: NEW }],
	},
	{
		title: 'sends false, 0 and empty text, but for the fields that are always there',
		parameters: {
			...create,
			email: 'a@b.co',
			name: '',
			additionalFields: { phone: '', last_seen_at: 0, unsubscribed_from_emails: false, email_verified: false },
		},
		sends: [
			{
				to: 'POST /contacts',
				body: {
					role: 'user',
					phone: '',
					last_seen_at: 0,
					unsubscribed_from_emails: false,
					email: 'a@b.co',
					email_verified: false,
				},
			},
		],
		gives: [simpleAnn],
	},
	{
		title: 'sends null for every field that is given as null',
		parameters: {
			...create,
			email: '={{ null }}',
			external_id: '={{ null }}',
			name: '={{ null }}',
			additionalFields: {
				avatar: '={{ null }}',
				email_verified: '={{ null }}',
				last_seen_at: '={{ null }}',
				owner_id: '={{ null }}',
				phone: '={{ null }}',
				signed_up_at: '={{ null }}',
				unsubscribed_from_emails: '={{ null }}',
			},
		},
		sends: [
			{
				to: 'POST /contacts',
				body: {
					role: 'user',
					avatar: null,
					email: null,
					email_verified: null,
					external_id: null,
					last_seen_at: null,
					name: null,
					owner_id: null,
					phone: null,
					signed_up_at: null,
					unsubscribed_from_emails: null,
				},
			},
		],
		gives: [simpleAnn],
	},
	{
		title: 'leaves out a field whose expression gives nothing',
		parameters: { ...create, name: '={{ $json.name }}', additionalFields: { phone: '={{ $json.phone }}' } },
		items: [{ json: { name: 'Ann' } }],
		sends: [{ to: 'POST /contacts', body: { role: 'user', name: 'Ann' } }],
		gives: [simpleAnn],
	},
	{
		title: 'sends numbers as text where Intercom wants text',
		parameters: {
			...create,
			external_id: '={{ 70 }}',
			additionalFields: { owner_id: '={{ 991267459 }}', phone: '={{ 353871234567 }}' },
		},
		sends: [{ to: 'POST /contacts', body: { role: 'user', external_id: '70', owner_id: ADA, phone: '353871234567' } }],
		gives: [simpleAnn],
	},
	{
		title: 'sends true and false that arrive as text',
		parameters: {
			...create,
			email: 'a@b.co',
			additionalFields: { email_verified: '={{ "true" }}', unsubscribed_from_emails: '={{ "false" }}' },
		},
		sends: [
			{
				to: 'POST /contacts',
				body: { role: 'user', email: 'a@b.co', email_verified: true, unsubscribed_from_emails: false },
			},
		],
		gives: [simpleAnn],
	},
	{
		title: 'takes companies and tags from an expression, as a list or as text with commas',
		parameters: { ...create, additionalFields: { companies: '={{ $json.companies }}', tags: '={{ $json.tags }}' } },
		items: [{ json: { companies: [ACME], tags: `${VIP}, ${BETA}` } }],
		given: addCompany,
		answers: [undefined, undefined, undefined, undefined, ann],
		sends: [
			{ to: 'POST /contacts', body: { role: 'user' } },
			{ to: `POST /contacts/${NEW}/companies`, body: { id: ACME } },
			{ to: `POST /contacts/${NEW}/tags`, body: { id: VIP } },
			{ to: `POST /contacts/${NEW}/tags`, body: { id: BETA } },
			{ to: `GET /contacts/${NEW}` },
		],
		gives: [simpleAnn],
	},
]);

describe('Contact: Create', () => {
	const node = useTestNode();

	test('works on items with the same email one after another, in their order', async () => {
		const emails = ['a@example.com', 'a@example.com', 'a@example.com'];
		const parameters = {
			...create,
			ifExists: 'update',
			email: '={{ $json.email }}',
			name: '={{ $json.name }}',
			additionalFields: { tags: [VIP] },
		};
		await node.items(parameters, { items: emails.map((email, index) => ({ json: { email, name: `N${index}` } })) });
		const body = (name: string) => ({ role: 'user', email: 'a@example.com', name });
		const tagged = [{ to: `POST /contacts/${NEW}/tags`, body: { id: VIP } }, { to: `GET /contacts/${NEW}` }];
		expect(node.sent).toEqual([
			{ to: 'POST /contacts', body: body('N0') },
			...tagged,
			{ to: 'POST /contacts', body: body('N1') },
			{ to: `PUT /contacts/${NEW}`, body: body('N1') },
			...tagged,
			{ to: 'POST /contacts', body: body('N2') },
			{ to: `PUT /contacts/${NEW}`, body: body('N2') },
			...tagged,
		]);
	});

	test('works on items with the same email in their order, whatever the case of the letters', async () => {
		const emails = ['a@example.com', 'A@Example.com'];
		const parameters = {
			...create,
			ifExists: 'update',
			email: '={{ $json.email }}',
			additionalFields: { tags: [VIP] },
		};
		await node.items(parameters, { items: emails.map((email) => ({ json: { email } })) });
		expect(node.sent.map(({ to }) => to)).toEqual([
			'POST /contacts',
			`POST /contacts/${NEW}/tags`,
			`GET /contacts/${NEW}`,
			'POST /contacts',
			`PUT /contacts/${NEW}`,
			`POST /contacts/${NEW}/tags`,
			`GET /contacts/${NEW}`,
		]);
	});

	test('gives the contact of its own first try when the answer to that was lost', async () => {
		node.simulator.fault({ method: 'POST', path: '/contacts', drop: 'after' });
		const [created] = await node.json({ ...create, ifExists: 'fail', email: 'a@example.com' });
		expect(created).toMatchObject({ id: NEW, email: 'a@example.com' });
		expect(node.sent.map(({ to }) => to)).toEqual(['POST /contacts', 'POST /contacts', `GET /contacts/${NEW}`]);
		expect(node.simulator.state.contacts.size).toBe(1);
	});

	test('tells which field Intercom refuses', async () => {
		const error = await node.failure({ ...create, email: 'nobody' });
		expect(error).toMatchObject({ message: 'email is not a valid e-mail address', httpCode: '400' });
	});
});
