import type { INodeExecutionData } from 'n8n-workflow';
import { routesOf, type Operation } from '../../nodes/Intercom/model/operation';
import type { Route } from '../../nodes/Intercom/model/route';
import type { TestNode } from '../operations/testNode';
import type { RecordedRequest } from '../simulator';
import { shapeOf } from './carried';
import type { Case } from './facts';
import { fill } from './world';

/** Reads of the token's own teammate, who acts where nobody is named. */
const ME = 'GET /me';
/** What stands for the other host that keeps files. */
const STORAGE = 'GET /files/';
/** An item with the file that parameters name. */
export const ITEM: INodeExecutionData = {
	json: {},
	binary: { data: { data: 'aGVsbG8=', mimeType: 'text/plain', fileName: 'hello.txt' } },
};

/** What left the node, and what went wrong. */
export interface Sent {
	error?: string;
	requests: readonly RecordedRequest[];
}

/** Runs an operation in a fresh workspace that has what generated requests are about. */
export async function send(node: TestNode, { given, parameters = {} }: Case): Promise<Sent> {
	node.simulator.reset();
	fill(node.simulator);
	given?.(node.simulator);
	const { error } = await node.execute(parameters, { items: [ITEM] });
	const requests = [...node.simulator.requests];
	return { requests, ...(error && { error: `${error.message} ${error.description ?? ''}`.trim() }) };
}

/** Where a write reads whom its short record names by ID alone. */
const NAMED_IN_RECORDS: readonly Route[] = ['GET /admins', 'GET /teams'];
/** The routes that an operation may call, those of the names beside its record included. */
export const calledBy = (operation: Operation): readonly Route[] =>
	operation.short ? [...routesOf(operation), ...NAMED_IN_RECORDS] : routesOf(operation);

/** Requests to other routes than those that the operation may call. */
export function strayIn({ requests }: Sent, routes: readonly string[]): string[] {
	const sent = requests.map(({ method, path }) => `${method} ${path}`);
	const own = sent.filter((request) => (request !== ME || routes.includes(ME)) && !request.startsWith(STORAGE));
	if (own.length === 0) return ['no request at all'];
	return own.filter((request) => !routes.some((route) => shapeOf(route).test(request)));
}
