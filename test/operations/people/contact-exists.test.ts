import { useTestNode } from '../testNode';
import { ACME, addCompany, addContact, ann, ANN, BOB, contact, simpleAnn, VIP } from './contact-samples';
import { describeRows } from '../rows';

const create = contact('create');
const body = { role: 'user', email: 'ann@example.com', name: 'Ann Lee-Smith' };
const who = { email: 'ann@example.com', name: 'Ann Lee-Smith' };
const conflict = (message: string) => ({
	method: 'POST',
	path: '/contacts',
	status: 409,
	body: { type: 'error.list', request_id: 'r1', errors: [{ code: 'conflict', message }] },
});

describeRows('Contact: Create, when the contact exists', { given: addContact, answers: [undefined, ann] }, [
	{
		title: 'returns it unchanged',
		parameters: { ...create, ifExists: 'return', ...who },
		sends: [{ to: 'POST /contacts', body }, { to: `GET /contacts/${ANN}` }],
		gives: [simpleAnn],
	},
	{
		title: 'returns an archived one unchanged, without unarchiving it',
		parameters: { ...create, ifExists: 'return', simplify: false, ...who },
		given: (simulator) => addContact(simulator, { archived: true }),
		sends: [{ to: 'POST /contacts', body }, { to: `GET /contacts/${ANN}` }],
		gives: [ann],
	},
	{
		title: 'returns it unchanged: it gets no companies and no tags either',
		parameters: { ...create, ifExists: 'return', ...who, additionalFields: { companies: [ACME], tags: [VIP] } },
		given: (simulator) => {
			addContact(simulator);
			addCompany(simulator);
		},
		sends: [{ to: 'POST /contacts', body }, { to: `GET /contacts/${ANN}` }],
		gives: [simpleAnn],
	},
	{
		title: 'updates it with the same fields',
		parameters: { ...create, ifExists: 'update', ...who },
		sends: [
			{ to: 'POST /contacts', body },
			{ to: `PUT /contacts/${ANN}`, body },
		],
		gives: [simpleAnn],
	},
	{
		title: 'unarchives an archived one before it updates it',
		parameters: { ...create, ifExists: 'update', ...who },
		given: (simulator) => addContact(simulator, { archived: true }),
		answers: [undefined, undefined, ann],
		sends: [
			{ to: 'POST /contacts', body },
			{ to: `POST /contacts/${ANN}/unarchive` },
			{ to: `PUT /contacts/${ANN}`, body },
		],
		gives: [simpleAnn],
	},
	{
		title: 'updates the one that has the same external ID',
		parameters: { ...create, ifExists: 'update', external_id: 'user-70' },
		sends: [
			{ to: 'POST /contacts', body: { role: 'user', external_id: 'user-70' } },
			{ to: `PUT /contacts/${ANN}`, body: { role: 'user', external_id: 'user-70' } },
		],
		gives: [simpleAnn],
	},
	{
		title: 'gives the updated one its companies and tags',
		parameters: { ...create, ifExists: 'update', ...who, additionalFields: { companies: [ACME], tags: [VIP] } },
		given: (simulator) => {
			addContact(simulator);
			addCompany(simulator);
		},
		answers: [undefined, undefined, undefined, undefined, ann],
		sends: [
			{ to: 'POST /contacts', body },
			{ to: `PUT /contacts/${ANN}`, body },
			{ to: `POST /contacts/${ANN}/companies`, body: { id: ACME } },
			{ to: `POST /contacts/${ANN}/tags`, body: { id: VIP } },
			{ to: `GET /contacts/${ANN}` },
		],
		gives: [simpleAnn],
	},
]);

describe('Contact: Create, when the contact exists and it can not', () => {
	const node = useTestNode();

	test('fails by default, and names the contact and the way out', async () => {
		addContact(node.simulator);
		const error = await node.failure({ ...create, ...who });
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: `A contact matching those details already exists with id=${ANN}`,
			httpCode: '409',
		});
		expect(error.description).toContain(`To update or return contact ${ANN} instead, change "If the Contact Exists"`);
		expect(error.context).toMatchObject({ itemIndex: 0 });
		expect(node.sent).toEqual([{ to: 'POST /contacts', body }]);
	});

	test('attaches nothing when it fails', async () => {
		addContact(node.simulator);
		await node.failure({ ...create, ifExists: 'fail', ...who, additionalFields: { tags: [VIP] } });
		expect(node.sent).toEqual([{ to: 'POST /contacts', body }]);
	});

	test('says so when Intercom does not name the contact', async () => {
		node.simulator.fault(conflict('A contact matching those details already exists'));
		const error = await node.failure({ ...create, ifExists: 'update', ...who });
		expect(error.message).toBe('A contact matching those details already exists');
		expect(error.description).toContain('Intercom does not say which contact has these details');
		expect(node.sent).toEqual([{ to: 'POST /contacts', body }]);
	});

	test('tells of a second contact that has the external ID when it updates the first', async () => {
		addContact(node.simulator);
		addContact(node.simulator, { id: BOB, email: 'bob@example.com', external_id: 'user-71' });
		node.simulator.fault(conflict(`A contact matching those details already exists with id=${ANN}`));
		const error = await node.failure({ ...create, ifExists: 'update', ...who, external_id: 'user-71' });
		expect(error).toMatchObject({
			message: `A contact matching those details already exists with id=${BOB}`,
			httpCode: '409',
		});
	});

	test('treats an old contact as one that exists, even after a try whose answer was lost', async () => {
		addContact(node.simulator);
		node.simulator.fault({ method: 'POST', path: '/contacts', status: 503 });
		const error = await node.failure({ ...create, ifExists: 'fail', ...who });
		expect(error).toMatchObject({
			message: `A contact matching those details already exists with id=${ANN}`,
			httpCode: '409',
		});
	});
});
