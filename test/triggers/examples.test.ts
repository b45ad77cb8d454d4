import { readFileSync, readdirSync } from 'node:fs';
import type { INode, INodeParameters, IPinData } from 'n8n-workflow';
import { itemFor } from '../simulator/notifications/topics';
import type { About } from '../simulator/notifications/types';
import { seeded, seedTickets } from '../simulator/routes/tickets/seed';
import { seededQuestion } from '../simulator/seed/question';
import { Workspace } from '../simulator/state/workspace';
import { notificationOf, notify } from './webhook/send';
import { useWebhooks } from './webhook/webhooks';
import { useStage } from './polling/stage';

const webhooks = useWebhooks();
const stage = useStage();

const TRIGGER = 'n8n-nodes-intercom.intercomTrigger';
const POLLING = 'n8n-nodes-intercom.intercomPollingTrigger';
const FOLDER = 'examples';

/** What is needed of the file of a workflow. */
interface Example {
	nodes: INode[];
	pinData?: IPinData;
}

const read = (file: string): Example => JSON.parse(readFileSync(`${FOLDER}/${file}.json`, 'utf8')) as Example;

/** What a pinned sample is about: a record of the workspace that the simulator starts with. */
interface Sample {
	node: string;
	topic: string;
	about: About;
}

const CONVERSATION = '215468000000101';
const OLDER = '215468000000115';
const NEWER = '215468000000119';
const LEAD = 'liam.quiroga.291@example.com';

const state = new Workspace('workspace');
seedTickets(state);
const leadId = state.contacts.byEmail(LEAD)[0]?.id;

const samples: Readonly<Record<string, Sample>> = {
	'answer-as-they-arrive': {
		node: 'New Conversation',
		topic: 'conversation.user.created',
		about: { id: CONVERSATION },
	},
	'answer-with-ai': { node: 'New Conversation', topic: 'conversation.user.created', about: { id: CONVERSATION } },
	'catch-up-at-night': { node: 'At Once', topic: 'conversation.user.created', about: { id: NEWER } },
	'fin-asks-a-human': {
		node: 'Fin Asks',
		topic: 'procedure.hitl_notification.created',
		about: { id: CONVERSATION, change: seededQuestion },
	},
	'new-lead-to-crm': { node: 'A Lead Appears', topic: 'contact.lead.created', about: { id: leadId } },
	'ticket-states-to-table': {
		node: 'A Ticket Changes Its State',
		topic: 'ticket.created',
		about: { id: seeded.ticket },
	},
};

test('every example that begins with the node is here', () => {
	const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
	const begun = files.filter((name) => read(name.replace(/\.json$/, '')).nodes.some(({ type }) => type === TRIGGER));
	expect(begun.map((name) => name.replace(/\.json$/, ''))).toEqual(Object.keys(samples).sort());
});

test.each(Object.entries(samples))(
	'%s: its pinned sample is what the node gives for a notification',
	async (file, { about, node: name, topic }) => {
		const { nodes, pinData } = read(file);
		const node = nodes.find((one) => one.name === name);
		expect(node?.type).toBe(TRIGGER);
		const pinned = pinData?.[name]?.map(({ json }) => json) ?? [];
		const { created_at, notification_id } = pinned[0] ?? {};
		const parameters: INodeParameters = node?.parameters ?? {};
		const item = itemFor({ topic, state, version: '2.16', about });
		const address = webhooks.register({ id: file, parameters });
		const told = { app_id: state.appId, id: notification_id, created_at: Date.parse(String(created_at)) / 1_000 };
		expect((await notify(address, notificationOf(topic, item, told))).status).toBe(200);
		expect(webhooks.executions).toEqual([pinned]);
	},
);

test('catch-up-at-night: its pinned sample of the night is what the node gives for conversations', async () => {
	const { nodes, pinData } = read('catch-up-at-night');
	const node = nodes.find(({ type }) => type === POLLING);
	const { parameters = {} } = node ?? {};
	const { conversations } = stage.simulator.state;
	const found: unknown[] = [];
	for (const id of [OLDER, NEWER]) {
		stage.simulator.reset('workspace');
		// The node's test gives the newest.
		for (const newer of conversations.newestFirst()) {
			if (newer.id === id) break;
			conversations.delete(newer.id);
		}
		found.push(...(await stage.workflow(parameters, { mode: 'manual' }).test()));
	}
	expect(found).toEqual(pinData?.[node?.name ?? '']?.map(({ json }) => json));
});
