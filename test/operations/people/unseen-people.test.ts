import type { INodeParameters } from 'n8n-workflow';
import { fill } from '../../catalogue/world';
import { description } from '../../catalogue/parameters';
import { more } from '../conversations/facts';
import { keep } from '../../simulator/routes/shelf';
import { picked } from '../../kit/input';
import { useTestNode } from '../testNode';
import { addContact, ANN, contact } from './contact-samples';

const EMAIL = 'ann@example.com';
const node = useTestNode();

const hintsOf = async (parameters: INodeParameters) =>
	(await node.execute(parameters)).hints.map(({ message }) => message);

describe('An archived contact', () => {
	beforeEach(() => addContact(node.simulator, { archived: true }));

	test('is not found by email, and the error says so', async () => {
		const error = await node.failure({ ...contact('get'), contact_id: picked(EMAIL, 'email') });
		expect(error.message).toBe(`Contact "${EMAIL}" was not found: no contact has this email`);
		expect(error.description).toContain('an archived contact is found by its ID alone');
	});

	test('is named with its ID by the error of a creation that finds it', async () => {
		const error = await node.failure({ ...contact('create'), email: EMAIL, ifExists: 'fail' });
		expect(error.description).toContain(`Contact ${ANN} is archived: to unarchive and update it, choose "Update It"`);
	});

	test('is returned with a hint that it is archived', async () => {
		expect(await hintsOf({ ...contact('findOrCreate'), email: EMAIL })).toEqual([
			'The contact existed and is archived: it was returned unchanged',
		]);
	});
});

describe('A company without contacts', () => {
	const company = { resource: 'company', company_id: 'acme-1' };

	test.each(['upsert', 'findOrCreate', 'getAll'])('is told to be in none of the lists of Intercom: %s', (operation) => {
		const notice = description.properties.find(
			({ displayOptions: { show = {} } = {}, type }) =>
				type === 'notice' && show['resource']?.includes('company') && show['operation']?.includes(operation),
		);
		expect(notice?.displayName).toContain('no contact belongs to');
	});

	test('brings a hint when it is created or updated, until a contact belongs to it', async () => {
		const upsert = { ...company, operation: 'upsert', company: 'typed' };
		const hint = 'No contact belongs to the company, so Intercom lists it nowhere until one is attached to it';
		expect(await hintsOf(upsert)).toEqual([hint]);
		expect(await hintsOf({ ...company, operation: 'findOrCreate', find_by: 'company_id' })).toContain(hint);
		addContact(node.simulator);
		const [found] = [...node.simulator.state.companies.values()];
		await node.json({ ...contact('attachToCompany'), contact_id: picked(ANN), company_id: picked(found?.id ?? '') });
		expect(await hintsOf(upsert)).toEqual([]);
	});

	test('brings a hint where companies are listed', async () => {
		node.simulator.state.listsHideEmptyCompanies = true;
		node.simulator.state.addCompanies(1, () => ({ company_id: 'acme-1' }));
		expect(await hintsOf({ resource: 'company', operation: 'getAll' })).toContain(
			'Intercom lists no companies that no contact belongs to: Get finds them by their company ID',
		);
	});
});

test.each(['tagCompanies', 'untagCompanies'])('%s takes the own ID of a company', async (operation) => {
	const [company] = node.simulator.state.addCompanies(1, () => ({ company_id: 'acme-1' }));
	await node.json({ resource: 'tag', operation, tag: 'named', name: 'VIP', records: '={{ ["acme-1"] }}' });
	const untag = operation === 'untagCompanies' ? { untag: true } : {};
	expect(node.sent.at(-1)?.body).toEqual({ name: 'VIP', companies: [{ id: company?.id, ...untag }] });
});

test('Get Many of custom objects gives the one with an external ID', async () => {
	fill(node.simulator);
	const other = { resource: 'customObject', operation: 'upsert', external_id: 'order-other' };
	await node.json({ ...other, custom_object_type_identifier: picked(more.objectType) });
	const getAll = {
		resource: 'customObject',
		operation: 'getAll',
		custom_object_type_identifier: picked(more.objectType),
		returnAll: true,
		additionalFields: { external_id: more.orderId },
	};
	expect((await node.json(getAll)).map(({ external_id }) => external_id)).toEqual([more.orderId]);
});

test('a visitor is converted into a contact known by email', async () => {
	addContact(node.simulator);
	node.simulator.state.addContacts(1, () => ({ role: 'lead', email: EMAIL }));
	keep(node.simulator.state, 'visitor', { user_id: 'v-1', email: '' }, '6762f3101bb69f9f2193bc64');
	const [made] = await node.json({
		resource: 'visitor',
		operation: 'convert',
		type: 'user',
		visitor_by: 'user_id',
		visitor_user_id: 'v-1',
		contact_by: 'email',
		contact_email: EMAIL,
	});
	expect(made?.id).toBe(ANN);
	expect(node.sent.at(-1)?.body).toEqual({ type: 'user', visitor: { user_id: 'v-1' }, user: { id: ANN } });
});
