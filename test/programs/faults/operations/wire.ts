import { Socket } from 'node:net';

/** An error as the operating system gives it. */
export function systemError(syscall: string, code: string): NodeJS.ErrnoException {
	return Object.assign(new Error(`${syscall} ${code}`), { code, syscall, errno: -101 });
}

const portIn = (args: readonly unknown[]): unknown => {
	const [first] = args;
	const options: unknown = Array.isArray(first) ? first[0] : first;
	return typeof options === 'object' && options !== null && 'port' in options ? Number(options.port) : options;
};

/** The client's ends of connections to one port, in which faults of the network are played. */
class Wire {
	private port = 0;
	private refuse: () => NodeJS.ErrnoException | undefined = () => undefined;
	private readonly clients = new Set<Socket>();

	/** Watches this port; before each connection `refuse` says whether and how it fails. */
	watch(port: number, refuse: () => NodeJS.ErrnoException | undefined): void {
		this.port = port;
		this.refuse = refuse;
		this.clients.clear();
	}

	/** The client's end of the connection that comes from this port. */
	clientAt(port: number | undefined): Socket | undefined {
		return [...this.clients].find(({ localPort }) => localPort === port);
	}

	/** Puts itself before each connection of this process. */
	install(): void {
		// Bound anew at each call.
		// eslint-disable-next-line @typescript-eslint/unbound-method
		const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;
		const wire = this;
		Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
			if (portIn(args) !== wire.port) return connect.apply(this, args);
			const error = wire.refuse();
			if (error) {
				process.nextTick(() => this.destroy(error));
				return this;
			}
			wire.clients.add(this);
			this.once('close', () => wire.clients.delete(this));
			return connect.apply(this, args);
		} as typeof Socket.prototype.connect;
	}
}

export const wire = new Wire();
