import { seedEmpty } from '../seed/empty';
import { fillCompanies, fillContacts, fillConversations } from '../seed/fill';
import { seedWorkspace } from '../seed/workspace';
import { Contents, defaultPageLimits } from './contents';
import type { Company, Contact, Conversation } from './records';

/** The two starting states: the fixed minimum, or a workspace full of invented customers. */
export type SeedName = 'empty' | 'workspace';

/** The simulated workspace: its contents, how it starts, and how tests fill it. */
export class Workspace extends Contents {
	constructor(seed: SeedName = 'empty') {
		super();
		this.reset(seed);
	}

	/** Back to a seed; the region and the clock stay as configured. */
	reset(seed: SeedName): void {
		this.ids.clear();
		for (const store of [this.contacts, this.companies, this.conversations, this.notes, this.messages]) store.clear();
		for (const map of [
			this.admins,
			this.teams,
			this.tags,
			this.segments,
			this.events,
			this.merged,
			this.mergedExternals,
			this.shelves,
		]) {
			map.clear();
		}
		this.attributes.length = 0;
		this.companyScroll = null;
		this.stoppedAtMs = undefined;
		this.index.clear();
		this.bulk.clear();
		this.companyLookupShape = 'list';
		this.listsHideEmptyCompanies = false;
		this.scrollIdleMs = 60_000;
		this.usesWorkflows = false;
		this.ownAdminId = '991267459';
		this.timezone = 'America/Los_Angeles';
		this.pageLimits = defaultPageLimits();
		seedEmpty(this);
		if (seed === 'workspace') seedWorkspace(this);
	}

	/** Adds n contacts at once, for tests of long lists; returns them oldest first. */
	addContacts(n: number, change: (index: number) => Partial<Contact> = () => ({})): Contact[] {
		return fillContacts(this, n, change);
	}

	/** Adds n companies at once; returns them oldest first. */
	addCompanies(n: number, change: (index: number) => Partial<Company> = () => ({})): Company[] {
		return fillCompanies(this, n, change);
	}

	/** Adds n conversations at once, with contacts of their own where there are none; returns them oldest first. */
	addConversations(n: number, change: (index: number) => Partial<Conversation> = () => ({})): Conversation[] {
		return fillConversations(this, n, change);
	}
}
