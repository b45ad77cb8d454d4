import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { IntercomAccessTokenApi } from '../../../credentials/IntercomAccessTokenApi.credentials';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { IntercomPollingTrigger } from '../../../nodes/IntercomPollingTrigger/IntercomPollingTrigger.node';
import { IntercomTrigger } from '../../../nodes/IntercomTrigger/IntercomTrigger.node';
import { PERMISSIONS, topics } from '../../../nodes/IntercomTrigger/topics';
import { loadOptionsContext, TestCredentialsHelper } from '../../harness';
import { makeWorkflow } from '../../harness/workflow';
import { startSimulator } from '../../simulator';

const trigger = new IntercomTrigger();
const { description, methods } = trigger;
const TYPE = 'n8n-nodes-intercom.intercomTrigger';
const CREDENTIAL = 'intercomAccessTokenApi';
const folder = join(__dirname, '../../../nodes/IntercomTrigger');

/** A setup of the node as the editor has it. */
const setupOf = (parameters: INodeParameters) => ({
	nodeTypes: { [TYPE]: trigger },
	type: TYPE,
	parameters,
	helper: new TestCredentialsHelper({ [CREDENTIAL]: new IntercomAccessTokenApi() }),
});

/** The notices that the editor shows where the node has these parameters. */
function noticesFor(parameters: INodeParameters): string[] {
	const { node } = makeWorkflow(setupOf(parameters));
	const isShown = (property: INodeProperties) =>
		NodeHelpers.displayParameter(node.parameters, property, node, description);
	return description.properties
		.filter((property) => property.type === 'notice' && isShown(property))
		.map(({ displayName }) => displayName);
}

function subtitleFor(parameters: INodeParameters): unknown {
	const { node, workflow } = makeWorkflow(setupOf(parameters));
	return workflow.expression.getSimpleParameterValue(node, description.subtitle ?? '', 'internal', {}, undefined, '');
}

describe('The node', () => {
	test('is a trigger with one output, and none of its parameters makes n8n keep the body from being read', () => {
		expect(description).toMatchObject({ name: 'intercomTrigger', version: 1, group: ['trigger'], inputs: [] });
		expect(description.outputs).toEqual(['main']);
		const options = description.properties.find(({ name }) => name === 'options')?.options ?? [];
		expect(options.map(({ name }) => name)).not.toContain('binaryData');
	});

	test('answers POST at one address, and HEAD at the same one, which the editor does not show', () => {
		expect(description.webhooks).toEqual([
			{ name: 'setup', httpMethod: 'HEAD', responseMode: 'onReceived', path: 'webhook', ndvHideUrl: true },
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: 'noData', path: 'webhook' },
		]);
	});

	test('offers both kinds of credential, of which an access token is the usual one', () => {
		expect(description.credentials?.map(({ displayOptions, name }) => [name, displayOptions?.show])).toEqual([
			['intercomAccessTokenApi', { authentication: ['accessToken'] }],
			['intercomOAuth2Api', { authentication: ['oAuth2'] }],
		]);
		expect(description.properties[0]).toMatchObject({ name: 'authentication', default: 'accessToken' });
	});

	test('tests its credential by a method of its own', () => {
		const named = description.credentials?.map(({ testedBy }) => testedBy).filter((name) => name !== undefined);
		expect([named, Object.keys(methods.credentialTest)]).toEqual([['accessToken'], ['accessToken']]);
	});

	test('has icons that are there, and is found by people who look for Fin', () => {
		const { icon } = description;
		const files = typeof icon === 'object' ? [icon.light, icon.dark] : [];
		expect(files).toHaveLength(2);
		for (const file of files) readFileSync(join(folder, file.replace('file:', '')));
		const codex = JSON.parse(readFileSync(join(folder, 'IntercomTrigger.node.json'), 'utf8')) as { alias: string[] };
		expect(codex).toMatchObject({ node: TYPE });
		expect(codex.alias).toContain('fin');
	});

	test('has no methods for HEAD, so that n8n registers it without asking the node', () => {
		expect(Object.keys(trigger.webhookMethods)).toEqual(['default']);
	});
});

