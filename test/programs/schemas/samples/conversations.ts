import { furnish, more } from '../../../operations/conversations/facts';
import { known } from '../../../catalogue/world';
import { addCustomObject } from '../../../operations/data/records';
import type { Simulator, Workspace } from '../../../simulator';
import { seeded } from '../../../simulator/routes/tickets/seed';
import { from, several, type Samples } from '../sample';

const id = (value: string) => ({ __rl: true, mode: 'id', value });
const byName = (value: string) => ({ __rl: true, mode: 'name', value });

/** The conversation that has what the samples show. */
const shown = ({ conversations }: Workspace) => {
	const [conversation] = conversations.values();
	if (!conversation) throw new Error('The workspace has no conversation');
	return conversation;
};
const one = (workspace: Workspace) => [{ id: shown(workspace).id }];
const conversation_id = from('id');
const about = (parameters: object = {}) => ({ parameters: { conversation_id, ...parameters }, items: one });
const all = ({ conversations }: Workspace) => several(conversations.values(), (each) => ({ id: each.id }));

/** Adds what conversations of the seeded workspace lack. */
export function seedConversations(simulator: Simulator): void {
	const { state } = simulator;
	state.tags.set(known.tag, { id: known.tag, name: 'Sample', dependents: [] });
	furnish(simulator, shown(state));
	addCustomObject(state);
}

/** Further operations of conversations. */
export const moreOfConversations: Samples = {
	attachTag: about({ tag_id: byName('VIP') }),
	convert: {
		parameters: { conversation_id, ticket_type_id: id(seeded.bug), attributes__default_title_: 'Found a bug' },
		items: all,
	},
	delete: about(),
	detachTag: about({ tag_id: id(known.tag) }),
	getAttachments: about(),
	getDeleted: {},
	getHandlingEvents: { parameters: { id: conversation_id }, items: one },
	getSideConversations: { parameters: { id: conversation_id }, items: one },
	getTranscript: { parameters: { conversation_id }, items: all },
	merge: { parameters: { id: conversation_id, merge_into_conversation_id: id(more.conversation) }, items: one },
	redact: about({ conversation_part_id: more.part }),
	replyAndClose: { parameters: { conversation_id, body: 'All done!' }, items: all },
	update: { parameters: { conversation_id, additionalFields: { title: 'A question' } }, items: all },
};

const attribute = { id: id(more.attribute) };
const option = { ...attribute, option_id: id(more.option) };
const object = { custom_object_type_identifier: id(more.objectType) };
const whole = { ...object, custom_object_instance_id: id(more.object) };

/** Attributes of conversations, and custom objects. */
export const conversations: Readonly<Record<string, Samples>> = {
	conversationAttribute: {
		create: [
			{ parameters: { name: 'Notes', data_type: 'string' } },
			{
				parameters: {
					name: 'Topic',
					data_type: 'list',
					additionalFields: {
						options: { row: [{ label: 'A' }, { label: 'B' }] },
						visible_to_team_ids: ['991267901'],
					},
				},
			},
			{
				parameters: {
					name: 'Order',
					data_type: 'relationship',
					reference_type: 'many',
					additionalFields: { reference_object_type_id: id(more.objectType) },
				},
			},
		],
		addOption: { parameters: { ...attribute, label: 'Praise' } },
		archive: { parameters: attribute },
		archiveOption: { parameters: option },
		get: { parameters: attribute },
		getAll: { parameters: { returnAll: true } },
		update: {
			parameters: {
				...attribute,
				reference_as: 'other',
				reference_type: 'many',
				additionalFields: {
					reference_object_type_id: id(more.objectType),
					visible_to_team_ids: ['991267901'],
				},
			},
		},
		updateOption: { parameters: { ...option, label: 'Invoices' } },
	},
	customObject: {
		delete: { parameters: whole },
		get: { parameters: whole },
		getAll: { parameters: { ...object, returnAll: true } },
		upsert: { parameters: { ...object, external_id: more.orderId } },
	},
};
