import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { clientAt, systemError, wire, type Watched } from './wire';

/** A TCP proxy in front of the simulator that can refuse connections and cut off an answer. */
export class Gate {
	private server: Server | undefined;
	private readonly sockets = new Set<Socket>();
	private port = 0;
	private isShut = false;
	private cuts: Array<(client: Socket) => void> = [];
	private watched: Watched | undefined;
	private connections = 0;
	private last: { after: number; then: () => void } | undefined;

	constructor(private readonly target: number) {}

	get url(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	/** Accepts connections from now on. */
	async open(): Promise<void> {
		this.isShut = false;
		if (this.server) return;
		const server = createServer((client) => this.join(client));
		await new Promise<void>((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
		this.port = (server.address() as AddressInfo).port;
		this.server = server;
		// The port stays taken while connections are refused: another program could answer there otherwise.
		this.watched = wire.watch(this.port, () => (this.isShut ? systemError('connect', 'ECONNREFUSED') : undefined));
	}

	/** How many connections were begun, also those that have not arrived yet. */
	get begun(): number {
		return this.watched?.begun ?? 0;
	}

	/** Refuses new connections; open ones go on. */
	shut(): void {
		this.isShut = true;
	}

	/** Refuses connections after this many, for some time or for ever. Each request has a connection of its own. */
	refuseAfter(connections: number, ms = Infinity): void {
		const then = () => {
			this.shut();
			if (ms !== Infinity) void pause(ms).then(async () => await this.open());
		};
		if (connections === 0) then();
		else this.last = { after: connections, then };
	}

	/** Closes the connection of the next answer after half of its body. */
	cutNext(): void {
		this.cuts.push((client) => client.destroy());
	}

	/** Sends half of the body of the next answer; then the network of the node's machine is gone. */
	loseNetworkNext(): void {
		this.cuts.push(({ remotePort }) => {
			if (this.watched) clientAt(this.watched, remotePort)?.destroy(systemError('read', 'ENETDOWN'));
		});
	}

	/** Tells all open connections that the time that the node waits is over, as their sockets do by themselves. */
	fallSilent(): void {
		for (const client of this.watched?.clients ?? []) client.emit('timeout');
	}

	/** Closes all connections and the port. */
	close(): void {
		wire.forget(this.port);
		this.server?.close();
		for (const socket of this.sockets) socket.destroy();
	}

	private join(client: Socket): void {
		if (++this.connections === this.last?.after) this.last.then();
		const server = connect(this.target, '127.0.0.1');
		for (const [socket, other] of [
			[client, server],
			[server, client],
		] as const) {
			this.sockets.add(socket);
			socket.on('error', () => other.destroy());
			socket.on('close', () => {
				this.sockets.delete(socket);
				other.end();
			});
		}
		client.pipe(server);
		server.on('data', (bytes: Buffer) => {
			const cut = this.cuts.shift();
			if (cut === undefined) return void client.write(bytes);
			const body = bytes.indexOf('\r\n\r\n') + 4;
			client.write(bytes.subarray(0, body + Math.ceil((bytes.length - body) / 2)), () => cut(client));
			server.destroy();
		});
		server.on('end', () => client.end());
	}
}
