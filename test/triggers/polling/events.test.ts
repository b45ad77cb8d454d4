import type { INodeParameters } from 'n8n-workflow';
import { blankCompany } from '../../simulator/state/create';
import { keep } from '../../simulator/routes/shelf';
import { addTicket } from '../../simulator/routes/tickets/tickets';
import { seeded, seedTickets } from '../../simulator/routes/tickets/seed';
import { ADMIN, programOn } from './program';
import { idsOf, START, useStage } from './stage';

const stage = useStage();
const { addContact, byAdmin, manage, reply, startConversation } = programOn(stage);

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
