import { more } from './facts';
import { fill, known } from '../../catalogue/world';
import { seeded } from '../../simulator/routes/tickets/seed';
import { useTestNode } from '../testNode';
import { ADA, BEN, ME, short, simpleFacts, TALK, whole } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const about = (operation: string, parameters: object = {}) => ({
	resource: 'conversation',
	operation,
	conversation_id: picked(TALK),
	...parameters,
});
const VIP = { type: 'tag', id: '7522901', name: 'VIP' };
const made = { type: 'ticket', id: '611' };
const thePart = { conversation_id: TALK, type: 'conversation_part' as const, conversation_part_id: more.part };
const theSource = { conversation_id: TALK, type: 'source' as const, source_id: more.source };
/** An update tells of what it may have changed as well. */
const shortUpdate = { ...short, read: false, custom_attributes: simpleFacts['custom_attributes'] };
const PUT = `PUT /conversations/${TALK}`;

describeRows('Conversation: Update', { lookUps: [ME], given: fill }, [
	{
		title: 'sends the title alone when nothing else is added',
		parameters: about('update', { additionalFields: { title: 'Order 7' } }),
		answers: [whole],
		sends: [{ to: PUT, body: { title: 'Order 7' } }],
		gives: [shortUpdate],
	},
	{
		title: 'sends every field, attributes in their types',
		parameters: about('update', {
			simplify: false,
			custom_attributes_as: 'mapped',
			custom_attributes: {
				mappingMode: 'defineBelow',
				value: { Area: 'Bugs', refund_amount: '12.5', Order: '["16032025"]', order_number: null },
				schema: [
					{ id: 'Area', displayName: 'Area', type: 'options', options: [{ name: 'Bugs', value: 'Bugs' }] },
					{ id: 'refund_amount', displayName: 'Refund', type: 'number' },
					{ id: 'Order', displayName: 'Order', type: 'array' },
					{ id: 'order_number', displayName: 'Order number', type: 'string' },
				].map((field) => ({ ...field, required: false, display: true, defaultMatch: false })),
			},
			additionalFields: {
				display_as: 'plaintext',
				title: 'Order 7',
				read: false,
				company_id: picked('acme-1', 'company_id'),
			},
		}),
		given: (simulator) => {
			fill(simulator);
			const [{ id, ...twin }] = simulator.state.attributes.filter(({ name }) => name === 'order_number') as [
				(typeof simulator.state.attributes)[number],
			];
			simulator.state.attributes.push({ ...twin, id, name: 'Order', data_type: 'relationship' });
		},
		answers: [undefined, whole],
		sends: [
			{ to: 'GET /companies?company_id=acme-1' },
			{
				to: `${PUT}?display_as=plaintext`,
				body: {
					title: 'Order 7',
					read: false,
					company_id: known.company,
					custom_attributes: { Area: 'Bugs', refund_amount: 12.5, Order: ['16032025'], order_number: null },
				},
			},
		],
		gives: [whole],
		sdk: async (client) =>
			await client.conversations.update({
				conversation_id: TALK,
				display_as: 'plaintext',
				title: 'Order 7',
				read: false,
				company_id: known.company,
				custom_attributes: { Area: 'Bugs', refund_amount: 12.5 },
			}),
		sdkDiffers: {
			'body.custom_attributes.Order.0': 'its type of attributes has no list of IDs',
			'body.custom_attributes.order_number': 'its type of attributes has no null',
		},
	},
	{
		title: 'takes the company away when an expression gives null',
		parameters: about('update', { additionalFields: { company_id: '={{ null }}' } }),
		answers: [whole],
		sends: [{ to: PUT, body: { company_id: null } }],
		gives: [shortUpdate],
	},
]);

