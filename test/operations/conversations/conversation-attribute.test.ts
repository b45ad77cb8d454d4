import { more } from './facts';
import { fill } from '../../catalogue/world';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const of = (operation: string, parameters: object = {}) => ({
	resource: 'conversationAttribute',
	operation,
	...parameters,
});
const id = picked(more.attribute);
const ALL = '/conversations/attributes';
const ONE = `${ALL}/${more.attribute}`;
const area = { type: 'conversation_attribute', id: 77, name: 'Area', data_type: 'list' };
const topic = { name: 'Topic', description: '', multiline: false, required: false, visible_to_team_ids: [] };
const answered = { given: fill, answers: [area], gives: [area] };

describeRows('Conversation Attribute: Create', [
	...(
		[
			['string', { multiline: true }, { multiline: true }],
			['integer', {}, {}],
			['decimal', {}, {}],
			['boolean', {}, {}],
			['datetime', {}, {}],
			['list', { options: { row: [{ label: 'A' }, { label: 'B' }] } }, { options: [{ label: 'A' }, { label: 'B' }] }],
			['files', {}, {}],
		] as const
	).map(([data_type, additionalFields, body]) => ({
		title: `of the type ${data_type}`,
		parameters: of('create', { name: 'Area', data_type, additionalFields }),
		...answered,
		sends: [{ to: `POST ${ALL}`, body: { name: 'Area', data_type, ...body } }],
	})),
	{
		title: 'of the type relationship, with every field',
		parameters: of('create', {
			name: 'Order',
			data_type: 'relationship',
			reference_type: 'one',
			additionalFields: {
				reference_object_type_id: picked('Order'),
				description: 'What was bought',
				required: true,
				visible_to_team_ids: ['991267901', '991267902'],
			},
		}),
		...answered,
		sends: [
			{
				to: `POST ${ALL}`,
				body: {
					name: 'Order',
					data_type: 'relationship',
					reference: { type: 'one', object_type_id: 'Order' },
					description: 'What was bought',
					required: true,
					visible_to_team_ids: ['991267901', '991267902'],
				},
			},
		],
	},
]);

describeRows('Conversation Attribute: others', [
	{
		title: 'Get reads the attribute, found by its name',
		parameters: of('get', { id: picked('area', 'name') }),
		given: fill,
		answers: [undefined, area],
		sends: [{ to: `GET ${ALL}` }, { to: `GET ${ONE}` }],
		gives: [area],
	},
	{
		title: 'Get Many gives one item for each attribute',
		parameters: of('getAll', { returnAll: true }),
		answers: [{ type: 'list', data: [area, { ...area, id: 78 }] }],
		sends: [{ to: `GET ${ALL}` }],
		gives: [area, { ...area, id: 78 }],
	},
	{
		title: 'Get Many adds archived ones, and gives no more than the limit',
		parameters: of('getAll', { limit: 1, additionalFields: { include_archived: true } }),
		answers: [{ type: 'list', data: [area, { ...area, id: 78 }] }],
		sends: [{ to: `GET ${ALL}?include_archived=true` }],
		gives: [area],
	},
	{
		title: 'Update changes the name alone',
		parameters: of('update', { id, additionalFields: { name: 'Topic' } }),
		...answered,
		sends: [{ to: `PUT ${ONE}`, body: { name: 'Topic' } }],
	},
	{
		title: 'Update sends every field, and no team for all teams',
		parameters: of('update', {
			id,
			reference_as: 'other',
			reference_type: 'many',
			additionalFields: { reference_object_type_id: picked('Order'), ...topic },
		}),
		...answered,
		sends: [{ to: `PUT ${ONE}`, body: { ...topic, reference: { type: 'many', object_type_id: 'Order' } } }],
	},
	{
		title: 'Archive takes the attribute out of use',
		parameters: of('archive', { id: picked('={{ 77 }}') }),
		...answered,
		sends: [{ to: `DELETE ${ONE}` }],
	},
	{
		title: 'Add Option sends the label',
		parameters: of('addOption', { id, label: 'Praise' }),
		...answered,
		sends: [{ to: `POST ${ONE}/options`, body: { label: 'Praise' } }],
	},
	{
		title: 'Update Option sends the new label',
		parameters: of('updateOption', { id, option_id: picked(more.option), label: 'Invoices' }),
		...answered,
		sends: [{ to: `PUT ${ONE}/options/${more.option}`, body: { label: 'Invoices' } }],
	},
	{
		title: 'Archive Option takes the option out of use',
		parameters: of('archiveOption', { id, option_id: picked(more.option, 'list') }),
		...answered,
		sends: [{ to: `DELETE ${ONE}/options/${more.option}` }],
	},
]);

describeRefusals('Conversation Attribute refuses', [
	['an empty name', of('create', { name: '={{ "" }}', data_type: 'string' }), 'Name is empty'],
	['a type that there is not', of('create', { name: 'Area', data_type: 'float' }), 'Data Type has no choice "float"'],
	[
		'a list of options without a row',
		of('create', { name: 'Area', data_type: 'list', additionalFields: { options: { row: [] } } }),
		'Options is empty',
	],
	['an option without label', of('addOption', { id, label: '={{ "" }}' }), 'Label is empty'],
]);

describe('Conversation Attribute', () => {
	const node = useTestNode({ given: fill });

	const options = async () => {
		const [attribute] = await node.json(of('get', { id }));
		return (attribute?.['options'] as Array<{ label: string; archived: boolean }>).map(({ label, archived }) =>
			archived ? `(${label})` : label,
		);
	};

	test('an option comes, gets another name and goes', async () => {
		await node.items(of('addOption', { id, label: 'Praise' }));
		await node.items(of('updateOption', { id, option_id: picked(more.option), label: 'Invoices' }));
		expect(await options()).toEqual(['Invoices', 'Bugs', 'Other', 'Praise']);
		await node.items(of('archiveOption', { id, option_id: picked(more.option) }));
		expect(await options()).toEqual(['(Invoices)', 'Bugs', 'Other', 'Praise']);
	});

	test('an archived attribute is in the list no more', async () => {
		await node.items(of('archive', { id }));
		const names = async (more: object) => (await node.json(of('getAll', more))).map(({ name }) => name);
		expect(await names({ returnAll: true })).not.toContain('Area');
		expect(await names({ returnAll: true, additionalFields: { include_archived: true } })).toContain('Area');
	});

	test.each([
		['Create', of('create', { name: 'Area', data_type: 'string' })],
		['Add Option', of('addOption', { id, label: 'Praise' })],
	])('%s is not sent again when its answer is lost', async (_what, parameters) => {
		await expectSentOnce(node, parameters);
	});
});
