import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { ACME, addContact, ANN, BOB, contact, VIP } from './contact-samples';
import { describeRefusals, type Refusal } from '../refusals';
import { picked } from '../../kit/input';

const node = useTestNode();

const nothing = picked('={{ $json.nothing }}');
const create = (additionalFields: INodeParameters): INodeParameters => ({ ...contact('create'), additionalFields });

const others = { id: picked(ACME), company_id: picked(ACME), tag_id: picked(VIP) };

describeRefusals('Contact refuses', [
	...[
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
	].map((operation): Refusal => [
		`${operation} of a contact that an expression leaves empty`,
		{ ...contact(operation), ...others, contact_id: nothing },
		'Contact is empty',
		{ description: expect.stringContaining('check what the expression gives') },
	]),
	['an ID that would name this address (get)', { ...contact('get'), contact_id: picked('.') }, 'Contact can\'t be "."'],
	[
		'an ID that would name another address (archive)',
		{ ...contact('archive'), contact_id: picked('..') },
		'Contact can\'t be ".."',
	],
	[
		'an ID that would name another address (update)',
		{ ...contact('update'), contact_id: picked('..') },
		'Contact can\'t be ".."',
	],
	[
		'a tag to give to a new contact, so that no contact is left without it',
		create({ name: 'Ann', tags: '={{ [{ id: 1 }] }}' }),
		'Tag takes text, not {"id":1}',
	],
	[
		'an unknown choice, with the choices that there are',
		{ ...contact('create'), role: '={{ 5 }}' },
		'Role has no choice 5',
		{ description: 'Use one of: lead, user' },
	],
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
	['an empty contact to merge away', { ...contact('merge'), from: nothing, into: picked(ANN) }, 'Merge Away is empty'],
	['an empty contact to merge into', { ...contact('merge'), from: picked(BOB), into: nothing }, 'Merge Into is empty'],
	['a bad date', create({ last_seen_at: '={{ "soon" }}' }), 'Last Seen At "soon" is not a date'],
	['an object where text belongs', { ...contact('create'), name: '={{ ({ a: 1 }) }}' }, 'Name takes text, not {"a":1}'],
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
			additionalFields: { skip_duplicate_validation: '={{ 2 }}' },
		},
		'Skip Duplicate Check takes true or false, not 2',
	],
	[
		'a merge history that is neither on nor off',
		{ ...contact('get'), contact_id: picked(ANN), additionalFields: { include_merge_history: '={{ "" }}' } },
		'Include Merge History takes true or false, not ""',
	],
]);

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
		expect(error.description).toContain('Done before the end: item 0 (1 of 3)');
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
