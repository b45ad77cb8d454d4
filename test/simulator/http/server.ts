import { setMaxListeners } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { FaultRule, LedgerEntry, RecordedRequest, SimulatorOptions, WireAnswer } from '../types';
import type { Workspace } from '../state/workspace';
import { adjust, Faults, replacement, replacesAnswer } from './faults';
import { pack, type Packet } from './packet';
import { RateWindow } from './rate';
import { type Asked, readJson, respond } from './respond';
import type { Query, Route } from './route';

/** The HTTP side of the simulator: connections, records, faults and the clock on every answer. */
export class HttpSide {
	readonly requests: RecordedRequest[] = [];
	readonly ledger: LedgerEntry[] = [];
	readonly writeListeners = new Set<(entry: LedgerEntry) => void>();
	readonly faults = new Faults();
	readonly rate = new RateWindow();
	peak = 0;
	origin = '';
	private inFlight = 0;
	private readonly stopped = new AbortController();
	private readonly app: FastifyInstance;

	constructor(
		private readonly state: Workspace,
		private readonly token: string,
		private readonly settings: SimulatorOptions,
		routes: readonly Route[],
	) {
		// Every answer that is held back listens for the end.
		setMaxListeners(0, this.stopped.signal);
		const tls = settings.https;
		this.app = fastify({
			bodyLimit: 64 * 1024 * 1024,
			exposeHeadRoutes: false,
			routerOptions: { maxParamLength: 1000 },
			serverFactory: (handler) =>
				tls === undefined ? createHttpServer(handler) : (createHttpsServer(tls, handler) as unknown as Server),
		});
		// Bodies stay bytes until the route's own checks: a broken one must be recorded too.
		this.app.removeAllContentTypeParsers();
		this.app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
		for (const route of routes) {
			const [method = '', path = ''] = route.route.split(' ');
			this.app.route({
				method,
				url: path.replace(/\{(\w+)\}/g, ':$1'),
				handler: (request, reply) => this.serve(request, reply, route),
			});
		}
		this.app.setNotFoundHandler((request, reply) => this.serve(request, reply, undefined));
	}

	/** Starts to listen on 127.0.0.1. */
	async listen(port: number): Promise<void> {
		const address = await this.app.listen({ port, host: '127.0.0.1' });
		this.origin = this.settings.https === undefined ? address : address.replace(/^http:/, 'https:');
		// Clients keep connections open between bursts; Node's five seconds would cut them in the middle of a test.
		this.app.server.keepAliveTimeout = 60_000;
	}

	/** Ends everything, stalled answers first. */
	async close(): Promise<void> {
		this.stopped.abort();
		this.app.server.closeAllConnections();
		await this.app.close();
	}

	/** Forgets what was seen; settings stay. */
	clear(): void {
		this.requests.length = 0;
		this.ledger.length = 0;
		this.faults.clear();
		this.rate.clear();
		this.peak = this.inFlight;
	}

	private async serve(request: FastifyRequest, reply: FastifyReply, route: Route | undefined): Promise<FastifyReply> {
		const [path = ''] = request.url.split('?', 1);
		const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
		const asked: Asked = {
			method: request.method,
			url: request.url,
			headers: request.headers,
			params: request.params as Record<string, string>,
			query: request.query as Query,
			raw,
			route,
		};
		const recorded: RecordedRequest = {
			method: asked.method,
			path,
			url: asked.url,
			query: { ...asked.query },
			headers: { ...asked.headers },
			body: readJson(raw),
			raw: raw.toString('utf8'),
			at: Date.now(),
		};
		this.requests.push(recorded);
		this.peak = Math.max(this.peak, ++this.inFlight);
		try {
			const packet = await this.answer(asked, recorded, reply);
			reply.hijack();
			if (packet === undefined) reply.raw.destroy();
			else {
				recorded.status = packet.status;
				this.send(reply, packet, asked.method);
			}
		} finally {
			this.inFlight--;
		}
		return reply;
	}

	/** The bytes to send, or undefined to cut the connection. */
	private async answer(asked: Asked, recorded: RecordedRequest, reply: FastifyReply): Promise<Packet | undefined> {
		const rule = this.faults.strike(asked.method, recorded.path);
		const latency = this.settings.latencyMs ?? 0;
		if (rule === undefined) {
			// Made within the latency, as any server's answer is.
			const began = performance.now();
			const packet = pack(this.real(asked, recorded), false);
			return (await this.waited(latency - (performance.now() - began))) ? packet : undefined;
		}
		if (rule.drop === 'before') return undefined;
		const early = rule.apply === true || rule.drop === 'after' ? this.real(asked, recorded) : undefined;
		if (!(await this.waited((rule.stallMs ?? 0) + latency))) return undefined;
		if (rule.drop === 'after') return undefined;
		if (replacesAnswer(rule)) return this.failed(rule, recorded.path);
		// A client that gave up during the stall never had its write applied.
		if (early === undefined && reply.raw.destroyed) return undefined;
		return pack(adjust(rule, early ?? this.real(asked, recorded)), rule.truncate === true);
	}

	private real(asked: Asked, recorded: RecordedRequest): WireAnswer {
		this.state.bulk.runDue();
		return respond(asked, {
			state: this.state,
			token: this.token,
			rate: this.rate,
			rateLimit: this.settings.rateLimit,
			bulkRowsCount: this.settings.bulkRowsCount ?? false,
			origin: this.origin,
			wrote: (effect, id) => {
				const entry: LedgerEntry = {
					at: Date.now(),
					method: asked.method,
					path: recorded.path,
					effect,
					body: recorded.body,
				};
				const whole = id === undefined ? entry : { ...entry, id };
				this.ledger.push(whole);
				// Some handlers note a write before they have finished it; none of them waits for anything.
				queueMicrotask(() => this.writeListeners.forEach((listener) => listener(whole)));
			},
		});
	}

	private failed(rule: FaultRule, path: string): Packet {
		const packet = replacement(rule);
		// Intercom throws a scroll away when one of its pages fails.
		if (packet.status >= 500 && path === '/companies/scroll') this.state.companyScroll = null;
		return packet;
	}

	/** Whether the server is still there after the wait. */
	private async waited(ms: number): Promise<boolean> {
		if (ms <= 0) return true;
		try {
			await pause(ms, undefined, { signal: this.stopped.signal });
			return true;
		} catch {
			return false;
		}
	}

	private send(reply: FastifyReply, packet: Packet, method: string): void {
		if (reply.raw.destroyed) return;
		reply.raw.writeHead(packet.status, {
			date: new Date(this.state.nowMs()).toUTCString(),
			...packet.headers,
			...(packet.status === 204 ? {} : { 'content-length': String(packet.payload.length) }),
		});
		reply.raw.end(method === 'HEAD' || packet.status === 204 ? undefined : packet.payload);
	}
}
