import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { addPart, blankContact, contactAuthor } from '../../simulator/state/create';
import type { Workspace } from '../../simulator';
import { countPart } from '../../simulator/state/statistics';
import { addTicketPart, changedBy } from '../../simulator/routes/tickets/parts';
import { seeded, seedTickets } from '../../simulator/routes/tickets/seed';
import { STATE, TICKET, ticketIn } from '../../simulator/routes/tickets/records';
import { addTicket } from '../../simulator/routes/tickets/tickets';

/** What happens in Intercom, and to n8n, in the order of the list. */
export type Step =
	/** Something is written; searches find it after `lag` seconds. */
	| { kind: 'write'; record: number; lag: number }
	| { kind: 'pass'; seconds: number }
	/** A poll, of which request number `failsAt` fails. */
	| { kind: 'poll'; failsAt: number | undefined }
	/** n8n is killed and started again. */
	| { kind: 'restart' };

/** The usual index lag of the node, in seconds. */
export const LAG = 300;

export const steps = fc.array<Step>(
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.record({
				kind: fc.constant('write' as const),
				record: fc.integer({ min: 0, max: 4 }),
				lag: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: LAG - 10 })),
			}),
		},
		{
			weight: 4,
			arbitrary: fc.record({
				kind: fc.constant('pass' as const),
				seconds: fc.oneof(fc.constantFrom(1, 60, 60, 86_400), fc.integer({ min: 0, max: 2 * LAG })),
			}),
		},
		{
			weight: 4,
			arbitrary: fc.record({
				kind: fc.constant('poll' as const),
				failsAt: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 4 }),
			}),
		},
		{ weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
	),
	{ minLength: 5, maxLength: 30 },
);

/** One kind of event: how it comes about, and what tells an item of it from others. */
export interface Plot {
	event: string;
	/** Whether a later event of the same record hides an earlier one that no poll saw. */
	hides: boolean;
	/** Makes it happen now to one of a few records, and gives the key that its item has. */
	write(state: Workspace, record: number, lag: number): string;
	keyOf(item: IDataObject): string;
}

const pick = <T>(all: Iterable<T>, index: number): T | undefined => [...all][index];
const recordOf = ({ record }: IDataObject) => record as IDataObject;
const byId = (item: IDataObject) => String(recordOf(item).id);
const byTime = (item: IDataObject) => `${byId(item)} ${Date.parse(String(item.created_at)) / 1_000}`;

function writeContact(state: Workspace, record: number, lag: number): string {
	const contact = pick(state.contacts.values(), record) ?? state.contacts.add(blankContact(state));
	state.contacts.update(contact, { updated_at: state.now() });
	state.index.wroteLate(contact, lag);
	return `${contact.id} ${state.now()}`;
}

function writeConversation(state: Workspace, record: number, lag: number): string {
	const now = state.now();
	const [made] = pick(state.conversations.values(), record)
		? []
		: state.addConversations(1, () => ({ created_at: now }));
	const conversation = made ?? pick(state.conversations.values(), record);
	if (!conversation) throw new Error('No conversation');
	conversation.updated_at = now;
	conversation.statistics['last_close_at'] = now;
	state.conversations.touch();
	state.index.wroteLate(conversation, lag);
	return `${conversation.id} ${now}`;
}

function writeReply(state: Workspace, record: number, lag: number): string {
	writeConversation(state, record, 0);
	const conversation = pick(state.conversations.values(), record) ?? [...state.conversations.values()].at(-1);
	const contact = state.contacts.get(conversation?.contacts[0] ?? '');
	if (!conversation || !contact) throw new Error('Nobody to reply');
	const part = addPart(state, conversation, {
		part_type: 'comment',
		author: contactAuthor(contact),
		body: '<p>Hi</p>',
	});
	countPart(conversation, part, false);
	state.index.wroteLate(conversation, lag);
	return part.id;
}

function resolveTicket(state: Workspace, record: number, lag: number): string {
	if (state.shelf(STATE).size === 0) seedTickets(state);
	const ticket = pick(state.shelf(TICKET).values(), record + 2) ?? addTicket(state, seeded.bug);
	ticketIn(ticket).state_id = seeded.resolved;
	addTicketPart(state, ticket, changedBy(state, undefined), {
		part_type: 'ticket_state_updated_by_admin',
		previous_ticket_state: 'in_progress',
		ticket_state: 'resolved',
	});
	state.index.wroteLate(ticket, lag);
	return `${ticket.id} ${state.now()}`;
}

export const plots: readonly Plot[] = [
	{
		event: 'conversation.created',
		hides: false,
		write: (state, _record, lag) => writeConversation(state, Infinity, lag).split(' ')[0] ?? '',
		keyOf: byId,
	},
	{ event: 'conversation.updated', hides: true, write: writeConversation, keyOf: byTime },
	{ event: 'conversation.closed', hides: true, write: writeConversation, keyOf: byTime },
	{
		event: 'conversation.contact.replied',
		hides: false,
		write: writeReply,
		keyOf: ({ part }) => String((part as IDataObject).id),
	},
	{ event: 'ticket.resolved', hides: true, write: resolveTicket, keyOf: byTime },
	{
		event: 'contact.created',
		hides: false,
		write: (state, _record, lag) => writeContact(state, Infinity, lag).split(' ')[0] ?? '',
		keyOf: byId,
	},
	{ event: 'contact.updated', hides: true, write: writeContact, keyOf: byTime },
];
