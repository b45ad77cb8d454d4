import { NodeOperationError } from 'n8n-workflow';
import { everythingIn } from '../../kit/output';
import { useOtherHost } from '../../kit/servers';
import { SECRET, useWebhooks, type WorkflowSetup } from './webhooks';

const webhooks = useWebhooks();
const intercom = useOtherHost();
const right = { topics: ['ticket.created'] };

async function refusalOf(setup: WorkflowSetup, mode: 'activate' | 'create' | 'manual' | 'update' = 'activate') {
	const error: unknown = await webhooks.activate(setup, mode).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!(error instanceof NodeOperationError)) throw new Error(`It was not refused, but gave ${String(error)}`);
	return error;
}

describe('A workflow is activated', () => {
	test.each([
		['a topic', right],
		['all topics', { topics: ['*'] }],
		['another topic alone', { otherTopics: 'conversation.brand_new, thing.moved_2' }],
		['a choice for users and leads', { topics: ['contact.lead.created,contact.user.created'] }],
		['IDs and choices in its filters', { ...right, filters: { teams: ['9', 0], authors: ['fin'], messages: 'note' } }],
		['names of tags in its filters', { ...right, filters: { tags: ['VIP'], workspaceIds: 'abc123de' } }],
	])('with %s and a client secret', async (_what, parameters) => {
		expect(await webhooks.activate({ parameters })).toBe(true);
	});

	test('with the client secret of an OAuth2 credential', async () => {
		expect(await webhooks.activate({ parameters: { ...right, authentication: 'oAuth2' } })).toBe(true);
		const error = await refusalOf({ parameters: { ...right, authentication: 'oAuth2' }, credential: {} });
		expect(error.message).toContain('client secret');
	});

	test('without a request to Intercom, in whatever mode', async () => {
		const credential = { clientSecret: SECRET, region: 'custom', baseUrl: intercom.url };
		for (const mode of ['init', 'create', 'update', 'activate', 'manual', 'leadershipChange'] as const)
			await webhooks.activate({ parameters: right, credential }, mode);
		expect(intercom.seen).toEqual([]);
	});

	test.each(['init', 'leadershipChange'] as const)(
		'again when n8n starts (%s), even if the client secret is gone: it refuses every request until it is back',
		async (mode) => {
			expect(await webhooks.activate({ parameters: {}, credential: {} }, mode)).toBe(true);
		},
	);

	test('and deactivated, which Intercom is not told', async () => {
		expect(await webhooks.deactivate({ parameters: {}, credential: {} })).toBe(true);
	});
});

describe('A workflow is not activated', () => {
	test.each(['activate', 'create', 'manual', 'update'] as const)(
		'without a client secret (%s), and the error says where to find it',
		async (mode) => {
			for (const credential of [{}, { clientSecret: '' }, { clientSecret: ' \n' }]) {
				const { description, message } = await refusalOf({ parameters: right, credential }, mode);
				expect(message).toBe(
					'The credential has no client secret. Intercom shows it under Developer Hub > your app > Configure > Basic information',
				);
				expect(description).toContain('Copy it into the credential, under Client Secret');
			}
		},
	);

	test.each([{}, { topics: [] }, { topics: [], otherTopics: ' , ' }])('without a topic: %p', async (parameters) => {
		const { description, message } = await refusalOf({ parameters });
		expect([message, description]).toEqual([
			'No topic is chosen: choose under Topics what starts the workflow',
			'Tick the same topics in the Intercom app, under Configure > Webhooks',
		]);
	});

	test.each(['Ticket created', 'ticket', 'ticket.', '.created', 'https://example.com', 'ping'])(
		'with a name under Other Topics that no topic can have: %s',
		async (name) => {
			const { message } = await refusalOf({ parameters: { otherTopics: `ticket.created, ${name}` } });
			expect(message).toBe(`Other Topics: "${name}" is no topic. Use names such as conversation.user.replied`);
		},
	);

	test.each([
		['teams', ['Support'], 'Assigned Team'],
		['teammates', ['ann@example.com'], 'Assigned Teammate'],
		['authors', ['Contact'], 'Authors'],
		['messages', ['comment'], 'Messages'],
	])('with a value of the filter %s that nothing can have: %p', async (name, value, title) => {
		const { message } = await refusalOf({ parameters: { ...right, filters: { [name]: value } } });
		expect(message).toContain(`${title}: "${value[0]}"`);
	});

	test('and no error tells a secret', async () => {
		const credential = { clientSecret: SECRET, accessToken: 'the-access-token' };
		const error = await refusalOf({ parameters: {}, credential });
		expect(everythingIn(error)).not.toContain(SECRET);
		expect(everythingIn(error)).not.toContain('the-access-token');
	});
});
