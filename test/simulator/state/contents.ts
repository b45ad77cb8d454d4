import { BulkJobs } from './bulkJobs';
import { CompanyStore } from './companies';
import { ContactStore } from './contacts';
import { Ids } from './ids';
import type {
	Admin,
	Company,
	Conversation,
	DataAttribute,
	DataEvent,
	Message,
	Note,
	Segment,
	Shelved,
	Tag,
	Team,
} from './records';
import { LaggingIndex } from './laggingIndex';
import { Store } from './store';

/** Where Intercom hosts a workspace. */
export type Region = 'US' | 'EU' | 'AU';

/** A scroll through all companies that has been started and not run dry. */
export interface CompanyScroll {
	param: string;
	rows: Company[];
	position: number;
	/** Milliseconds of the server's clock. */
	lastUsed: number;
}

/** The most rows that one page of each paged list may have. */
export interface PageLimits {
	contacts: number;
	conversations: number;
	companies: number;
	companyContacts: number;
	notes: number;
	contactCompanies: number;
	events: number;
}

/** Everything a workspace holds, and a few switches for behaviour that varies. */
export class Contents {
	readonly ids = new Ids();
	readonly contacts = new ContactStore();
	readonly companies = new CompanyStore();
	readonly conversations = new Store<Conversation>();
	readonly notes = new Store<Note>();
	readonly messages = new Store<Message>();
	readonly admins = new Map<string, Admin>();
	readonly teams = new Map<string, Team>();
	readonly tags = new Map<string, Tag>();
	readonly segments = new Map<string, Segment>();
	readonly attributes: DataAttribute[] = [];
	readonly events = new Map<string, DataEvent[]>();
	/** Contacts that were merged away, to the contact they became. */
	readonly merged = new Map<string, string>();
	/** External identifiers that went down with a merged contact. */
	readonly mergedExternals = new Map<string, string>();
	/** Records of kinds that need no more than to be kept, by kind. */
	readonly shelves = new Map<string, Store<Shelved>>();
	companyScroll: CompanyScroll | null = null;

	/** The teammate that the token belongs to. */
	ownAdminId = '991267459';
	readonly appId = 'simulator1';
	timezone = 'America/Los_Angeles';
	region: Region = 'US';
	clockOffsetMs = 0;
	/** Where tests stop the server's clock; it runs while this is undefined. */
	stoppedAtMs: number | undefined;
	/** What searches find. */
	readonly index = new LaggingIndex(() => this.now());

	/** Jobs of many rows. */
	readonly bulk = new BulkJobs(() => this.nowMs(), this.ids);

	/** Whether a look-up of a company by name or company_id answers a list or the record itself. */
	companyLookupShape: 'list' | 'single' = 'list';
	/** Whether company lists leave out companies without users, as Intercom's do. */
	listsHideEmptyCompanies = false;
	/** How long a company scroll lives without being used. */
	scrollIdleMs = 60_000;
	/** Whether the workspace uses Workflows, which rules out assignment rules. */
	usesWorkflows = false;
	pageLimits: PageLimits = defaultPageLimits();

	/** The records of one such kind. */
	shelf(kind: string): Store<Shelved> {
		const shelf = this.shelves.get(kind) ?? new Store<Shelved>();
		this.shelves.set(kind, shelf);
		return shelf;
	}

	/** Milliseconds of the server's clock, which may be off. */
	nowMs(): number {
		return this.stoppedAtMs ?? Date.now() + this.clockOffsetMs;
	}

	/** Unix seconds of the server's clock. */
	now(): number {
		return Math.floor(this.nowMs() / 1000);
	}
}

/** The largest pages of a fresh workspace. */
export function defaultPageLimits(): PageLimits {
	return {
		contacts: 150,
		conversations: 150,
		companies: 60,
		companyContacts: 60,
		notes: 150,
		contactCompanies: 150,
		events: 150,
	};
}
