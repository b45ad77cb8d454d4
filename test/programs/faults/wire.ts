import { Socket } from 'node:net';

/** An error as the operating system gives it. */
export function systemError(syscall: string, code: string): NodeJS.ErrnoException {
	return Object.assign(new Error(`${syscall} ${code}`), { code, syscall, errno: -101 });
}

const portIn = (args: readonly unknown[]): number => {
	const [first] = args;
	const options: unknown = Array.isArray(first) ? first[0] : first;
	return Number(typeof options === 'object' && options !== null && 'port' in options ? options.port : options);
};

/** The client's ends of the connections to a port of this machine, in which faults of the network are played. */
export interface Watched {
	/** How many connections were begun. */
	begun: number;
	/** Those that are open. */
	clients: Set<Socket>;
	/** Says before each connection whether and how it fails. */
	refuse?: () => NodeJS.ErrnoException | undefined;
}

/**
 * Sees each connection of this process. A socket that is told that its time is over, or that the network is gone,
 * behaves as if it were so; no test has to wait for it.
 */
class Wire {
	private readonly ports = new Map<number, Watched>();
	private isInstalled = false;

	/** Watches the connections to this port. */
	watch(port: number, refuse?: Watched['refuse']): Watched {
		this.install();
		const watched: Watched = { begun: 0, clients: new Set(), ...(refuse && { refuse }) };
		this.ports.set(port, watched);
		return watched;
	}

	/** Leaves a port alone. */
	forget(port: number): void {
		this.ports.delete(port);
	}

	private install(): void {
		if (this.isInstalled) return;
		this.isInstalled = true;
		const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;
		const meets = (socket: Socket, args: readonly unknown[]): boolean => this.meets(socket, args);
		Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
			return meets(this, args) ? this : connect.apply(this, args);
		} as typeof Socket.prototype.connect;
	}

	/** Whether a connection fails before it is opened. */
	private meets(socket: Socket, args: readonly unknown[]): boolean {
		const watched = this.ports.get(portIn(args));
		if (watched === undefined) return false;
		watched.begun++;
		const error = watched.refuse?.();
		if (error) process.nextTick(() => socket.destroy(error));
		else {
			watched.clients.add(socket);
			socket.once('close', () => watched.clients.delete(socket));
		}
		return error !== undefined;
	}
}

export const wire = new Wire();

/** The client's end of the connection that comes from this port. */
export const clientAt = ({ clients }: Watched, port: number | undefined): Socket | undefined =>
	[...clients].find(({ localPort }) => localPort === port);
