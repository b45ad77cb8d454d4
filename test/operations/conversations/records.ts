import { known } from '../../catalogue/known';
import type { Simulator } from '../../simulator';
import { addCall } from '../../simulator/routes/conversations/calls';
import { attach } from '../../simulator/routes/conversations/files';
import { addFinVoiceCall } from '../../simulator/routes/conversations/finVoice';
import { askHuman } from '../../simulator/routes/conversations/procedures';
import { keep } from '../../simulator/routes/shelf';
import { customAttribute } from '../../simulator/seed/attributes';
import { addPart, contactAuthor } from '../../simulator/state/create';
import type { Conversation } from '../../simulator/state/records';
import { customObject } from '../data/records';

/** What conversations have, and the custom objects that they are about. */
export const more = {
	...customObject,
	attribute: '77',
	call: '1123',
	conversation: '215471234567891',
	option: 'a1b2c3d4-e5f6-7890-abcd-000000000770',
	part: '31000077',
	procedure: '3301',
	source: '403918391',
	voice: '12',
} as const;

const AT = 1_781_000_000;

/** What Fin asked a teammate before it replied, and how that ended. */
const consultation = [
	{
		event_type: 'fin_consultation_started',
		created_at: AT,
		data: { channel: 'inbox', confidence_percent: 40, customer_question: 'Can I pay later?' },
	},
	{
		event_type: 'fin_consultation_finished',
		created_at: AT + 60,
		data: { outcome: 'approved', sent_text: 'Yes, within 30 days', duration_seconds: 60, rounds_count: 1 },
	},
];

/**
 * Gives a conversation a tag, files and a contact's words, and the workspace another one to merge it into, and an
 * attribute.
 */
export function furnish(simulator: Pick<Simulator, 'state' | 'url'>, conversation: Conversation): void {
	const { state } = simulator;
	const user = state.contacts.get(conversation.contacts.at(-1) ?? '');
	if (!user) throw new Error('Nobody takes part in the conversation');
	const file = () => attach(simulator, 'invoice.pdf', Buffer.from('%PDF'), 'application/pdf');
	conversation.waiting_since ??= AT;
	conversation.tags = [{ id: known.tag, applied_at: AT, applied_by: known.admin }];
	conversation.source = { ...conversation.source, id: more.source, author: contactAuthor(user), attachments: [file()] };
	addPart(state, conversation, {
		id: more.part,
		part_type: 'comment',
		body: '<p>Here it is</p>',
		author: contactAuthor(user),
		attachments: [file()],
	});
	state.addConversations(1, () => ({ id: more.conversation, contacts: [user.id] }));
	keep(state, 'deleted_conversation', { type: 'conversation', id: '1', metrics_retained: true, deleted_at: AT }, '1');
	const teammate = { type: 'admin', id: Number(known.admin), name: 'Ben Okafor', email: 'ben.okafor@example.com' };
	const conversation_id = conversation.id;
	for (const type of ['paused', 'resumed'])
		keep(state, 'handling_event', {
			conversation_id,
			event: { teammate, type, timestamp: '2026-01-09T09:00:00Z', ...(type === 'paused' && { reason: 'Paused' }) },
		});
	for (const event of consultation) keep(state, 'hitl_event', { conversation_id, event });
	const [part] = conversation.parts;
	const said = {
		type: 'conversation_part',
		id: '789',
		part_type: 'comment',
		body: '<p>Who knows?</p>',
		author: teammate,
	};
	const parts = [{ ...said, created_at: part?.created_at ?? AT, updated_at: part?.created_at ?? AT }];
	keep(state, 'side_conversation', {
		conversation_id,
		thread: { side_conversation_id: '456', conversation_parts: parts, total_count: 1 },
	});
	const options = ['Billing', 'Bugs', 'Other'];
	state.attributes.push(
		customAttribute(state, 'conversation', 'Area', 'string', { id: Number(more.attribute), options }),
	);
}

/** A conversation of both contacts, so that either can leave it; calls, and one that Fin leads. */
export function fillConversations(simulator: Simulator): void {
	const { state } = simulator;
	state.addConversations(1, () => ({ id: known.conversation, contacts: [known.lead, known.user] }));
	const conversation = state.conversations.get(known.conversation);
	if (conversation) furnish(simulator, conversation);
	addCall(state, more.call, { conversation_id: known.conversation, transcript: ['[00:00:01] Hello'] });
	addFinVoiceCall(state, Number(more.voice), { intercom_conversation_id: known.conversation });
	keep(state, 'fin_conversation', { remark: null }, 'Sample');
	askHuman(state, { conversation_id: known.conversation, step_id: 'Sample', attributes_to_collect: [] });
}
