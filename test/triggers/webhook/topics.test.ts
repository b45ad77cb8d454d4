import type { INodePropertyOptions } from 'n8n-workflow';
import { IntercomTrigger } from '../../../nodes/IntercomTrigger/IntercomTrigger.node';
import { PERMISSIONS, PING, topics } from '../../../nodes/IntercomTrigger/topics';
import { facts } from './facts';
import { notificationOf, notify } from './send';
import { useWebhooks } from './webhooks';

const webhooks = useWebhooks();
const { description } = new IntercomTrigger();
const options = (description.properties.find(({ name }) => name === 'topics')?.options ?? []) as INodePropertyOptions[];
const optionOf = (value: string) => options.find((option) => option.value === value);

/** The topics of which a notification starts a workflow with these parameters. */
async function startedBy(sent: readonly string[], parameters: object): Promise<unknown[]> {
	const address = webhooks.register({ parameters: { simplify: false, ...parameters } });
	for (const topic of sent) expect((await notify(address, notificationOf(topic))).status).toBe(200);
	return webhooks.executions.map(([item]) => item?.topic);
}

describe('The table of topics', () => {
	test('has all 112 that Intercom has, with their permissions and versions, and no other', () => {
		const table = topics.map(({ permission, since, topic }) => ({
			topic,
			permission: permission && PERMISSIONS[permission],
			since,
		}));
		// Always subscribed, and answered without a choice.
		const ping = { topic: PING, permission: null, since: '1.0' };
		const sorted = [...table, ping].sort((one, other) => (one.topic < other.topic ? -1 : 1));
		expect([facts.length, sorted]).toEqual([112, facts]);
	});

	test('has every topic and every title once', () => {
		expect(new Set(topics.map(({ topic }) => topic)).size).toBe(topics.length);
		expect(new Set(topics.map(({ group, title }) => `${group}: ${title}`)).size).toBe(topics.length);
	});
});

describe('The list in the editor', () => {
	test('offers all of them in words, with the name of the topic beside them', () => {
		for (const { topic } of topics) expect(optionOf(topic)?.description).toContain(`· ${topic}`);
		expect(optionOf('conversation.user.replied')).toEqual({
			name: 'Conversation: Contact Replied',
			value: 'conversation.user.replied',
			description: 'A visitor, lead or user replies · conversation.user.replied',
		});
	});

	test('says which topics not every app has', () => {
		expect(optionOf('ticket.resolved')?.description).toContain('· API 2.15');
		expect(optionOf('audience.created')?.description).toContain('· API Preview');
		expect(optionOf('contact.unsubscribed_from_sms')?.description).toContain('not in Intercom’s documentation');
		expect(optionOf('company.created')?.description).not.toContain('API');
	});

	test('begins with all of them, keeps groups together and has each name once', () => {
		const names = options.map(({ name }) => name);
		expect(names[0]).toBe('[All]');
		expect(new Set(names).size).toBe(names.length);
		const groups = names.map((name) => name.split(':')[0]);
		expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)]);
	});

	test('offers in one choice what Intercom tells of users and leads apart', () => {
		const choices = options.filter(({ value }) => String(value).includes(','));
		expect(choices.map(({ name, value }) => [name, value])).toEqual([
			['Contact: Created (User or Lead)', 'contact.lead.created,contact.user.created'],
			['Contact: Tagged (User or Lead)', 'contact.lead.tag.created,contact.user.tag.created'],
			['Contact: Untagged (User or Lead)', 'contact.lead.tag.deleted,contact.user.tag.deleted'],
			['Contact: Updated (User or Lead)', 'contact.lead.updated,contact.user.updated'],
		]);
		const known = new Set(topics.map(({ topic }) => topic));
		expect(choices.flatMap(({ value }) => String(value).split(',')).filter((topic) => !known.has(topic))).toEqual([]);
	});
});

describe('A workflow is started', () => {
	const sent = ['conversation.user.replied', 'conversation.admin.replied', 'ticket.created', 'thing.moved'];

	test('by the chosen topics only; others are answered with 200', async () => {
		const chosen = ['conversation.user.replied', 'ticket.created'];
		expect(await startedBy(sent, { topics: chosen })).toEqual(chosen);
	});

	test('by every topic where all are chosen, also by those that nobody knows', async () => {
		expect(await startedBy(sent, { topics: ['*'] })).toEqual(sent);
	});

	test('by topics that are written under Other Topics', async () => {
		const parameters = { topics: [], otherTopics: ' thing.moved ,, ticket.created' };
		expect(await startedBy(sent, parameters)).toEqual(['ticket.created', 'thing.moved']);
	});

	test('by nothing where no topic is chosen', async () => {
		expect(await startedBy(sent, {})).toEqual([]);
	});

	test('by no topic whose name only begins or ends like a chosen one', async () => {
		const similar = ['conversation.user.replied.twice', 'user.replied', 'CONVERSATION.USER.REPLIED', '*', ''];
		expect(await startedBy(similar, { topics: ['conversation.user.replied'] })).toEqual([]);
	});

	test('by both topics of a choice for users and leads', async () => {
		const both = ['contact.user.tag.created', 'contact.lead.tag.created'];
		expect(
			await startedBy([...both, 'contact.user.created'], {
				topics: ['contact.lead.tag.created,contact.user.tag.created'],
			}),
		).toEqual(both);
	});

	test('by an archived contact under both names that Intercom has for it', async () => {
		const both = ['contact.archive', 'contact.archived', 'contact.unarchive'];
		expect(await startedBy(both, { topics: ['contact.archived'] })).toEqual(both.slice(0, 2));
	});

	test('by an unarchived contact under both names: the documentation has another one than real notifications', async () => {
		const both = ['contact.unarchive', 'contact.unarchived'];
		expect(await startedBy([...both, 'contact.archived'], { topics: ['contact.unarchive'] })).toEqual(both);
	});

	test('by the older of these names where it is written under Other Topics', async () => {
		expect(await startedBy(['contact.archive'], { otherTopics: 'contact.archive' })).toEqual(['contact.archive']);
	});

	test('by what an expression gives', async () => {
		expect(await startedBy(sent, { topics: "={{ ['ticket.created'] }}" })).toEqual(['ticket.created']);
		expect(await startedBy(sent, { topics: '={{ "ticket.created,thing.moved" }}' })).toEqual([
			'ticket.created',
			'ticket.created',
			'thing.moved',
		]);
	});
});
