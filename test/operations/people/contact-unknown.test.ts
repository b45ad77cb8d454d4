import type { INodeParameters } from 'n8n-workflow';
import { isShown } from '../../catalogue/cases';
import { description } from '../../catalogue/parameters';
import { useTestNode, type RunOptions } from '../testNode';
import { addContact, contact } from './contact-samples';
import { describeRefusals, type Refusal } from '../refusals';

const EMPTY = 'Email and External ID are empty';
const rows = { items: [{ json: { email: 'bo@example.com' } }, { json: { email: 'cy@example.com' } }] };

describeRefusals(
	'A contact without email and external ID is refused, as each run would create another blank one, by',
	{ description: expect.stringMatching(/^Fill in one of them, or check what their expressions give/) },
	['upsert', 'findOrCreate'].flatMap((operation): Refusal[] => [
		[`${operation} with both left empty`, { ...contact(operation), name: 'Ann' }, EMPTY],
		[`${operation} with both left empty, of a lead`, { ...contact(operation), role: 'lead', name: 'Ann' }, EMPTY],
		[`${operation} with a misspelt expression`, { ...contact(operation), email: '={{ $json.mail }}' }, EMPTY, rows],
		[`${operation} with null`, { ...contact(operation), email: '={{ null }}', external_id: '={{ null }}' }, EMPTY],
		[`${operation} with blanks`, { ...contact(operation), email: ' ', external_id: '={{ "\\t" }}' }, EMPTY],
		[
			`${operation} for the item that lacks both alone`,
			{ ...contact(operation), email: '={{ $json.email }}', options: { parallelItems: 1 } },
			EMPTY,
			{ items: [{ json: { email: '' } }, { json: { email: 'cy@example.com' } }], item: 0 },
		],
	]),
);

describe('A contact', () => {
	const node = useTestNode();
	const hintsOf = async (parameters: INodeParameters, options: RunOptions = {}) => {
		const { error, hints } = await node.execute(parameters, options);
		if (error) throw error;
		return hints.map(({ message }) => message);
	};
	const blankUser =
		'A user without email and external ID was created, which no later run finds again: check these fields and their expressions';
	const blankLead =
		'A lead without email, external ID and name was created, which no later run finds again: check these fields and their expressions';
	const anotherLead = 'A new lead was created: leads may share an email, so only an external ID finds one that exists';

	test('without a key is refused alone, and the others of the run go on', async () => {
		const items = [{ json: { email: 'a@example.com' } }, { json: { mail: 'b@example.com' } }];
		const output = await node.json(
			{ ...contact('upsert'), email: '={{ $json.email }}' },
			{ items, node: { onError: 'continueRegularOutput' } },
		);
		expect(output).toEqual([
			expect.objectContaining({ email: 'a@example.com' }),
			expect.objectContaining({ error: EMPTY }),
		]);
		expect(node.simulator.state.contacts.size).toBe(1);
	});

	test.each(['upsert', 'findOrCreate'])('with one of the two is found or created by %s', async (operation) => {
		await node.items({ ...contact(operation), email: 'a@example.com' });
		await node.items({ ...contact(operation), external_id: 'user-1' });
		expect(node.simulator.state.contacts.size).toBe(2);
	});

	test('that is a user without email and external ID is created with a hint that tells so', async () => {
		expect(await hintsOf({ ...contact('create'), name: 'Ann' })).toEqual([blankUser]);
		const email = '={{ $json.mail }}';
		expect(await hintsOf({ ...contact('create'), email }, rows)).toEqual([`${blankUser} (2 of 2 items)`]);
	});

	test.each([
		['email', { email: 'a@example.com' }],
		['external ID', { external_id: 'user-1' }],
	])('that is a user with %s is created without a hint', async (_what, one) => {
		expect(await hintsOf({ ...contact('create'), ...one })).toEqual([]);
	});

	test('that is a lead is created with a hint only where name and phone are missing too', async () => {
		const lead = { ...contact('create'), role: 'lead' };
		expect(await hintsOf(lead)).toEqual([blankLead]);
		expect(await hintsOf({ ...lead, name: '={{ $json.nam }}' })).toEqual([blankLead]);
		expect(await hintsOf({ ...lead, name: 'Ann' })).toEqual([]);
		expect(await hintsOf({ ...lead, additionalFields: { phone: '+353871234567' } })).toEqual([]);
	});

	test.each(['upsert', 'findOrCreate'])(
		'that is a lead with an email alone is created anew by %s, and that is told',
		async (operation) => {
			const lead = { ...contact(operation), role: 'lead', email: 'a@example.com' };
			expect(await hintsOf(lead)).toEqual([anotherLead]);
			expect(await hintsOf(lead)).toEqual([anotherLead]);
			expect(node.simulator.state.contacts.size).toBe(2);
			expect(await hintsOf({ ...lead, external_id: 'lead-1' })).toEqual([]);
		},
	);

	test('that is found is told as such, and not as a new one', async () => {
		addContact(node.simulator);
		const found = { ...contact('findOrCreate'), external_id: 'user-70' };
		expect(await hintsOf(found)).toEqual(['The contact existed, and was returned unchanged']);
	});
});

describe('The form of a contact', () => {
	const noticesFor = (operation: string, role: string) =>
		description.properties
			.filter((property) => property.type === 'notice' && isShown(property, { ...contact(operation), role }))
			.map(({ displayName }) => displayName);

	test.each(['upsert', 'findOrCreate'])('warns of leads that share an email under %s, for leads alone', (operation) => {
		expect(noticesFor(operation, 'lead')).toEqual([
			'Leads may share an email: only an external ID finds a lead again.',
		]);
		expect(noticesFor(operation, 'user')).toEqual([]);
		expect(noticesFor(operation, '={{ $json.role }}')).toHaveLength(1);
	});

	test.each(['create', 'upsert', 'findOrCreate'])('asks by what the contact is found first, under %s', (operation) => {
		const names = description.properties
			.filter((property) => isShown(property, { ...contact(operation), role: 'lead', custom_attributes_as: 'none' }))
			.map(({ name }) => name)
			.filter((name) => !['authentication', 'resource', 'operation'].includes(name));
		expect(names.slice(0, 3)).toEqual(['email', 'external_id', 'role']);
	});
});
