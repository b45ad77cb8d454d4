import { IntercomClient } from 'intercom-client';
import { catalogue } from '../../../nodes/Intercom/resources';
import { fill } from '../../catalogue/world';
import { TestNode } from '../../operations/testNode';
import { companies } from './companies';
import { contacts } from './contacts';
import { conversations } from './conversationRequests';
import * as automation from './automation';
import * as moreConversations from './conversations';
import * as knowledge from './knowledge';
import { lacking as lackingOthers, others } from './others';
import * as people from './people';
import { replies } from './replies';
import { differences, type Row } from './row';
import * as tickets from './tickets';
import * as workspace from './workspace';

const groups = [tickets, knowledge, people, moreConversations, workspace, automation];
const rows = [
	...[...contacts, ...companies, ...conversations, ...replies, ...others],
	...groups.flatMap((group) => group.rows),
];
const lacking: Readonly<Record<string, string>> = Object.assign(
	{},
	lackingOthers,
	...groups.map((group) => group.lacking),
);

let testNode: TestNode;
let client: IntercomClient;
beforeAll(async () => {
	testNode = await TestNode.start();
	const { token, url } = testNode.simulator;
	// The SDK's own version is 2.14; the header makes both speak the node's.
	client = new IntercomClient({
		environment: url,
		token,
		maxRetries: 0,
		headers: { 'Intercom-Version': '2.16' },
		logging: { silent: true },
	});
});
afterAll(async () => await testNode.close());

const again = () => {
	testNode.simulator.reset();
	fill(testNode.simulator);
};

const titled = rows.map(({ operation, how = '', ...row }) => [`${operation} ${how}`.trim(), row] as const);

test.each(titled)('%s is the request that the SDK sends', async (_title, row: Omit<Row, 'how' | 'operation'>) => {
	const { beside = [], differs = {}, node, refused, sdk } = row;
	again();
	if (refused === undefined) await sdk(client);
	else await expect(sdk(client)).rejects.toThrow();
	const [theirs, ...more] = [...testNode.simulator.requests];
	again();
	await testNode.items(node);
	const ours = [...testNode.simulator.requests];
	const own = ours.filter(({ method, url }) => !beside.includes(`${method} ${url}`));
	const [request] = own;

	expect([more.length, own.length]).toEqual([0, 1]);
	expect(ours.filter((one) => one !== request).map(({ method, url }) => `${method} ${url}`)).toEqual(beside);
	if (!theirs || !request) throw new Error('Nothing was sent');
	expect(differences(theirs, request)).toEqual(Object.keys(differs).sort());
});

test('all operations are compared, but for those that the SDK lacks', () => {
	const promised = Object.entries(catalogue).flatMap(([resource, { operations }]) =>
		Object.keys(operations).map((name) => `${resource}.${name}`),
	);
	const compared = new Set(rows.map(({ operation }) => operation));
	expect(promised.filter((operation) => !compared.has(operation)).sort()).toEqual(Object.keys(lacking).sort());
});