describeRows('Conversation: Delete, Merge, Convert, Redact', { given: fill }, [
	{
		title: 'deletes the conversation and leaves the rest to Intercom',
		parameters: about('delete'),
		sends: [{ to: `DELETE /conversations/${TALK}` }],
		gives: [{ id: TALK, object: 'conversation', deleted: true }],
		sdk: async (client) => await client.conversations.deleteConversation({ conversation_id: Number(TALK) }),
	},
	{
		title: 'deletes the figures of the conversation too, if asked to',
		parameters: about('delete', { additionalFields: { retain_metrics: false } }),
		sends: [{ to: `DELETE /conversations/${TALK}?retain_metrics=false` }],
		gives: [{ id: TALK, object: 'conversation', deleted: true }],
	},
	{
		title: 'merges a conversation into another one, whose ID goes as a number',
		parameters: {
			resource: 'conversation',
			operation: 'merge',
			id: picked(TALK),
			merge_into_conversation_id: picked(more.conversation),
		},
		answers: [whole],
		sends: [
			{ to: `POST /conversations/${TALK}/merge`, body: { merge_into_conversation_id: Number(more.conversation) } },
		],
		lookUps: [ME],
		gives: [short],
	},
	{
		title: 'converts a conversation to a ticket of a type, which is found by its name',
		parameters: about('convert', { ticket_type_id: picked('bug report', 'name') }),
		answers: [undefined, made],
		sends: [
			{ to: 'GET /ticket_types' },
			{ to: `POST /conversations/${TALK}/convert`, body: { ticket_type_id: seeded.bug } },
		],
		gives: [made],
	},
	{
		title: 'converts with a state, a title and a description',
		parameters: about('convert', {
			ticket_type_id: picked(seeded.bug),
			attributes__default_title_: 'Found a bug',
			attributes__default_description_: 'It bites',
			additionalFields: { ticket_state_id: picked(seeded.ofBugs) },
		}),
		answers: [made],
		sends: [
			{
				to: `POST /conversations/${TALK}/convert`,
				body: {
					ticket_type_id: seeded.bug,
					ticket_state_id: seeded.ofBugs,
					attributes: { _default_title_: 'Found a bug', _default_description_: 'It bites' },
				},
			},
		],
		gives: [made],
	},
	{
		title: 'converts with attributes as JSON',
		parameters: about('convert', {
			ticket_type_id: picked(seeded.bug),
			attributes_as: 'json',
			attributes: `{ "Priority": "${seeded.high}" }`,
		}),
		answers: [made],
		sends: [
			{
				to: `POST /conversations/${TALK}/convert`,
				body: { ticket_type_id: seeded.bug, attributes: { Priority: seeded.high } },
			},
		],
		gives: [made],
		sdk: async (client) =>
			await client.conversations.convertToTicket({
				conversation_id: Number(TALK),
				ticket_type_id: seeded.bug,
				attributes: { Priority: seeded.high },
			}),
	},
	{
		title: 'redacts a part',
		parameters: about('redact', { redacts: 'part', conversation_part_id: more.part }),
		answers: [whole],
		sends: [{ to: 'POST /conversations/redact', body: thePart }],
		lookUps: [ME],
		gives: [short],
		sdk: async (client) => await client.conversations.redactConversationPart(thePart),
	},
	{
		title: 'redacts the first message',
		parameters: about('redact', { redacts: 'source', source_id: more.source }),
		answers: [whole],
		sends: [{ to: 'POST /conversations/redact', body: theSource }],
		lookUps: [ME],
		gives: [short],
		sdk: async (client) => await client.conversations.redactConversationPart(theSource),
	},
]);

describeRows('Conversation: tags', { given: fill }, [
	{
		title: 'attaches a tag in the name of a teammate',
		parameters: about('attachTag', {
			tag: 'existing',
			tag_id: picked('7522901'),
			additionalFields: { admin_id: picked(BEN) },
		}),
		answers: [VIP],
		sends: [{ to: `POST /conversations/${TALK}/tags`, body: { id: '7522901', admin_id: BEN } }],
		gives: [VIP],
		sdk: async (client) => await client.tags.tagConversation({ conversation_id: TALK, id: '7522901', admin_id: BEN }),
	},
	{
		title: 'attaches a tag by name, in the name of the teammate of the token',
		parameters: about('attachTag', { tag: 'named', name: 'VIP' }),
		answers: [undefined, undefined, VIP],
		sends: [
			ME,
			{ to: 'POST /tags', body: { name: 'VIP' } },
			{ to: `POST /conversations/${TALK}/tags`, body: { id: '7522901', admin_id: ADA } },
		],
		gives: [VIP],
	},
	{
		title: 'detaches a tag with the teammate in the body',
		parameters: about('detachTag', { tag_id: picked('Sample', 'name'), additionalFields: { admin_id: picked(BEN) } }),
		answers: [undefined, VIP],
		sends: [{ to: 'GET /tags' }, { to: `DELETE /conversations/${TALK}/tags/${known.tag}`, body: { admin_id: BEN } }],
		gives: [VIP],
		sdk: async (client) =>
			await client.tags.untagConversation({ conversation_id: TALK, tag_id: known.tag, admin_id: BEN }),
	},
]);

describeRefusals('Conversation refuses', [
	[
		'a conversation to merge into whose ID is no number',
		{ resource: 'conversation', operation: 'merge', id: picked(TALK), merge_into_conversation_id: picked('abc') },
		'Merge Into takes a whole number, not "abc"',
	],
	['a part without ID', about('redact', { redacts: 'part', conversation_part_id: '={{ "" }}' }), 'Part ID is empty'],
	[
		'a relationship that is no list of IDs',
		about('update', {
			custom_attributes_as: 'mapped',
			custom_attributes: {
				mappingMode: 'autoMapInputData',
				value: null,
				schema: [{ id: 'Order', displayName: 'Order', type: 'array', required: false, display: true }],
			},
		}),
		'Attributes "Order": takes text, not {"id":"7"}',
		{ items: [{ json: { Order: { id: '7' } } }] },
	],
]);

describe('Conversation: what cannot be taken back', () => {
	const node = useTestNode({ given: fill });

	test.each([
		['Merge', { id: picked(TALK), operation: 'merge', merge_into_conversation_id: picked(more.conversation) }],
		['Convert', about('convert', { ticket_type_id: picked(seeded.bug) })],
		['Redact', about('redact', { redacts: 'part', conversation_part_id: more.part })],
	])('%s is not sent again when its answer is lost, and says that it may have happened', async (_what, parameters) => {
		await expectSentOnce(node, { resource: 'conversation', ...parameters });
	});

	test('Redact leaves neither words nor files of a part', async () => {
		const parameters = about('redact', { redacts: 'part', conversation_part_id: more.part, simplify: false });
		const [item] = await node.json(parameters);
		const { conversation_parts: parts } = item?.['conversation_parts'] as { conversation_parts: unknown[] };
		expect(parts.at(-1)).toMatchObject({ redacted: true, attachments: [] });
		expect(JSON.stringify(parts)).not.toContain('Here it is');
	});
});
