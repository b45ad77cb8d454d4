import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { addContact, ann, ANN, contact, simpleAnn } from './contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const field = (id: string, type: string) => ({
	id,
	type,
	displayName: id,
	required: false,
	defaultMatch: false,
	display: true,
	removed: false,
});
/** The workspace's attributes as the mapper keeps them. */
const schema = [
	{
		...field('plan', 'options'),
		options: [
			{ name: 'free', value: 'free' },
			{ name: 'pro', value: 'pro' },
		],
	},
	field('seats', 'number'),
	field('mrr', 'number'),
	field('paid_subscriber', 'boolean'),
	field('trial_ends_at', 'dateTime'),
];
const mapped = (value: INodeParameters): INodeParameters => ({
	custom_attributes_as: 'mapped',
	custom_attributes: { mappingMode: 'defineBelow', value, schema, matchingColumns: [] },
});
const automatic: INodeParameters = {
	custom_attributes_as: 'mapped',
	custom_attributes: { mappingMode: 'autoMapInputData', value: null, schema, matchingColumns: [] },
};
const asJson = (custom_attributes: INodeParameters[string]): INodeParameters => ({
	custom_attributes_as: 'json',
	custom_attributes: custom_attributes ?? null,
});

const rowOf = (title: string, parameters: INodeParameters, custom_attributes: object, json = {}) => ({
	title,
	parameters: { ...contact('create'), ...parameters },
	items: [{ json }],
	answers: [ann],
	sends: [{ to: 'POST /contacts', body: { role: 'user', custom_attributes } }],
	gives: [simpleAnn],
});

describeRows('Contact: custom attributes', [
	rowOf(
		'maps every type of attribute',
		mapped({ plan: 'pro', seats: 12, mrr: 9.5, paid_subscriber: true, trial_ends_at: '2026-01-31T12:00:00Z' }),
		{ plan: 'pro', seats: 12, mrr: 9.5, paid_subscriber: true, trial_ends_at: 1769860800 },
	),
	rowOf(
		'converts mapped text to the type that the workspace gave the attribute',
		mapped({
			seats: '={{ "12" }}',
			mrr: '={{ "9.5" }}',
			paid_subscriber: '={{ "false" }}',
			trial_ends_at: '={{ "1769860800000" }}',
		}),
		{ seats: 12, mrr: 9.5, paid_subscriber: false, trial_ends_at: 1769860800 },
	),
	rowOf(
		'sends mapped false and 0, and null to clear an attribute',
		mapped({ plan: null, seats: 0, mrr: '={{ null }}', paid_subscriber: false, trial_ends_at: null }),
		{ plan: null, seats: 0, mrr: null, paid_subscriber: false, trial_ends_at: null },
	),
	rowOf(
		'leaves out a mapped attribute whose expression gives nothing',
		mapped({ plan: '={{ $json.plan }}', seats: '={{ $json.seats }}' }),
		{ seats: 3 },
		{ seats: 3 },
	),
	rowOf(
		'maps the fields of the item that are attributes, and no others',
		automatic,
		{ plan: 'free', seats: 3, paid_subscriber: true, trial_ends_at: 1769860800 },
		{ plan: 'free', seats: '3', paid_subscriber: 'true', trial_ends_at: '2026-01-31T12:00:00Z', name: 'Ann', id: 7 },
	),
	rowOf('takes JSON text', asJson('{ "plan": "pro", "seats": 0, "paid_subscriber": false, "mrr": null }'), {
		plan: 'pro',
		seats: 0,
		paid_subscriber: false,
		mrr: null,
	}),
	rowOf(
		'takes an object from an expression',
		asJson('={{ $json.attributes }}'),
		{ plan: 'pro', seats: 5 },
		{ attributes: { plan: 'pro', seats: 5 } },
	),
	rowOf(
		'takes JSON text with expressions inside',
		asJson('={ "plan": "{{ $json.plan }}" }'),
		{ plan: 'free' },
		{ plan: 'free' },
	),
	rowOf(
		'empties attributes of every type for blank expressions',
		mapped({ seats: '={{ $json.none }}', mrr: '={{ "" }}', paid_subscriber: '={{ "" }}', trial_ends_at: '={{ "" }}' }),
		{ mrr: null, paid_subscriber: null, trial_ends_at: null },
	),
	rowOf(
		'empties attributes of every type for blank cells of the item',
		automatic,
		{ seats: null, paid_subscriber: null, trial_ends_at: null },
		{ seats: '', paid_subscriber: '', trial_ends_at: ' ' },
	),
	rowOf('takes yes and no as n8n does', automatic, { paid_subscriber: true }, { paid_subscriber: 'TRUE' }),
	{
		title: 'sends none when the user wants none, whatever was mapped before',
		parameters: { ...contact('create'), ...mapped({ plan: 'pro' }), custom_attributes_as: 'none' },
		answers: [ann],
		sends: [{ to: 'POST /contacts', body: { role: 'user' } }],
		gives: [simpleAnn],
	},
	{
		title: 'is cleared by Clear Attribute beside mapped ones',
		parameters: {
			...contact('update'),
			...mapped({ seats: 4 }),
			contact_id: picked(ANN),
			additionalFields: { clear: ['plan'] },
		},
		given: addContact,
		answers: [ann],
		sends: [{ to: `PUT /contacts/${ANN}`, body: { custom_attributes: { seats: 4, plan: null } } }],
		gives: [simpleAnn],
	},
]);

describeRefusals('Custom attributes of a contact are refused when they are', { parameters: contact('create') }, [
	[
		'a mapped number that is none',
		mapped({ seats: '={{ "many" }}' }),
		'Attributes "seats": takes a number, not "many"',
	],
	[
		'a mapped yes or no that is neither',
		mapped({ paid_subscriber: '={{ "maybe" }}' }),
		'Attributes "paid_subscriber": takes true or false, not "maybe"',
	],
	[
		'a mapped date that is none',
		mapped({ trial_ends_at: '={{ "next week" }}' }),
		'Attributes "trial_ends_at": "next week" is not a date',
	],
	[
		'an object where a mapped text belongs',
		mapped({ plan: '={{ ({ a: 1 }) }}' }),
		'Attributes "plan": takes text, not {"a":1}',
	],
	['broken JSON', asJson('{ "plan": '), 'JSON Attributes is not valid JSON: "{ "plan": "'],
	['a JSON list', asJson('[{"plan":"pro"}]'), 'JSON Attributes takes a JSON object, not [{"plan":"pro"}]'],
	['JSON text that is no object', asJson('"pro"'), 'JSON Attributes takes a JSON object, not "pro"'],
]);

describe('Contact: custom attributes that can not be sent', () => {
	const node = useTestNode();

	test('are told in the words of Intercom when the workspace has no such attribute', async () => {
		const error = await node.failure({ ...contact('create'), ...asJson('{"colour":"red"}') });
		expect(error).toMatchObject({
			message: "Custom attribute 'colour' does not exist (custom_attributes.colour)",
			httpCode: '400',
		});
	});
});
