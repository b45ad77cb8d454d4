import { useTestNode } from '../operations/testNode';
import { errorList } from '../kit/answers';
import type { RecordedRequest } from '../simulator';
import { cases } from './cases';
import { ITEM } from './sent';
import { fill } from './world';

/** Reads that only tell more of a record that is there already. */
const BESIDE = ['/me', '/admins', '/teams'];

/** One request of each operation that gives a short record. */
const writes = [...new Map(cases.filter(({ entry }) => entry.short).map((one) => [one.key, one])).values()];
const node = useTestNode({ given: fill });

const othersIn = (requests: readonly RecordedRequest[]) =>
	requests.filter(({ path }) => !BESIDE.includes(path)).map(({ method, url, body }) => ({ method, url, body }));

async function run({ parameters }: (typeof writes)[number], typeVersion: number) {
	const { error, output } = await node.execute(parameters, { items: [ITEM], node: { typeVersion } });
	return { error, items: output[0] ?? [], sent: othersIn(node.simulator.requests) };
}

test('every write whose answer is a conversation or a ticket gives a short record', () => {
	expect(writes.map(({ key }) => key).sort()).toEqual([
		'conversation.assign',
		'conversation.attachContact',
		'conversation.close',
		'conversation.convert',
		'conversation.detachContact',
		'conversation.merge',
		'conversation.open',
		'conversation.redact',
		'conversation.reply',
		'conversation.replyAndClose',
		'conversation.snooze',
		'conversation.update',
		'ticket.changeType',
		'ticket.create',
		'ticket.createAndWait',
		'ticket.linkConversation',
		'ticket.unlinkConversation',
		'ticket.update',
	]);
});

describe.each(writes.map((one) => [one.key, one] as const))('%s', (_key, one) => {
	test('sends the same as in version 1, and gives one item', async () => {
		const saved = await run(one, 1);
		node.reset();
		const anew = await run(one, 2);
		expect([saved.error, anew.error]).toEqual([undefined, undefined]);
		expect(anew.sent).toEqual(saved.sent);
		expect([saved.items.length, anew.items.length]).toEqual([1, 1]);
	});

	test('keeps its answer, and sends nothing again, where names and address cannot be read', async () => {
		const { sent } = await run(one, 2);
		node.reset();
		const named = { ...one, parameters: { ...one.parameters, ...actingTeammate(one.parameters) } };
		const forbidden = { status: 403, body: errorList('forbidden', 'No'), times: Infinity };
		for (const path of BESIDE) node.simulator.fault({ ...forbidden, path });
		const { error, items, sent: refused } = await run(named, 2);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(items[0]?.json).not.toHaveProperty('inbox_url');
		expect(refused.map(({ method, url }) => [method, url])).toEqual(sent.map(({ method, url }) => [method, url]));
	});
});

/** The acting teammate by ID, who is looked up otherwise; an update has one for the priority alone. */
function actingTeammate({ additionalFields, operation, resource }: (typeof writes)[number]['parameters']) {
	const admin_id = { __rl: true, mode: 'id', value: '991267459' };
	return {
		additionalFields: {
			...(additionalFields as object),
			admin_id,
			...(resource === 'conversation' && operation === 'update' && { priority: 'high' }),
		},
	};
}
