import type { Fault } from './faultTypes';

/**
 * What is right, from Intercom's description, from HTTP and from docs/decisions/0005. Nothing here is read from the
 * node.
 */

/** How a run may end. */
export type Ending =
	/** As without the fault. */
	| 'recovers'
	/** The write is done, and { success: true } stands for its record. */
	| 'done'
	/** The write is done and told, without what a read after it would have added. */
	| 'less told'
	/** An error. */
	| 'refused'
	/** An error that says that Intercom may have carried it out. */
	| 'unknown';

/** Whether a request may be sent again when it may have been carried out. */
export type Manner =
	/** It does no harm, and it is sent again. */
	| 'repeats'
	/** It does no harm, but nobody promises that it is sent again. */
	| 'mayRepeat'
	/** It must not be sent again. */
	| 'once';

/** A request, as far as the rules look at it. */
export interface Asked {
	method: string;
	path: string;
	/** The body as it was sent. */
	raw: string;
}

/** HTTP's own methods that may be repeated (RFC 9110, 9.2.2). */
const REPEATABLE_METHODS: ReadonlySet<string> = new Set(['DELETE', 'GET', 'HEAD', 'PUT']);
/** POST requests that only read. */
const READING = /\/search$|^\/companies\/list$|^\/contacts\/merge\/preview$/;
/** POST requests after which nothing changes when they are sent again, and what Intercom's description says of them. */
const SAME_AGAIN: ReadonlyArray<readonly [path: RegExp, why: string]> = [
	[/^\/companies$/, 'creates or updates: company_id names one company'],
	[/^\/companies\/bulk$/, 'creates or updates: company_id names one company'],
	[/^\/(companies|contacts)\/bulk\/delete$/, 'deletes; who is gone is gone'],
	[/^\/fin\/capabilities$/, 'creates or updates: an ID names one person'],
	[/^\/tags$/, 'creates or updates: a name belongs to one tag; tagging twice leaves one tag'],
	[/^\/[a-z_]+\/[^/]+\/tags$/, 'attaches a tag; it is on the record once'],
	[/^\/contacts\/[^/]+\/companies$/, 'attaches a contact to a company; it is there once'],
	[/^\/contacts\/[^/]+\/subscriptions$/, 'opts in or out of a type; the last choice counts'],
	[/^\/contacts\/[^/]+\/(archive|unarchive|block)$/, 'sets a state'],
	[/^\/contacts\/[^/]+\/banners\/[^/]+\/dismiss$/, 'sets a state'],
	[/^\/contacts\/merge$/, 'a lead that is merged already is no lead any more'],
	[/^\/conversations\/[^/]+\/customers$/, 'attaches a contact; it is a participant once'],
	[/^\/tickets\/[^/]+\/linked_conversations$/, 'links a conversation; it is linked once'],
	[/^\/custom_object_instances\/[^/]+$/, 'creates or updates: external_id names one instance'],
	[/^\/ai\/external_pages$/, 'creates or updates: source and external_id name one page'],
	[/^\/articles\/[^/]+\/draft\/publish$/, 'sets a state'],
	[/^\/export\/cancel\/[^/]+$/, 'sets a state'],
	[/^\/conversations\/[^/]+\/parts$/, 'closes, opens, snoozes or assigns: sets a state'],
];

const fieldsOf = (raw: string): Record<string, unknown> => {
	try {
		return Object(JSON.parse(raw)) as Record<string, unknown>;
	} catch {
		return {};
	}
};

const isFilled = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Whether Intercom knows a contact again by what it is created with. */
const hasIdentity = (contact: Record<string, unknown>): boolean =>
	isFilled(contact['external_id']) || (contact['role'] !== 'lead' && isFilled(contact['email']));

const rowsIn = ({ contacts }: Record<string, unknown>): Array<Record<string, unknown>> =>
	Array.isArray(contacts) ? contacts.map((row) => Object(row) as Record<string, unknown>) : [];

/** The POST requests that docs/decisions/0005 names: an identity of its own, or a time of its own, tells them apart. */
function namedIn0005(path: string, fields: Record<string, unknown>): boolean {
	if (path === '/events') return fields['created_at'] !== undefined;
	// Each row is created strictly: a user that exists is refused. Leads are not compared with anybody.
	if (path === '/contacts/bulk') return rowsIn(fields).every((row) => row['role'] !== 'lead' && hasIdentity(row));
	if (path !== '/contacts') return false;
	return hasIdentity(fields);
}

