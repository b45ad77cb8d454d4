import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { blankCompany, blankContact } from '../../simulator/state/create';
import { keep } from '../../simulator/routes/shelf';
import { addTicket } from '../../simulator/routes/tickets/tickets';
import { seeded, seedTickets } from '../../simulator/routes/tickets/seed';
import { idsOf, START, useStage } from './stage';

const stage = useStage();
const ADMIN = '991267459';
const iso = (seconds: number) => new Date(seconds * 1_000).toISOString();

/** Makes a contact, as another program would. */
const addContact = async (fields: object = {}) =>
	String((await stage.send('POST', '/contacts', { role: 'user', name: 'Amara', ...fields })).id);

const startConversation = async (contact: string, body = 'Hello') =>
	String((await stage.send('POST', '/conversations', { from: { type: 'user', id: contact }, body })).conversation_id);

const reply = async (conversation: string, fields: object) =>
	await stage.send('POST', `/conversations/${conversation}/reply`, { message_type: 'comment', ...fields });

const byAdmin = (body: string, message_type = 'comment') => ({ type: 'admin', admin_id: ADMIN, body, message_type });
const byContact = (id: string, body: string) => ({ type: 'user', intercom_user_id: id, body });
const manage = async (conversation: string, message_type: string, fields: object = {}) =>
	await stage.send('POST', `/conversations/${conversation}/parts`, {
		message_type,
		type: 'admin',
		admin_id: ADMIN,
		...fields,
	});

/** What happens after the first poll, and the IDs of the records that are output for it. */
interface Row {
	parameters: INodeParameters;
	/** What is there at the first poll. */
	given?: () => Promise<unknown>;
	happens: () => Promise<unknown[]>;
	/** Requests of a poll without news. */
	idleCost?: number;
}

const rows: Record<string, Row> = {
	'a new conversation': {
		parameters: { event: 'conversation.created' },
		given: async () => await startConversation(await addContact()),
		happens: async () => [await startConversation(await addContact())],
	},
	'a new conversation of a team': {
		parameters: { event: 'conversation.created', filters: { teamAssigneeId: '991267901' } },
		happens: async () => {
			const contact = await addContact();
			await startConversation(contact);
			const mine = await startConversation(contact);
			await manage(mine, 'assignment', { type: 'team', assignee_id: '991267901' });
			return [mine];
		},
	},
	'a conversation that changed': {
		parameters: { event: 'conversation.updated' },
		given: async () => await startConversation(await addContact()),
		happens: async () => {
			const [conversation] = stage.simulator.state.conversations.values();
			await manage(String(conversation?.id), 'snoozed', { snoozed_until: START + 9_999 });
			return [conversation?.id];
		},
	},
	'a conversation that was closed': {
		parameters: { event: 'conversation.closed' },
		given: async () => await startConversation(await addContact()),
		happens: async () => {
			const [conversation] = stage.simulator.state.conversations.values();
			await manage(String(conversation?.id), 'close');
			stage.pass(20);
			await reply(String(conversation?.id), byAdmin('A note', 'note'));
			return [conversation?.id];
		},
	},
	'a rating': {
		parameters: { event: 'conversation.rated' },
		given: async () => await startConversation(await addContact()),
		happens: async () => {
			const [conversation] = stage.simulator.state.conversations.values();
			if (!conversation) return [];
			conversation.rating = {
				rating: 5,
				requested_at: START,
				created_at: START,
				replied_at: stage.now,
				updated_at: stage.now,
			};
			conversation.updated_at = stage.now;
			stage.simulator.state.conversations.touch();
			return [conversation.id];
		},
	},
	'a conversation that waits too long': {
		parameters: { event: 'conversation.waiting', waitingMinutes: 10 },
		given: async () => await startConversation(await addContact()),
		happens: async () => {
			const [conversation] = stage.simulator.state.conversations.values();
			stage.pass(700);
			return [conversation?.id];
		},
	},
	'a deleted conversation': {
		parameters: { event: 'conversation.deleted' },
		given: async () => {
			const contact = await addContact();
			const [first] = [await startConversation(contact), await startConversation(contact)];
			await stage.send('DELETE', `/conversations/${first}`);
		},
		happens: async () => {
			const [conversation] = stage.simulator.state.conversations.values();
			await stage.send('DELETE', `/conversations/${String(conversation?.id)}`);
			return [conversation?.id];
		},
	},
	'a new ticket': {
		parameters: { event: 'ticket.created', filters: { ticketTypeId: seeded.bug } },
		given: async () => seedTickets(stage.simulator.state),
		happens: async () => {
			addTicket(stage.simulator.state, seeded.task);
			return [addTicket(stage.simulator.state, seeded.bug).id];
		},
	},
	'a ticket that changed': {
		parameters: { event: 'ticket.updated' },
		given: async () => seedTickets(stage.simulator.state),
		happens: async () => {
			await stage.send('PUT', `/tickets/${seeded.ticket}`, { ticket_state_id: '8270', admin_id: Number(ADMIN) });
			return [seeded.ticket];
		},
	},
	'a ticket that was resolved': {
		parameters: { event: 'ticket.resolved' },
		given: async () => {
			seedTickets(stage.simulator.state);
			await stage.send('PUT', `/tickets/${seeded.tracker}`, { ticket_state_id: seeded.resolved });
		},
		happens: async () => {
			await stage.send('PUT', `/tickets/${seeded.ticket}`, { ticket_state_id: seeded.resolved });
			// Resolved long ago, and changed only now.
			await stage.send('PUT', `/tickets/${seeded.tracker}`, {
				is_shared: true,
				ticket_attributes: { _default_title_: 'x' },
			});
			return [seeded.ticket];
		},
	},
	'a new contact': {
		parameters: { event: 'contact.created' },
		given: async () => [await addContact(), await addContact()],
		happens: async () => [await addContact(), await addContact({ role: 'lead' })],
	},
	'a new lead': {
		parameters: { event: 'contact.created', filters: { role: 'lead' } },
		happens: async () => {
			await addContact();
			return [await addContact({ role: 'lead' })];
		},
	},
	'a contact that changed': {
		parameters: { event: 'contact.updated' },
		given: async () => [await addContact(), await addContact()],
		happens: async () => {
			const [contact] = stage.simulator.state.contacts.values();
			await stage.send('PUT', `/contacts/${String(contact?.id)}`, { name: 'Farid' });
			return [contact?.id];
		},
	},
	'a new company': {
		parameters: { event: 'company.created' },
		given: async () => stage.simulator.state.companies.add(blankCompany(stage.simulator.state, 'old')),
		happens: async () => [stage.simulator.state.companies.add(blankCompany(stage.simulator.state, 'new')).id],
	},
	'an article that changed': {
		parameters: { event: 'article.changed', filters: { state: 'published' } },
		given: async () =>
			keep(stage.simulator.state, 'article', { title: 'Old', state: 'published', updated_at: START - 9 }, '1'),
		happens: async () => {
			keep(stage.simulator.state, 'article', { title: 'Draft', state: 'draft', updated_at: stage.now }, '2');
			keep(stage.simulator.state, 'article', { title: 'New', state: 'published', updated_at: stage.now }, '3');
			return ['3'];
		},
	},
};

