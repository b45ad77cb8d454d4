import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { INodeExecutionData } from 'n8n-workflow';
import { picked, type TestNode } from '../operations/testNode';

/** Input items with this JSON each. */
export const itemsOf = (rows: ReadonlyArray<Record<string, string | number | boolean | null>>): INodeExecutionData[] =>
	rows.map((json) => ({ json }));

/** Reads the contact whose ID an item has. */
export const getContact = {
	resource: 'contact',
	operation: 'get',
	contact_id: picked('={{ $json.id }}'),
	simplify: false,
};

/** Gives the contact of an item the name that the item has. */
export const renameContact = {
	resource: 'contact',
	operation: 'update',
	contact_id: picked('={{ $json.id }}'),
	additionalFields: { name: '={{ $json.name }}' },
};

/** Adds contacts and gives their IDs, oldest first. */
export const contactsIn = (node: TestNode, count: number): string[] =>
	node.simulator.state.addContacts(count).map(({ id }) => id);

/** Waits for something that happens soon. */
export async function until(happened: () => boolean): Promise<void> {
	for (let waited = 0; !happened(); waited += 10) {
		if (waited > 8_000) throw new Error('It did not happen');
		await pause(10);
	}
}

/** How often each request was sent, as in `{ 'GET /me': 1 }`. */
export function countsIn(node: TestNode): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { to } of node.sent) counts[to] = (counts[to] ?? 0) + 1;
	return counts;
}

/** Everything that can be seen of a value, errors and their causes included. */
export const everythingIn = (value: unknown): string => {
	const seen = new Set<unknown>();
	const json = JSON.stringify(value, (_key, inner: unknown) => {
		if (typeof inner !== 'object' || inner === null) return typeof inner === 'bigint' ? String(inner) : inner;
		if (seen.has(inner)) return undefined;
		seen.add(inner);
		return inner instanceof Error
			? { ...inner, name: inner.name, message: inner.message, stack: inner.stack, cause: inner.cause }
			: inner;
	});
	return `${json}\n${inspect(value, { depth: 12, showHidden: true, maxArrayLength: null, maxStringLength: null })}`;
};

/** A host that is not Intercom: it answers everything, or nothing, and keeps what it was sent. */
export async function otherHost(manner: 'answers' | 'breaks' | 'stalls' = 'answers') {
	const seen: Array<{ url: string; headers: Record<string, unknown> }> = [];
	let open = 0;
	const server = createServer((request, response) => {
		seen.push({ url: request.url ?? '', headers: request.headers });
		open++;
		response.once('close', () => open--);
		if (manner === 'breaks') request.destroy();
		if (manner !== 'answers') return;
		response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"stolen"}');
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	const close = async () => {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	};
	return { seen, open: () => open, url: `http://127.0.0.1:${port}`, close };
}
