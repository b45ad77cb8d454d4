import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../../operations/testNode';

const node = useTestNode();

const VERSION_1 = { node: { typeVersion: 1 } };

const byText = (resource: string, field: string, value: string, operator = 'equals'): INodeParameters => ({
	resource,
	operation: 'search',
	search_by: 'all',
	query: { text: [{ field, operator, value: `={{ ${JSON.stringify(value)} }}` }] },
});
const byJson = (resource: string, field: string, value: unknown, operator = '='): INodeParameters => ({
	resource,
	operation: 'search',
	search_by: 'json',
	query: JSON.stringify({ operator: 'OR', value: [{ field, operator, value }] }),
});
const valueSent = (): unknown => {
	const { query } = node.sent[0]?.body as { query: { value: Array<{ value: unknown }> } };
	return query.value[0]?.value;
};

/** Values as people write them, as Intercom's description of its API 2.16 spells them, and all that there are. */
const MEANT = [
	['conversation', 'state', 'Open', 'open', 'open, closed, snoozed'],
	['conversation', 'state', ' SNOOZED ', 'snoozed', 'open, closed, snoozed'],
	['conversation', 'priority', 'Urgent', 'urgent', 'none, low, medium, high, urgent'],
	[
		'ticket',
		'state',
		'Waiting on customer',
		'waiting_on_customer',
		'submitted, in_progress, waiting_on_customer, resolved',
	],
	['ticket', 'state', 'IN-PROGRESS', 'in_progress', 'submitted, in_progress, waiting_on_customer, resolved'],
	['ticket', 'category', 'Tracker', 'tracker', 'request, task, tracker'],
	['contact', 'role', 'User', 'user', 'user, lead'],
] as const;

describe.each([
	['a condition', byText, 'Conditions (Text condition 1, '],
	['a JSON query', byJson, 'JSON Query ('],
] as const)('A value of a list that Intercom closes, in %s,', (_where, by, place) => {
	test.each(MEANT)('of a %s: %s "%s" is sent as "%s"', async (resource, field, typed, meant) => {
		await node.execute(by(resource, field, typed));
		expect(valueSent()).toBe(meant);
	});

	test.each(MEANT)('of a %s: another %s is refused with the list', async (...row) => {
		const [resource, field, , , values] = row;
		const error = await node.failure(by(resource, field, 'opened'));
		expect(error.message).toBe(`${place}${field}) has no value "opened"`);
		expect(error.description).toBe(`Use one of: ${values}`);
		expect(node.sent).toEqual([]);
	});

	test('may be part of a value where parts are compared', async () => {
		await node.execute(by('contact', 'role', 'us', by === byText ? 'startsWith' : '^'));
		expect(valueSent()).toBe('us');
	});

	test('is what version 2.15 of the API has, where that is chosen', async () => {
		const options = { version: '2.15' };
		await node.execute({ ...by('conversation', 'priority', 'Not priority'), options });
		expect(valueSent()).toBe('not_priority');
		const error = await node.failure({ ...by('conversation', 'priority', 'high'), options });
		expect(error.description).toBe('Use one of: priority, not_priority');
	});

	test('is sent as it is by a node of version 1, with a hint', async () => {
		const { hints } = await node.execute(by('conversation', 'state', 'Open'), VERSION_1);
		expect(valueSent()).toBe('Open');
		expect(hints.map(({ message }) => message)).toContain(
			'state is never "Open": its values are open, closed, snoozed',
		);
	});
});

test('several values are checked one by one', async () => {
	await node.execute(byText('conversation', 'state', 'Open, snoozed', 'in'));
	expect(valueSent()).toEqual(['open', 'snoozed']);
	const error = await node.failure(byJson('ticket', 'state', ['resolved', 'done'], 'NIN'));
	expect(error.message).toBe('JSON Query (state) has no value "done"');
});

test.each([
	[
		'conversation',
		'source.type',
		'chat',
		'conversation, email, facebook, instagram, phone_call, phone_switch, push, sms, twitter, whatsapp',
	],
	['conversation', 'channel_initiated', 'web', 'messenger, zendesk_sunshine, zendesk_ticket, twitter, email'],
] as const)(
	'a %s may have another %s than Intercom names, such as "%s", with a hint',
	async (resource, field, value, listed) => {
		const { hints } = await node.execute(byText(resource, field, value));
		expect(valueSent()).toBe(value);
		expect(hints.map(({ message }) => message)).toContain(
			`Intercom's documents name no ${field} "${value}": they have ${listed}`,
		);
		node.reset();
		await node.execute(byJson(resource, field, listed.split(', ')[1]?.toUpperCase()));
		expect(valueSent()).toBe(listed.split(', ')[1]);
	},
);

test('a yes or no as JSON is one, whatever its case', async () => {
	await node.execute(byJson('conversation', 'open', 'TRUE'));
	expect(valueSent()).toBe(true);
	const error = await node.failure(byJson('ticket', 'open', 'yes'));
	expect(error).toMatchObject({
		message: 'JSON Query (open) has no value "yes"',
		description: 'Use one of: true, false',
	});
	node.reset();
	const { hints } = await node.execute(byJson('conversation', 'open', 'false'), VERSION_1);
	expect(valueSent()).toBe('false');
	expect(hints.map(({ message }) => message)).toEqual([expect.stringContaining('Nothing was found')]);
});

test('a field of which Intercom lists no values, and null, are sent as they are', async () => {
	await node.execute(byJson('conversation', 'state', null));
	expect(valueSent()).toBeNull();
	node.reset();
	await node.execute(byText('conversation', 'source.delivered_as', 'Customer_Initiated'));
	expect(valueSent()).toBe('Customer_Initiated');
});