describe.each(Object.entries(rows))('%s', (_name, { given, happens, idleCost = 1, parameters }) => {
	it('is output once, and nothing that had happened before', async () => {
		await given?.();
		stage.pass(30);
		const workflow = stage.workflow(parameters);
		expect(await workflow.activate()).toEqual([]);
		expect(await workflow.poll()).toEqual([]);
		stage.pass(60);
		const ids = await happens();
		const items = await workflow.poll();
		expect(idsOf(items).sort()).toEqual([...ids].sort());
		expect(new Set(items.map(({ event }) => event))).toEqual(new Set([parameters.event]));
		for (const seconds of [0, 60, 600, 90_000]) {
			stage.pass(seconds);
			expect(await workflow.poll()).toEqual([]);
		}
		stage.simulator.requests.length = 0;
		await workflow.poll();
		expect(stage.simulator.requests).toHaveLength(idleCost);
	});
});

describe.each([
	['conversation.contact.replied', 'contact'],
	['conversation.teammate.replied', 'admin'],
])('%s', (event, writer) => {
	it('gives each reply once beside its conversation, and no notes, first messages or replies of others', async () => {
		const contact = await addContact();
		const conversation = await startConversation(contact, 'First');
		await reply(conversation, byAdmin('Old'));
		await reply(conversation, byContact(contact, 'Old'));
		stage.pass(30);
		const workflow = await stage.active({ event });
		expect(await workflow.poll()).toEqual([]);
		stage.pass(10);
		const another = await startConversation(contact, 'Not a reply');
		await reply(conversation, byAdmin('A note', 'note'));
		for (const text of ['One', 'Two']) {
			await reply(conversation, byAdmin(text));
			await reply(conversation, byContact(contact, text));
		}
		stage.pass(10);
		await reply(another, byAdmin('Three'));
		await reply(another, byContact(contact, 'Three'));
		const items = await workflow.poll();
		const parts = items.map(({ part }) => part as IDataObject);
		expect(parts.map(({ message }) => message)).toEqual(['One', 'Two', 'Three']);
		expect(parts.map(({ author }) => (author as IDataObject).id)).toEqual(
			Array.from({ length: 3 }, () => (writer === 'admin' ? ADMIN : contact)),
		);
		expect(idsOf(items)).toEqual([conversation, conversation, another]);
		expect(items.map(({ created_at }) => created_at)).toEqual([iso(START + 40), iso(START + 40), iso(START + 50)]);
		expect(await workflow.poll()).toEqual([]);
		await reply(another, byAdmin('Four'));
		await reply(another, byContact(contact, 'Four'));
		expect((await workflow.poll()).map(({ part }) => (part as IDataObject).message)).toEqual(['Four']);
	});

	it('reads no conversation by itself that has no new reply', async () => {
		await startConversation(await addContact());
		const workflow = await stage.active({ event });
		stage.pass(600);
		await workflow.poll();
		stage.simulator.requests.length = 0;
		await workflow.poll();
		expect(stage.simulator.requests.map(({ path }) => path)).toEqual(['/conversations/search']);
	});
});

