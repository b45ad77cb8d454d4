import { isDeepStrictEqual } from 'node:util';
import { WorkflowExpression } from 'n8n-workflow';
import { useTestNode } from '../../operations/testNode';

const node = useTestNode();

afterEach(() => jest.restoreAllMocks());

const items = Array.from({ length: 30 }, (_unused, i) => ({ json: { email: `p${i}@example.com`, plan: i } }));
const creating = { resource: 'contact', operation: 'create' };

/** How often n8n resolved each of these values for the node. */
const watchResolving = (...values: unknown[]) => {
	const resolve = jest.spyOn(WorkflowExpression.prototype, 'getParameterValue');
	return () => values.map((value) => resolve.mock.calls.filter(([given]) => isDeepStrictEqual(given, value)).length);
};

test('a parameter without an expression is resolved once for all items, one with an expression for each', async () => {
	const resolved = watchResolving('lead', '={{ $json.email }}');
	await node.items({ ...creating, role: 'lead', email: '={{ $json.email }}' }, { items });
	expect(resolved()).toEqual([1, items.length]);
	const { contacts } = node.simulator.state;
	const emails = items.map(({ json }) => json.email);
	expect(contacts.listed().flatMap(({ email }) => (emails.includes(email ?? '') ? [email] : []))).toHaveLength(30);
});

test('a collection that holds an expression is resolved for each item', async () => {
	const additionalFields = { phone: '+15550100', avatar: '=https://example.com/{{ $json.plan }}.png' };
	await node.items({ ...creating, email: '={{ $json.email }}', additionalFields }, { items });
	const bodies = node.sent.map(({ body }) => body as { avatar: unknown; phone: string });
	expect(new Set(bodies.map(({ phone }) => phone))).toEqual(new Set(['+15550100']));
	expect(new Set(bodies.map(({ avatar }) => JSON.stringify(avatar))).size).toBe(items.length);
});

test('a collection without any is resolved once, and each item has all of it', async () => {
	const additionalFields = { phone: '+15550100', avatar: 'https://example.com/a.png' };
	const resolved = watchResolving(additionalFields);
	await node.items({ ...creating, email: '={{ $json.email }}', additionalFields }, { items });
	expect(resolved()).toEqual([1]);
	const bodies = node.sent.map(({ body }) => body as { avatar: unknown; phone: string });
	expect(bodies).toHaveLength(items.length);
	for (const { avatar, phone } of bodies) expect([avatar, phone]).toEqual([bodies[0]?.avatar, '+15550100']);
	expect(JSON.stringify(bodies[0]?.avatar)).toContain('https://example.com/a.png');
});
