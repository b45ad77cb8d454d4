import type { INodeParameters } from 'n8n-workflow';
import { picked, useTestNode } from '../testNode';
import { ACME, addContact, ANN, BOB, contact, VIP } from './contact-samples';

const node = useTestNode();

const nothing = picked('={{ $json.nothing }}');
const create = (additionalFields: INodeParameters): INodeParameters => ({ ...contact('create'), additionalFields });

describe('Contact: refuses before anything is sent', () => {
	test.each([
		'archive',
		'attachTag',
		'attachToCompany',
		'delete',
		'detachFromCompany',
		'detachTag',
		'get',
		'getCompanies',
		'getTags',
		'unarchive',
		'update',
	])('%s of a contact that an expression leaves empty', async (operation) => {
		const others = { id: picked(ACME), company_id: picked(ACME), tag_id: picked(VIP) };
		const error = await node.failure({ ...contact(operation), ...others, contact_id: nothing });
		expect(node.sent).toEqual([]);
		expect(error.message).toBe('Contact is empty');
		expect(error.description).toContain('check what the expression gives');
		expect(error.context).toMatchObject({ itemIndex: 0 });
	});

	test.each<[string, INodeParameters, string]>([
		[
			'an email where an ID belongs',
			{ ...contact('get'), contact_id: picked('ann@example.com') },
			'Contact "ann@example.com" is an email address, not an ID',
		],
		['an empty email', { ...contact('get'), contact_id: picked('={{ "" }}', 'email') }, 'Contact is empty'],
		['a null external ID', { ...contact('get'), contact_id: picked('={{ null }}', 'external_id') }, 'Contact is empty'],
		[
			'an address of something else',
			{ ...contact('get'), contact_id: picked('https://app.intercom.com/a/apps/abc123/companies/1', 'url') },
			'Contact "https://app.intercom.com/a/apps/abc123/companies/1" is no address of a contact',
		],
		[
			'an object where an ID belongs',
			{ ...contact('get'), contact_id: picked('={{ ({ id: 1 }) }}') },
			'Contact takes text, not {"id":1}',
		],
		[
			'an ID that lost its digits',
			{ ...contact('detachTag'), contact_id: picked(ANN), tag_id: picked('={{ 12345678901234567890 }}') },
			'Tag 12345678901234567000 is too large for a number: its last digits are lost',
		],
		[
			'an empty company',
			{ ...contact('attachToCompany'), contact_id: picked(ANN), company_id: nothing },
			'Company is empty',
		],
		[
			'an empty company to leave',
			{ ...contact('detachFromCompany'), contact_id: picked(ANN), company_id: nothing },
			'Company is empty',
		],
		['an empty tag', { ...contact('attachTag'), contact_id: picked(ANN), tag_id: nothing }, 'Tag is empty'],
		[
			'an empty tag name',
			{ ...contact('attachTag'), contact_id: picked(ANN), tag: 'named', name: '={{ " " }}' },
			'Tag Name is empty',
		],
		['an empty tag to detach', { ...contact('detachTag'), contact_id: picked(ANN), tag_id: nothing }, 'Tag is empty'],
		[
			'an empty contact to merge away',
			{ ...contact('merge'), from: nothing, into: picked(ANN) },
			'Merge Away is empty',
		],
		[
			'an empty contact to merge into',
			{ ...contact('merge'), from: picked(BOB), into: nothing },
			'Merge Into is empty',
		],
		['a bad date', create({ last_seen_at: '={{ "soon" }}' }), 'Last Seen At "soon" is not a date'],
		[
			'an object where text belongs',
			{ ...contact('create'), name: '={{ ({ a: 1 }) }}' },
			'Name takes text, not {"a":1}',
		],
		[
			'a list where text belongs',
			{ ...contact('create'), email: '={{ ["a@b.co"] }}' },
			'Email takes text, not ["a@b.co"]',
		],
		['an empty owner', create({ owner_id: '' }), 'Owner is empty'],
		[
			'text where yes or no belongs',
			create({ email_verified: '={{ "sure" }}' }),
			'Email Verified takes true or false, not "sure"',
		],
		['an unknown role', { ...contact('create'), role: '={{ "visitor" }}' }, 'Role has no choice "visitor"'],
		[
			'an unknown thing to do if the contact exists',
			{ ...contact('create'), ifExists: '={{ "ignore" }}' },
			'If the Contact Exists has no choice "ignore"',
		],
		[
			'an unknown role in an update',
			{ ...contact('update'), contact_id: picked(ANN), additionalFields: { role: '={{ "" }}' } },
			'Role has no choice ""',
		],
		[
			'a switch that is none',
			{
				...contact('merge'),
				from: picked(BOB),
				into: picked(ANN),
				additionalFields: { skip_duplicate_validation: '={{ 1 }}' },
			},
			'Skip Duplicate Check takes true or false, not 1',
		],
		[
			'a merge history that is neither on nor off',
			{ ...contact('get'), contact_id: picked(ANN), additionalFields: { include_merge_history: '={{ "" }}' } },
			'Include Merge History takes true or false, not ""',
		],
	])('%s', async (_what, parameters, message) => {
		const error = await node.failure(parameters);
		expect(node.sent).toEqual([]);
		expect(error.message).toBe(message);
		expect(error.context).toMatchObject({ itemIndex: 0 });
	});

	test('an unknown choice, with the choices that there are', async () => {
		const error = await node.failure({ ...contact('create'), role: '={{ "visitor" }}' });
		expect(error.description).toBe('Use one of: lead, user');
	});

	test.each([
		['.', 'get'],
		['..', 'archive'],
		['..', 'update'],
	])('an ID that would name another address (%s), by the title of the field', async (id, operation) => {
		const error = await node.failure({ ...contact(operation), contact_id: picked(id) });
		expect(node.sent).toEqual([]);
		expect(error.message).toContain('Contact');
		expect(error.message).not.toContain('contact_id');
	});

	test('a company or tag to give to a new contact, so that no contact is left without it', async () => {
		const error = await node.failure(create({ name: 'Ann', tags: '={{ [{ id: 1 }] }}' }));
		expect(node.sent).toEqual([]);
		expect(error.message).toBe('Tag takes text, not {"id":1}');
	});
});

