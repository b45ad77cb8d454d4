import type { IDataObject } from 'n8n-workflow';
import { blankContact } from '../../simulator/state/create';
import { ADMIN, programOn } from './program';
import { idsOf, START, useStage } from './stage';

const stage = useStage();
const { addContact, byAdmin, byContact, manage, reply, startConversation } = programOn(stage);
const iso = (seconds: number) => new Date(seconds * 1_000).toISOString();

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
