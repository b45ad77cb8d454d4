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
		const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;
		const meets = (socket: Socket, args: readonly unknown[]): boolean => this.meets(socket, args);
		Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
			return meets(this, args) ? this : connect.apply(this, args);
		} as typeof Socket.prototype.connect;
	}

	/** Whether a connection fails before it is opened. */
	private meets(socket: Socket, args: readonly unknown[]): boolean {
		if (portIn(args) !== this.port) return false;
		const error = this.refuse();
		if (error) process.nextTick(() => socket.destroy(error));
		else {
			this.clients.add(socket);
			socket.once('close', () => this.clients.delete(socket));
		}
		return error !== undefined;
	}
}

export const wire = new Wire();
