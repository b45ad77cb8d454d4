import type { Simulator } from '../../../simulator';
import type { Finding } from '../types';
import { NOTHING, type Allowed } from './judge';
import type { BulkRun, Conditions } from './run';
import type { Rows, Scene } from './scene';

/** What jobs, limits and other people may be like while the operation runs. */
export interface Situation {
	name: string;
	conditions: Omit<Conditions, 'continueOnError' | 'strikes' | 'token'>;
	/** What it allows items to end with; the truth alone where it is left out. */
	allowed?: (scene: Scene) => Allowed;
	/** The scenes that it makes sense for. */
	suits?: (scene: Scene) => boolean;
	/** What else has to be right. */
	check?: (run: BulkRun) => Finding[];
}

const isOfContacts = ({ key }: Scene): boolean => key.startsWith('contact.');
const all = (): boolean => true;
const UNKNOWN: Allowed = { mayFail: () => false, mayBeUnknown: all };
/** Of leads nobody can tell which the task has created. */
const truthOrUnknown = ({ isOnce }: Scene): Allowed => (isOnce ? UNKNOWN : NOTHING);

const refusing =
	(refuses: (text: string) => boolean) =>
	({ state }: Simulator): void => {
		state.bulk.refuses = (row) => refuses(JSON.stringify(row));
	};

const stuck =
	(when: 'after' | 'before') =>
	({ state }: Simulator): void => {
		state.bulk.stuck = when;
	};

/**
 * The virtual clock adds up the waits of all requests, so that one may come in a later window than it was sent in: a
 * few are refused.
 */
const MAX_REFUSED = 3;

const hardlyEverRefused = ({ requests }: BulkRun): Finding[] => {
	const refused = requests.filter(({ status }) => status === 429).length;
	return refused > MAX_REFUSED ? [{ harm: 'wrong', words: `${refused} requests ran into the limit` }] : [];
};

/** Lets something happen while the first request is on its way back. */
const meanwhile =
	(act: (simulator: Simulator, rows: Rows) => void) =>
	(simulator: Simulator, rows: Rows): void =>
		simulator.fault({ rewrite: () => (act(simulator, rows), {}) });

/** Rows that somebody else is about as well. */
const CROSSED = new Set(Array.from({ length: 20 }, (_unused, index) => index * 3 + 20));
const isCrossed = (item: number): boolean => CROSSED.has(item);

/** Creates the contacts that rows name, as far as they do not exist. */
function createOthers({ state }: Simulator, { items }: Rows): void {
	for (const item of CROSSED) {
		const external_id = String(items[item]?.['external_id']);
		const email = String(items[item]?.['email']);
		if (!state.contacts.byExternalId(external_id)) state.addContacts(1, () => ({ external_id, email, name: 'Other' }));
	}
}

/** Deletes the records that rows name, as far as they exist. */
function deleteOthers({ state }: Simulator, { items }: Rows): void {
	for (const item of CROSSED) {
		const { company_id, external_id, id = '' } = Object(items[item]) as Record<string, string>;
		const contact = external_id === undefined ? undefined : state.contacts.byExternalId(external_id);
		const company = company_id === undefined ? undefined : state.companies.byCompanyId(company_id);
		state.contacts.delete(contact?.id ?? id);
		state.companies.delete(company?.id ?? id);
	}
}

/** A record that somebody else has deleted can't be updated, and Intercom says so. */
const crossedMayFail = (): Allowed => ({ ...NOTHING, isLoose: isCrossed });

/** Everything that has nothing to do with a single request. */
export const situations: readonly Situation[] = [
	{ name: 'without faults', conditions: {}, allowed: () => NOTHING },
	{ name: 'one request after another', conditions: { parallelItems: 1 } },
	{ name: 'jobs close at once', conditions: { parallelItems: 1, settings: { bulkTaskMs: 0 } } },
	{ name: 'slow tasks', conditions: { parallelItems: 1, settings: { bulkTaskMs: 15_000 } } },
	{
		name: 'jobs never end, nothing done',
		conditions: { waitSeconds: 5, prepare: stuck('before') },
		allowed: () => UNKNOWN,
	},
	{ name: 'jobs never end, all done', conditions: { waitSeconds: 5, prepare: stuck('after') }, allowed: () => UNKNOWN },
	{
		name: 'jobs end too late',
		conditions: { waitSeconds: 5, settings: { bulkTaskMs: 60_000 } },
		allowed: () => UNKNOWN,
	},
	{
		name: 'tasks refuse good rows',
		conditions: { prepare: refusing((text) => /7"/.test(text)) },
		allowed: truthOrUnknown,
	},
	{ name: 'tasks refuse all rows', conditions: { prepare: refusing(all) }, allowed: truthOrUnknown },
	{ name: 'fewer rows allowed', conditions: { prepare: ({ state }) => void (state.bulk.maxRows = 30) } },
	{
		name: 'rows count against the limit',
		conditions: { settings: { bulkRowsCount: true, rateLimit: { limit: 250, windowMs: 10_000 } } },
		check: hardlyEverRefused,
	},
	{
		name: 'a small limit that counts requests',
		conditions: { settings: { rateLimit: { limit: 20, windowMs: 10_000 } } },
		check: hardlyEverRefused,
	},
	{
		name: 'searches lag behind',
		conditions: {
			prepare: ({ state }) => [...state.contacts.values()].forEach((one) => state.index.wroteLate(one, 3_600)),
		},
		suits: ({ key, name }) => key === 'contact.upsertMany' && name === 'users',
	},
	{
		name: 'somebody else creates them',
		conditions: { prepare: meanwhile(createOthers) },
		suits: ({ key, name }) => key === 'contact.upsertMany' && name === 'users',
	},
	{
		name: 'somebody else deletes them',
		conditions: { prepare: meanwhile(deleteOthers) },
		allowed: crossedMayFail,
		suits: (scene) => !scene.isOnce && (isOfContacts(scene) || scene.key !== 'company.upsertMany'),
	},
];
