import type { Contact } from './records';
import { Store } from './store';

/** Contacts, found by identifier, e-mail and external identifier without walking through all of them. */
export class ContactStore extends Store<Contact> {
	private readonly emails = new Map<string, Set<string>>();
	private readonly externals = new Map<string, string>();

	private visible: { revision: number; rows: readonly Contact[] } | undefined;

	/** The contacts that lists and searches show, newest first: archived ones are left out. */
	listed(): readonly Contact[] {
		if (this.visible?.revision !== this.revision) {
			const rows = this.newestFirst().filter((contact) => !contact.archived);
			this.visible = { revision: this.revision, rows };
		}
		return this.visible.rows;
	}

	override add(contact: Contact): Contact {
		this.index(contact);
		return super.add(contact);
	}

	/** Changes a contact in place and keeps the look-ups right. */
	update(contact: Contact, change: Partial<Contact>): void {
		this.unindex(contact);
		Object.assign(contact, change);
		this.index(contact);
		this.revision++;
	}

	override delete(id: string): void {
		const contact = this.get(id);
		if (contact !== undefined) this.unindex(contact);
		super.delete(id);
	}

	override clear(): void {
		this.emails.clear();
		this.externals.clear();
		super.clear();
	}

	/** The contact with this external identifier, archived ones included. */
	byExternalId(externalId: string): Contact | undefined {
		const id = this.externals.get(externalId);
		return id === undefined ? undefined : this.get(id);
	}

	/** All contacts with this e-mail address, oldest first: leads may share one. */
	byEmail(email: string): Contact[] {
		const found: Contact[] = [];
		for (const id of this.emails.get(email.toLowerCase()) ?? []) {
			const contact = this.get(id);
			if (contact !== undefined) found.push(contact);
		}
		return found;
	}

	private index(contact: Contact): void {
		if (contact.external_id !== null) this.externals.set(contact.external_id, contact.id);
		if (contact.email === null) return;
		const key = contact.email.toLowerCase();
		const ids = this.emails.get(key);
		if (ids === undefined) this.emails.set(key, new Set([contact.id]));
		else ids.add(contact.id);
	}

	private unindex(contact: Contact): void {
		if (contact.external_id !== null && this.externals.get(contact.external_id) === contact.id) {
			this.externals.delete(contact.external_id);
		}
		if (contact.email === null) return;
		const key = contact.email.toLowerCase();
		const ids = this.emails.get(key);
		ids?.delete(contact.id);
		if (ids?.size === 0) this.emails.delete(key);
	}
}