describe('a conversation that waits too long', () => {
	const parameters = { event: 'conversation.waiting', waitingMinutes: 10 };

	it('is output again when it waits once more, and not when it only changes', async () => {
		const contact = await addContact();
		const conversation = await startConversation(contact);
		const workflow = await stage.active(parameters);
		stage.pass(590);
		expect(await workflow.poll()).toEqual([]);
		stage.pass(30);
		expect(await workflow.poll()).toMatchObject([{ created_at: iso(START), record: { id: conversation } }]);
		await manage(conversation, 'snoozed', { snoozed_until: START + 9_999 });
		expect(await workflow.poll()).toEqual([]);
		await reply(conversation, byAdmin('Sorry'));
		await workflow.poll();
		await reply(conversation, byContact(contact, 'Still broken'));
		expect(await workflow.poll()).toEqual([]);
		stage.pass(700);
		expect(idsOf(await workflow.poll())).toEqual([conversation]);
	});

	it('is not output again when it only left the list for a while', async () => {
		const conversation = await startConversation(await addContact());
		const filtered = { ...parameters, filters: { adminAssigneeId: ADMIN } };
		await manage(conversation, 'assignment', { assignee_id: ADMIN });
		const workflow = await stage.active(filtered);
		stage.pass(700);
		expect(idsOf(await workflow.poll())).toEqual([conversation]);
		await manage(conversation, 'assignment', { assignee_id: '991267460' });
		expect(await workflow.poll()).toEqual([]);
		await manage(conversation, 'assignment', { assignee_id: ADMIN });
		expect(await workflow.poll()).toEqual([]);
	});
});

describe('a segment', () => {
	const segment = () => {
		const { state } = stage.simulator;
		const id = state.ids.hex();
		state.segments.set(id, {
			id,
			name: 'Big',
			created_at: START,
			updated_at: START,
			person_type: 'contact',
			matches: (record) => record.custom_attributes['big'] === true,
		});
		return id;
	};
	const add = (big: boolean) => {
		const { state } = stage.simulator;
		return state.contacts.add(blankContact(state, { custom_attributes: { big } }));
	};

	it('tells who came in, again after they had left', async () => {
		const segmentId = segment();
		add(true);
		const later = add(false);
		const workflow = await stage.active({ event: 'contact.segment.entered', segmentId });
		expect(await workflow.poll()).toEqual([]);
		for (let times = 0; times < 2; times++) {
			stage.simulator.state.contacts.update(later, { custom_attributes: { big: true } });
			expect(idsOf(await workflow.poll())).toEqual([later.id]);
			expect(await workflow.poll()).toEqual([]);
			stage.simulator.state.contacts.update(later, { custom_attributes: { big: false } });
			expect(await workflow.poll()).toEqual([]);
		}
	});

	it('tells who left, deleted contacts too', async () => {
		const segmentId = segment();
		const [stays, leaves, goes] = [add(true), add(true), add(true)];
		const workflow = await stage.active({ event: 'contact.segment.left', segmentId });
		expect(await workflow.poll()).toEqual([]);
		stage.simulator.state.contacts.update(leaves, { custom_attributes: { big: false } });
		await stage.send('DELETE', `/contacts/${goes.id}`);
		const items = await workflow.poll();
		expect(items).toMatchObject([
			{ created_at: null, record: { id: leaves.id, role: 'user' } },
			{ created_at: null, record: { id: goes.id } },
		]);
		expect(await workflow.poll()).toEqual([]);
		stage.simulator.state.contacts.update(leaves, { custom_attributes: { big: true } });
		expect(await workflow.poll()).toEqual([]);
		stage.simulator.state.contacts.update(stays, { custom_attributes: { big: false } });
		expect(idsOf(await workflow.poll())).toEqual([stays.id]);
	});

	it('is refused where it has too many contacts, with what to do', async () => {
		const segmentId = segment();
		stage.simulator.state.addContacts(10_000, () => ({ custom_attributes: { big: true } }));
		await expect(stage.active({ event: 'contact.segment.entered', segmentId })).rejects.toMatchObject({
			message: 'This event watches fewer than 10,000 records',
			description: 'Choose a segment with fewer than 10,000 contacts',
		});
	});
});
