import { idIn, patternOf, within, type Asked, type Exchange } from './exchange';
import type { Gatekeeper } from './gateway';
import type { Journal } from './journal';
import type { RunNames } from './names';
import { WRITES, type OwnKind, type WriteRule } from './writes';

/** POST requests that only look. */
const READING_POST = /\/search$|^\/companies\/list$|^\/contacts\/merge\/preview$/;

/** Reads that leave a trace: Intercom counts a banner that was read as one that its contact has seen. */
const COUNTED_READ = /^\/contacts\/[^/]+\/banners$/;

/** Whether a request changes nothing. */
export const onlyReads = ({ method, path }: Pick<Asked, 'method' | 'path'>): boolean =>
	(method === 'GET' && !COUNTED_READ.test(path)) || method === 'HEAD' || (method === 'POST' && READING_POST.test(path));

/** Lets reads pass, and nothing else. */
export class ReadingKeeper implements Gatekeeper {
	async check(asked: Asked): Promise<string | undefined> {
		return await Promise.resolve(onlyReads(asked) ? undefined : 'it writes, and this run only reads');
	}

	async answered(): Promise<void> {}
}

interface Fitting {
	rule: WriteRule;
	/** What stands in the path for each placeholder. */
	values: ReadonlyArray<[kind: string, value: string]>;
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
/** The values on a path of keys, through lists. */
const valuesAt = (body: unknown, place: string): unknown[] =>
	place.split('.').reduce<unknown[]>((found, key) => found.flatMap((one) => asList(within(one, key))), [body]);

/** Intercom's two forms of the same name: in a bulk row and in a body of its own. */
const nameIn = (body: unknown, places: string): unknown =>
	places
		.split('|')
		.map((place) => within(body, place))
		.find((value) => value !== undefined);

/**
 * Lets reads pass, and those writes that are listed and are about records of this program alone. A record that is about
 * to be made is noted first.
 */
export class WritingKeeper implements Gatekeeper {
	private readonly own = new Set<string>();

	constructor(
		private readonly journal: Journal,
		readonly names: RunNames,
	) {}

	/** Takes a record of an earlier run as the program's own, after its name was looked at. */
	adopt(kind: OwnKind, id: string): void {
		this.own.add(`${kind} ${id}`);
	}

	owns(kind: string, id: unknown): boolean {
		return this.own.has(`${kind} ${String(id)}`);
	}

	async check(asked: Asked): Promise<string | undefined> {
		if (onlyReads(asked)) return undefined;
		const fitting = this.ruleFor(asked);
		if (typeof fitting === 'string') return await Promise.resolve(fitting);
		const { creates: kind, named } = fitting.rule;
		if (kind !== undefined && named !== undefined) {
			const parents = fitting.values.map(([, value]) => value);
			const name = String(nameIn(asked.body, named));
			this.journal.begin({ kind, name, ...(parents.length > 0 && { parents }) });
		}
		return undefined;
	}

	async answered(exchange: Exchange): Promise<void> {
		await Promise.resolve();
		if (onlyReads(exchange) || exchange.blocked !== undefined) return;
		const fitting = this.ruleFor(exchange);
		if (typeof fitting === 'string') return;
		const { rule, values } = fitting;
		const done = exchange.status >= 200 && exchange.status < 300;
		const id = idIn(within(exchange.answer, rule.id ?? 'id'));
		const kind = rule.creates ?? rule.makes;
		if (done && kind !== undefined && id !== undefined) this.adopt(kind, id);
		if (rule.creates !== undefined && rule.named !== undefined)
			this.noteCreation(rule.creates, String(nameIn(exchange.body, rule.named)), { done, id, status: exchange.status });
		const gone = values.at(-1)?.[1];
		if (rule.removes !== undefined && (done || exchange.status === 404))
			this.journal.forget((entry) => entry.kind === rule.removes && entry.id === gone);
		if (rule.mergesAway !== undefined && done) {
			const merged = within(exchange.body, rule.mergesAway);
			this.journal.forget((entry) => entry.kind === 'contact' && entry.id === merged);
		}
	}

	private noteCreation(
		kind: NonNullable<WriteRule['creates']>,
		name: string,
		{ done, id, status }: { done: boolean; id: string | undefined; status: number },
	): void {
		if (done && id !== undefined) this.journal.made(kind, name, id);
		// Refused for good: nothing was made. After a lost answer or an error of the server it may be there.
		else if (status >= 400 && status < 500)
			this.journal.forget((entry) => entry.kind === kind && entry.name === name && entry.id === undefined);
	}

	/** The first rule that a write fits, or the reason why none does. */
	private ruleFor(asked: Asked): Fitting | string {
		const reasons: string[] = [];
		for (const rule of WRITES) {
			const [method, template = ''] = rule.route.split(' ');
			const found = method === asked.method ? patternOf(template).exec(asked.path) : null;
			if (!found) continue;
			const kinds = [...template.matchAll(/\{(\w+)\}/g)].map(([, kind = '']) => kind);
			const values = kinds.map((kind, index): [string, string] => [kind, decodeURIComponent(found[index + 1] ?? '')]);
			const reason = this.reasonAgainst(rule, asked.body, values);
			if (reason === undefined) return { rule, values };
			reasons.push(reason);
		}
		return reasons[0] ?? 'it is none of the writes of this program';
	}

	private reasonAgainst(rule: WriteRule, body: unknown, values: Fitting['values']): string | undefined {
		const { named, only = {}, own = {}, without = [] } = rule;
		const foreign = values.find(([kind, value]) => kind !== '_' && !this.owns(kind, value));
		if (foreign) return `it is about a ${foreign[0]} that this run did not make`;
		for (const [place, kind] of Object.entries(own))
			if (!valuesAt(body, place).every((id) => this.owns(kind, id))) return `its ${place} is of others`;
		for (const [place, value] of Object.entries(only))
			if (within(body, place) !== value) return `its ${place} is not ${value}`;
		const extra = without.find((key) => within(body, key) !== undefined);
		if (extra !== undefined) return `it has ${extra}`;
		if (named !== undefined && !this.names.isOwn(nameIn(body, named))) return `its ${named} is no name of this run`;
		return undefined;
	}
}
