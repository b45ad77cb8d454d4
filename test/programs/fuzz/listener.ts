import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { described } from '../../catalogue/api';
import { known, userEmail } from '../../catalogue/world';

/** A request as it arrived, not decoded. */
export interface Arrived {
	method: string;
	url: string;
	headers: IncomingMessage['headers'];
	body: string;
}

/** What people call every record that the listener answers with. */
export const NAME = 'Sample';

const record = {
	id: known.user,
	name: NAME,
	email: userEmail,
	role: 'user',
	company_id: 'acme-1',
	app: { id_code: 'app1' },
};
/** Keys of lists that are told in prose alone. */
const UNDESCRIBED = ['capabilities', 'hitl_events'];
const lists = [
	...[...described.values()].flatMap(({ rows }) => (rows === undefined || rows.includes('.') ? [] : [rows])),
	...UNDESCRIBED,
];

/** Jobs are done at once: the words differ by endpoint. */
const doneAt = (url: string): object => ({
	status: url.startsWith('/jobs/') ? 'success' : 'completed',
	resource_id: known.user,
	job_identifier: known.user,
});

const BULK = /^\/(companies|contacts)\/bulk\b/;

/** A bulk job, with a task for each request that became part of it. */
const bulkAt = (url: string, tasks: number): object =>
	BULK.test(url)
		? { tasks: Array.from({ length: tasks }, (_, number) => ({ id: `task-${number}`, state: 'completed' })) }
		: {};

/** Lists that stand deeper in their answer. */
const deeper = [...described.values()].flatMap(({ rows, route }) =>
	rows?.includes('.') ? [{ path: route.slice(route.indexOf('/')), rows: rows.split('.') }] : [],
);
const deepAt = (url: string): object => {
	const { rows: [outer = '', inner = ''] = [] } = deeper.find(({ path }) => url.split('?')[0] === path) ?? {};
	return outer === '' ? {} : { [outer]: { [inner]: [record] } };
};

/** What was asked for by a name: the record of an address that is read, or the tag that a body names. */
function askedFor({ method = '', url = '' }: IncomingMessage, body: string): object {
	const segment = url.split('?')[0]?.split('/').at(-1) ?? '';
	if (method === 'GET') return { id: decodeURIComponent(segment) };
	return url === '/tags' ? { name: (JSON.parse(body) as { name?: unknown }).name ?? NAME } : {};
}

/**
 * Answers every request with the record that was asked for, which is a list of one record under every key as well, and
 * repeats the token.
 */
const answerTo = (request: IncomingMessage, body: string, bulkTasks: number): string => {
	const { headers, url = '' } = request;
	return JSON.stringify({
		...Object.fromEntries(lists.map((rows) => [rows, [record]])),
		...record,
		...askedFor(request, body),
		...doneAt(url),
		...deepAt(url),
		...bulkAt(url, bulkTasks),
		echo: headers.authorization,
	});
};

/** An Intercom that says yes to everything, and an ear for all requests that leave this process, wherever they go. */
export class Listener {
	readonly arrived: Arrived[] = [];
	/** Hosts other than this one that something was sent to. */
	readonly strangers: string[] = [];
	private readonly server = createServer((request, response) => this.take(request, response));

	private constructor(private readonly token: string) {}

	private readonly hear = (message: unknown): void => {
		const { request } = message as { request: ClientRequest };
		const host = String(request.getHeader('host'));
		const authorization = request.getHeader('authorization');
		// An execution of another test file in this process may still be ending, with a token of its own.
		const isOurs = authorization === undefined || authorization === `Bearer ${this.token}`;
		if (`http://${host}` !== this.url && isOurs) this.strangers.push(host);
	};

	/** Listens for requests with this token, and for those without any. */
	static async open(token: string): Promise<Listener> {
		const listener = new Listener(token);
		await new Promise<void>((done) => listener.server.listen(0, '127.0.0.1', done));
		subscribe('http.client.request.start', listener.hear);
		return listener;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** Forgets what arrived. */
	clear(): void {
		this.arrived.length = 0;
		this.strangers.length = 0;
	}

	async close(): Promise<void> {
		unsubscribe('http.client.request.start', this.hear);
		this.server.closeAllConnections();
		await new Promise((done) => this.server.close(done));
	}

	private bulkTasks(): number {
		return this.arrived.filter(({ method, url }) => method !== 'GET' && BULK.test(url)).length;
	}

	private take(request: IncomingMessage, response: ServerResponse): void {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			const { method = '', url = '', headers } = request;
			const body = Buffer.concat(parts).toString();
			this.arrived.push({ method, url, headers, body });
			response.writeHead(200, { 'content-type': 'application/json' }).end(answerTo(request, body, this.bulkTasks()));
		});
	}
}
