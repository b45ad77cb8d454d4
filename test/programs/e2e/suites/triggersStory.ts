import { NodeConnectionTypes } from 'n8n-workflow';
import { blankConversation, contactAuthor } from '../../../simulator/state/create';
import { APP_PACKAGE_CODE } from '../../../simulator/notifications';
import { at } from '../../../simulator/testing';
import { keepCredential, NODE_TYPE, type SavedCredential, type WorkflowFile } from '../../n8n/workspace';
import type { Step } from '../../n8n/row';
import { picked } from '../../picked';
import { readExample } from '../../start/examples';
import { writesTo } from '../agent';
import { credentialFor } from '../examples/answer-with-ai';
import { appCredential, Listener, TRIGGER_NODE } from '../listener';
import { startModel, type Model } from '../model';
import type { World } from '../world';

const QUESTION = 'Where do I find last month’s <invoice>?';
const ANSWER = 'Under Settings > Billing > Invoices.';
const conversation_id = picked(`={{ $('${TRIGGER_NODE}').item.json.record.id }}`);

/** Reads the conversation, lets an agent answer, and sends the answer. */
const STEPS: readonly Step[] = [
	{ name: 'Read', type: NODE_TYPE, parameters: { resource: 'conversation', operation: 'get', conversation_id } },
	{
		name: 'AI Agent',
		type: '@n8n/n8n-nodes-langchain.agent',
		typeVersion: 3,
		parameters: { promptType: 'define', text: '={{ $json.transcript }}', options: {} },
	},
	{
		name: 'Reply',
		type: NODE_TYPE,
		parameters: { resource: 'conversation', operation: 'reply', conversation_id, body: '={{ $json.output }}' },
	},
];

const CHAT_MODEL = 'OpenAI Chat Model';

/** The agent's model, as the example has it. */
function withModel(row: WorkflowFile): WorkflowFile {
	const model = readExample('answer-with-ai').nodes.filter(({ name }) => name === CHAT_MODEL);
	const link = { node: 'AI Agent', type: NodeConnectionTypes.AiLanguageModel, index: 0 };
	return {
		...row,
		nodes: [...row.nodes, ...model],
		connections: { ...row.connections, [CHAT_MODEL]: { [NodeConnectionTypes.AiLanguageModel]: [[link]] } },
	};
}

/** A workflow that Intercom starts, that answers, and that does not answer itself. */
export function triggersStorySuite(opened: () => World): void {
	let model: Model;
	let app: SavedCredential;

	beforeAll(async () => {
		opened().simulator.reset('workspace');
		model = await startModel(() => ({ say: ANSWER }));
		app = await appCredential(opened());
	});
	afterAll(async () => await model.close());

	/** A contact writes in the Messenger, which no app has a part in. */
	const ask = (): string => {
		const { state } = opened().simulator;
		const contact = state.contacts.newestFirst().find(({ role }) => role === 'user');
		if (!contact) throw new Error('There is no user');
		const source = { author: contactAuthor(contact), body: `<p>${QUESTION}</p>`, contact: contact.id };
		return state.conversations.add(blankConversation(state, source)).id;
	};

	it('answers a new conversation once, and is not started by its own answer', async () => {
		const world = opened();
		const openAi = await keepCredential(world.rest, credentialFor(model));
		const listener = await Listener.save(
			world,
			{ topics: ['conversation.user.created', 'conversation.admin.replied'], filters: { ignoreWrittenByApi: true } },
			{ credentials: [app, openAi], steps: STEPS, beside: withModel },
		);
		await listener.activate();
		const notifications = await listener.subscribe({ fromWrites: true });
		const id = ask();
		notifications.send('conversation.user.created', { id });
		const [execution] = await listener.read(1);
		await notifications.settled();
		expect({ status: execution?.status, error: execution?.error?.message }).toEqual({
			status: 'success',
			error: undefined,
		});

		expect(model.talks.map(({ prompt }) => prompt)).toEqual([expect.stringContaining('Where do I find last month’s')]);
		const { replies, others } = writesTo(world.simulator, id);
		expect(replies.map(({ body }) => body)).toEqual([expect.stringContaining('Billing')]);
		expect(others).toEqual([]);
		const told = notifications.attempts.map(({ topic, outcome }) => [topic, outcome]);
		expect(told).toEqual([
			['conversation.user.created', 200],
			['conversation.admin.replied', 200],
		]);
		const own = JSON.parse(notifications.attempts[1]?.bytes.toString('utf8') ?? '{}') as Record<string, never>;
		expect(at(own, 'data.item.conversation_parts.conversation_parts.0.app_package_code')).toBe(APP_PACKAGE_CODE);
		await listener.executions(1);
		notifications.close();
	});
}