/** All notices of a node, those inside of collections as well. */
const noticesIn = (value: unknown): string[] =>
	typeof value !== 'object' || value === null
		? []
		: [
				...('type' in value && value.type === 'notice' && 'displayName' in value ? [String(value.displayName)] : []),
				...Object.values(value).flatMap(noticesIn),
			];

test.each([
	['Intercom', new Intercom()],
	['Intercom Trigger', new IntercomTrigger()],
	['Intercom Polling Trigger', new IntercomPollingTrigger()],
])('The notices of %s have no tags but those that n8n shows', (_name, { description }) => {
	const notices = noticesIn(description.properties);
	expect(notices.length).toBeGreaterThan(0);
	expect(notices.filter((notice) => /<(?!\/?(?:a|ul|li)\b)/.test(notice))).toEqual([]);
});

describe('The notices', () => {
	test('say where the address belongs and what happens while the workflow is off', () => {
		const [steps = ''] = noticesFor({});
		for (const word of [
			'Developer Hub',
			'only one webhook URL',
			'client secret',
			'Production URL',
			'second app',
			'Test URL',
			'seven days',
			'Set live',
		])
			expect(steps).toContain(word);
	});

	test.each(topics.map(({ permission, topic }) => [topic, permission] as const))(
		'name the permission of %s, and no other',
		(topic, permission) => {
			const [, ...others] = noticesFor({ topics: [topic] });
			expect(others).toEqual(permission === null ? [] : [expect.stringContaining(`: ${PERMISSIONS[permission]}`)]);
		},
	);

	test('name each permission of several topics, and that of a choice for users and leads', () => {
		const [, ...others] = noticesFor({
			topics: ['contact.lead.created,contact.user.created', 'conversation.admin.closed', 'ticket.created'],
		});
		expect(others.map((text) => text.split(': ')[1])).toEqual([
			PERMISSIONS.users,
			PERMISSIONS.conversations,
			PERMISSIONS.tickets,
		]);
	});

	test('say of all topics where the Developer Hub shows what is missing', () => {
		const [, ...others] = noticesFor({ topics: ['*'] });
		expect(others).toEqual([expect.stringContaining('shows an error beside a topic')]);
	});
});

describe('The subtitle', () => {
	test.each([
		[{ topics: ['ticket.created'] }, 'ticket.created'],
		[{ topics: ['*'] }, 'all topics'],
		[{ topics: [], otherTopics: 'thing.moved' }, 'thing.moved'],
		[{ topics: ['ticket.created', 'ticket.closed'] }, 'ticket.created, ticket.closed'],
		[{ topics: ['ticket.created', 'ticket.closed', 'ticket.resolved'] }, 'ticket.created, ticket.closed …'],
		[{ topics: [] }, ''],
	])('of %j is "%s"', (parameters, expected) => {
		expect(subtitleFor(parameters)).toBe(expected);
	});
});

test.each(['getAdmins', 'getTags', 'getTeams'] as const)(
	'The dropdown %s of a filter lists what the workspace has',
	async (list) => {
		const simulator = await startSimulator({ seed: 'workspace' });
		try {
			const setup = setupOf({});
			const credentials = await setup.helper.save('c', CREDENTIAL, {
				accessToken: simulator.token,
				region: 'custom',
				baseUrl: simulator.url,
				clientSecret: 'secret',
			});
			const options = await methods.loadOptions[list].call(
				loadOptionsContext({ ...setup, credentials, path: 'filters' }),
			);
			expect(options.length).toBeGreaterThan(0);
			for (const { name, value } of options)
				expect([typeof name, /^\d+$/.test(String(value))]).toEqual(['string', true]);
		} finally {
			await simulator.close();
		}
	},
);

test('Each dropdown of the form has its method', () => {
	const filters = description.properties.find(({ name }) => name === 'filters')?.options as INodeProperties[];
	const named = filters.flatMap(({ typeOptions }) => typeOptions?.loadOptionsMethod ?? []);
	expect(named.sort()).toEqual(Object.keys(methods.loadOptions).sort());
});