describe('Contact: errors of one item among several', () => {
	const parameters = {
		...contact('update'),
		contact_id: picked(ANN),
		additionalFields: { last_seen_at: '={{ $json.at }}' },
	};
	const items = ['2026-01-31', 'soon', '2026-02-01'].map((at) => ({ json: { at } }));

	test('name the item, and how far the run came', async () => {
		addContact(node.simulator);
		const error = await node.failure({ ...parameters, options: { parallelItems: 1 } }, { items });
		expect(error.message).toBe('Last Seen At "soon" is not a date');
		expect(error.context).toMatchObject({ itemIndex: 1 });
		expect(error.description).toContain('Done before the end: 1 of 3 items (0)');
		expect(node.sent).toHaveLength(1);
	});

	test('become an item of their own when the node goes on', async () => {
		addContact(node.simulator);
		const given = await node.items(parameters, { items, node: { onError: 'continueRegularOutput' } });
		expect(given.map(({ json, pairedItem }) => [json['id'] ?? json['error'], pairedItem])).toEqual([
			[ANN, { item: 0 }],
			['Last Seen At "soon" is not a date', { item: 1 }],
			[ANN, { item: 2 }],
		]);
	});

	test('go to the error output when the node has one', async () => {
		addContact(node.simulator);
		const { output } = await node.execute(parameters, { items, node: { onError: 'continueErrorOutput' } });
		expect(output.map((branch) => branch.map(({ json }) => json['id'] ?? json['error']))).toEqual([
			[ANN, ANN],
			['Last Seen At "soon" is not a date'],
		]);
	});
});
