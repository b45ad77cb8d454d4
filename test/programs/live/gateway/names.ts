import { randomBytes } from 'node:crypto';

/** The beginning of the name of everything that this program makes, in whatever run. */
export const NAME_PREFIX = 'n8n-live-';
/** The host in the addresses of what it makes, which belongs to nobody. */
const HOST = 'https://example.com/';

/** The names of one run. */
export class RunNames {
	readonly run: string;

	constructor(run = randomBytes(5).toString('hex')) {
		this.run = `${NAME_PREFIX}${run}`;
	}

	/** The name of a record of this run. */
	of(what: string): string {
		return `${this.run}-${what}`;
	}

	/** The same as an address. */
	urlOf(what: string): string {
		return `${HOST}${this.of(what)}`;
	}

	isOwn(text: unknown): boolean {
		return typeof text === 'string' && text.includes(this.run);
	}
}

/** Whether a text is the name or the address of something that this program made in any run. */
export const isOwnName = (text: unknown): text is string =>
	typeof text === 'string' && (text.startsWith(NAME_PREFIX) || text.startsWith(`${HOST}${NAME_PREFIX}`));
