import type { INodeParameters } from 'n8n-workflow';
import { picked } from '../../kit/input';
import { contactAuthor } from '../../simulator/state/create';
import { searchIn, load } from '../../editor/load';
import { useTestNode } from '../testNode';
import { ACME, ANN, VIP } from './contact-samples';

const NAME = `Dave's "R&D" <Ltd>`;
const ESCAPED = 'Dave&#39;s &quot;R&amp;D&quot; &lt;Ltd&gt;';
const TALK = '215471234567890';

const node = useTestNode({
	given({ state }) {
		state.addContacts(1, () => ({ id: ANN, email: 'ann@example.com', name: NAME, tags: [] }));
		state.addCompanies(1, () => ({ id: ACME, company_id: 'acme-1', name: NAME, plan: NAME }));
		const tag = state.tags.get(VIP);
		if (tag) tag.name = NAME;
		const applied = { id: VIP, applied_at: 1_767_139_200, applied_by: '991267459' };
		state.addConversations(1, () => ({ id: TALK, contacts: [ANN], tags: [applied] }));
		const [ann, company, conversation] = [
			state.contacts.get(ANN),
			state.companies.get(ACME),
			state.conversations.get(TALK),
		];
		if (!ann || !company || !conversation) throw new Error('Nobody is there');
		company.tags = [applied];
		conversation.source = { ...conversation.source, author: contactAuthor(ann), body: '<p>R&amp;amp;D</p>' };
	},
});

const contact = { resource: 'contact', operation: 'get', contact_id: picked(ANN) };
const conversation = { resource: 'conversation', operation: 'get', conversation_id: picked(TALK) };
const raw = (parameters: INodeParameters): INodeParameters => ({ ...parameters, simplify: false });

describe('Names come as people wrote them', () => {
	test('in a contact', async () => {
		expect((await node.json(contact))[0]?.['name']).toBe(NAME);
	});

	test('in a company, with its plan and its tags', async () => {
		const [found] = await node.json({ resource: 'company', operation: 'getAll' });
		expect(found).toMatchObject({ name: NAME, plan: NAME, tags: [NAME] });
	});

	test('in a conversation, with its tags and its transcript, whose bodies are read once', async () => {
		const [found] = await node.json(conversation);
		expect(found).toMatchObject({ author_name: NAME, tags: [NAME] });
		expect(found?.['transcript']).toContain(`${NAME} (contact): R&amp;D`);
	});

	test.each(['getTranscript'])('in what %s gives', async (operation) => {
		const [found] = await node.json({ ...conversation, operation });
		expect(found?.['author_name']).toBe(NAME);
	});
});

test.each([
	['a contact', contact],
	['a conversation', conversation],
])('Without Simplify, %s stays as Intercom gives it', async (_what, parameters) => {
	expect(JSON.stringify(await node.json(raw(parameters)))).toContain(JSON.stringify(ESCAPED).slice(1, -1));
});

describe('In the editor names are shown and found as people wrote them', () => {
	const search = searchIn(node, { resource: 'contact', operation: 'get' });

	test.each([
		['searchContacts', `${NAME} (ann@example.com)`],
		['searchCompanies', NAME],
		['searchTags', NAME],
	] as const)('%s', async (picker, shown) => {
		for (const filter of ["dave's", 'R&D', '<ltd>'])
			expect((await search(picker, filter)).results.map(({ name }) => name)).toEqual([shown]);
	});

	test.each([
		['getContacts', `${NAME} (ann@example.com)`],
		['getCompanies', NAME],
		['getTags', NAME],
	] as const)('%s', async (list, shown) => {
		expect((await load(node, list)).map(({ name }) => name)).toContain(shown);
	});

	test('and a picker of contacts asks for a name in both ways that Intercom may keep it', async () => {
		await search('searchContacts', "Dave's");
		expect(JSON.stringify(node.simulator.requests.at(-1)?.body)).toContain('Dave&#39;s');
	});
});
