import type { IDataObject } from 'n8n-workflow';
import type { Column, Scene, Words } from '../types';
import { picked } from '../../picked';
import { ADA, countIn, FIVE, fiveInputs, found, inputs, recordDiffers, sentField, THIRD } from './kit';

const bodyOf = (item: number) => `Words of item ${item}`;

/** The bodies of the parts of a conversation. */
const partsOf = (json: IDataObject): string[] => {
	const held = Object(json['conversation_parts']) as { conversation_parts?: Array<{ body?: string | null }> };
	return (held.conversation_parts ?? []).map(({ body }) => body ?? '');
};

/** Replies: a customer would read a repeated one twice. */
export const reply: Column = {
	name: 'reply',
	kind: 'once',
	prepare(simulator): Scene {
		const talks = simulator.state.addConversations(FIVE);
		return {
			parameters: {
				resource: 'conversation',
				operation: 'reply',
				conversation: 'chosen',
				conversation_id: picked('={{ $json.id }}'),
				reply_as: 'admin',
				message: 'comment',
				body: '={{ $json.body }}',
				simplify: false,
				additionalFields: { admin_id: picked(ADA) },
			},
			items: inputs(talks.map(({ id }, item) => ({ id, body: bodyOf(item) }))),
			struck: THIRD,
			parallel: { method: 'POST', path: `/conversations/${talks[THIRD]?.id}/reply`, skip: 0 },
			serial: { method: 'POST', skip: THIRD },
			right: (item, rows) => [
				...recordDiffers(rows, { id: talks[item]?.id }),
				...(rows[0] && partsOf(rows[0].json).filter((body) => body.includes(bodyOf(item))).length !== 1
					? [found('wrong', 'the reply is not in the conversation once')]
					: []),
			],
			times: (item) => (talks[item]?.parts ?? []).filter(({ body }) => (body ?? '').includes(bodyOf(item))).length,
		};
	},
};

/** Notes on contacts. */
export const note: Column = {
	name: 'note',
	kind: 'once',
	prepare(simulator): Scene {
		const people = simulator.state.addContacts(FIVE);
		return {
			parameters: {
				resource: 'note',
				operation: 'create',
				contact_id: picked('={{ $json.id }}'),
				body: '={{ $json.body }}',
			},
			items: inputs(people.map(({ id }, item) => ({ id, body: bodyOf(item) }))),
			struck: THIRD,
			parallel: { method: 'POST', path: `/contacts/${people[THIRD]?.id}/notes`, skip: 0 },
			serial: { method: 'POST', skip: THIRD },
			right: (item, rows) => recordDiffers(rows, { type: 'note', body: `<p>${bodyOf(item)}</p>` }),
			times: (item) => countIn(simulator, 'note.created', ({ body }) => sentField(body, 'body') === bodyOf(item)),
		};
	},
};

/** Without its ID the new lead can't be tagged. */
const NAMELESS: Words = { cause: /answer does not name the contact/, advice: /tags/ };

/** Creates leads, several of which may have the same email, and tags them. */
export const lead: Column = {
	name: 'create lead',
	kind: 'once',
	but: { 'empty body': 'unknown', 'empty body, every time': 'unknown' },
	says: { 'empty body': NAMELESS, 'empty body, every time': NAMELESS },
	prepare(simulator): Scene {
		const { state } = simulator;
		const [tag = ''] = state.tags.keys();
		const email = (item: number) => `lead${item}@example.com`;
		return {
			parameters: {
				resource: 'contact',
				operation: 'create',
				role: 'lead',
				email: '={{ $json.email }}',
				simplify: false,
				additionalFields: { tags: [tag] },
			},
			items: fiveInputs((item) => ({ email: email(item) })),
			struck: THIRD,
			serial: { method: 'POST', path: '/contacts', skip: THIRD },
			// A contact is created, tagged and read.
			requestsBefore: THIRD * 3,
			right(item, rows) {
				const leads = [...state.contacts.values()].filter((one) => one.email === email(item));
				const untagged = leads.filter(({ tags }) => tags.length !== 1).length;
				return [
					...recordDiffers(rows, { id: leads[0]?.id, email: email(item) }),
					...(untagged > 0 ? [found('lost', 'the lead is there without its tag')] : []),
				];
			},
			times: (item) => countIn(simulator, 'contact.created', ({ body }) => sentField(body, 'email') === email(item)),
		};
	},
};
