import { IntercomClient } from 'intercom-client';
import { fill } from '../../catalogue/world';
import { TestNode } from '../../operations/testNode';
import * as conversations from './conversations';
import * as data from './data';
import * as knowledge from './knowledge';
import * as people from './people';
import { differences, type Row } from './row';
import * as tickets from './tickets';
import * as workspace from './workspace';

const families = [people, conversations, tickets, knowledge, data, workspace];
const rows = families.flatMap((family) => family.rows);
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

const titled = rows.map((row) => [`${row.operation} ${row.how ?? ''}`.trim(), row] as const);

test.each(titled)('%s is the request that the SDK sends', async (_title, row: Row) => {
	const { beside = [], differs = {}, node, refused, sdk } = row;
	const [resource = '', operation = ''] = row.operation.split('.');
	again();
	if (refused === undefined) await sdk(client);
	else await expect(sdk(client)).rejects.toThrow();
	const [theirs, ...more] = [...testNode.simulator.requests];
	again();
	await testNode.items({ resource, operation, ...node });
	const ours = [...testNode.simulator.requests];
	const own = ours.filter(({ method, url }) => !beside.includes(`${method} ${url}`));
	const [request] = own;

	expect([more.length, own.length]).toEqual([0, 1]);
	expect(ours.filter((one) => one !== request).map(({ method, url }) => `${method} ${url}`)).toEqual(beside);
	if (!theirs || !request) throw new Error('Nothing was sent');
	expect(differences(theirs, request)).toEqual(Object.keys(differs).sort());
});