/** Whether a request only reads. */
export const reads = ({ method, path }: Pick<Asked, 'method' | 'path'>): boolean =>
	method === 'GET' || method === 'HEAD' || (method === 'POST' && READING.test(path));

/** Whether a request may be sent again. */
export function mannerOf({ method, path, raw }: Asked): Manner {
	if (REPEATABLE_METHODS.has(method) || reads({ method, path }) || namedIn0005(path, fieldsOf(raw))) return 'repeats';
	if (path.startsWith('/custom_object_instances/') && !isFilled(fieldsOf(raw)['external_id'])) return 'once';
	return SAME_AGAIN.some(([same]) => same.test(path)) ? 'mayRepeat' : 'once';
}

/** How a run may end, and how often the struck request may be sent at most. */
export interface Right {
	endings: ReadonlySet<Ending>;
	/** The faults that an error may be about. */
	about: readonly Fault[];
	maxTries: number;
	/** Whether the last fault is an answer to act on, so that even what may be repeated must not be sent again. */
	isAnswered?: boolean;
}

/**
 * What a refusal may mean beside an error where rows go in bulk: those of a refused request may go alone, and who can't
 * look at a job does not know what became of its rows.
 */
const ofBulk = ({ method, path }: Asked): Ending[] =>
	/\/bulk(\/delete)?$/.test(path) ? ['recovers'] : method === 'GET' && /\/bulk\//.test(path) ? ['unknown'] : [];

/** What is right when these faults strike the tries of a request, one after another. */
export function rightFor(asked: Asked, faults: readonly Fault[]): Right {
	const manner = mannerOf(asked);
	const endings = new Set<Ending>();
	const about: Fault[] = [];
	let mayBeDone = false;
	const mayEnd = (fault: Fault, ending: Ending): void => {
		endings.add(ending);
		about.push(fault);
	};
	for (const [index, fault] of faults.entries()) {
		const right = (...more: Ending[]): Right => ({
			endings: new Set([...endings, ...more]),
			about: [...about, fault],
			maxTries: index + 1,
		});
		const maybe: Ending[] = mayBeDone ? ['unknown'] : [];
		// By Intercom's description null is an answer there: the token belongs to no teammate.
		if (fault.name === '`null` 200' && asked.path === '/me') return right('refused', 'recovers', 'done');
		switch (fault.meaning) {
			case 'neverArrived':
			case 'limited':
				continue;
			case 'fine':
			case 'echo':
				return right('recovers');
			case 'mayBeDone':
				if (manner === 'once') return right('unknown');
				if (manner === 'mayRepeat') mayEnd(fault, 'unknown');
				mayBeDone = true;
				continue;
			case 'empty':
				if (reads(asked)) continue;
				// Intercom said that it was good: it is done, or the run needs what did not come.
				return { ...right('recovers', 'done', 'refused', 'unknown', ...maybe), isAnswered: asked.method === 'POST' };
			case 'errorAsSuccess':
				if (!reads(asked)) return right('refused', 'unknown');
				mayEnd(fault, 'refused');
				continue;
			case 'notFound':
				// A deletion that may have happened, and a record that is not there any more: it did.
				if (asked.method === 'DELETE' && mayBeDone) return right('recovers', 'done');
				// A look-up that finds nothing may be what a creation begins with.
				return right('refused', ...(reads(asked) ? (['recovers'] as const) : []), ...ofBulk(asked), ...maybe);
			case 'conflict':
				// What is done with the contact that is there already is a choice of the user's.
				return asked.path === '/contacts'
					? right('refused', 'recovers', 'unknown')
					: right('refused', ...ofBulk(asked), ...maybe);
			case 'refused':
			case 'redirect':
				// A search by days goes on without the workspace's time zone, with a hint, where the token may not read it.
				if (asked.path === '/me' && ['401', '403'].includes(fault.name)) return right('refused', 'recovers', ...maybe);
				return right('refused', ...ofBulk(asked), ...maybe);
		}
	}
	endings.add('recovers');
	// That the record is not there any more shows that the first try deleted it; its own words are lost.
	if (mayBeDone && asked.method === 'DELETE') endings.add('done');
	return { endings, about, maxTries: faults.length + 1 };
}
