import { missing } from '../../errors';
import type { Call } from '../../http/route';
import { asArray, asId, asObject, asText, type Json, type JsonObject } from '../../json';
import { checkShape, orNull, type Shape, text } from '../../shape';
import { blankCompany } from '../../state/create';
import type { Company, Contact } from '../../state/records';
import { contactOr404 } from '../lookup';
import { COMPANY_BODY, COMPANY_TIMES, removeCompany, updateCompany, upsertCompany } from './companies';
import { CONTACT_BODY, createContact, removeContact, updateContact } from './contacts';

/** Writes one row of a bulk request; throws, before anything is written, when the row is refused. */
export type RowWriter = (call: Call, row: JsonObject) => void;

const UPDATED =
	'external_id email name phone avatar owner_id unsubscribed_from_emails language_override custom_attributes'.split(
		' ',
	);
const CREATED = [...UPDATED, 'role', 'signed_up_at', 'last_seen_at'];
const COMPANY = Object.keys({ ...COMPANY_BODY, ...COMPANY_TIMES });

/** A strict create: users must be new, while leads are not compared with anybody. */
export const createRow: RowWriter = (call, row) => {
	const links = linksOf(row);
	const created = createContact(single(call, row, CREATED), row['role'] !== 'lead');
	finish(call, contactOr404(call.state, asText(created['id']) ?? ''), row, links);
};

/** An update by Intercom's identifier, and by nothing else. */
export const updateRow: RowWriter = (call, row) => {
	const links = linksOf(row);
	const contact = contactOr404(call.state, asId(row['id']) ?? '');
	updateContact(single(call, row, UPDATED, { contact_id: contact.id }));
	finish(call, contact, row, links);
};

/** Deletes a contact. */
export const deleteContactRow: RowWriter = (call, row) => {
	removeContact(single(call, row, [], { contact_id: asId(row['id']) ?? '' }));
};

/** Creates a company, or updates the one with that company_id. */
export const upsertCompanyRow: RowWriter = (call, row) => {
	upsertCompany(single(call, row, ['company_id', ...COMPANY]));
};

/** Updates a company by Intercom's identifier; its company_id is left as it is. */
export const updateCompanyRow: RowWriter = (call, row) => {
	updateCompany(single(call, row, COMPANY, { company_id: asId(row['id']) ?? '' }));
};

/** Deletes a company and lets its contacts go. */
export const deleteCompanyRow: RowWriter = (call, row) => {
	removeCompany(single(call, row, [], { company_id: asId(row['id']) ?? '' }));
};

const SHAPE: Shape = {
	...COMPANY_BODY,
	...COMPANY_TIMES,
	...CONTACT_BODY,
	company_id: text,
	language_override: orNull(text),
};

/** The request to the single route that a row stands for; fields that the bulk route does not know are passed over. */
function single(call: Call, row: JsonObject, known: readonly string[], params: Record<string, string> = {}): Call {
	const body: JsonObject = {};
	for (const name of known) if (row[name] !== undefined && Object.hasOwn(SHAPE, name)) body[name] = row[name];
	checkShape(body, SHAPE);
	return { ...call, params, body };
}

interface Link {
	companyId: string;
	name: string | undefined;
	remove: boolean;
}

/** The companies that a row names. */
function linksOf(row: JsonObject): Link[] {
	return asArray(row['companies']).map((entry, index) => {
		const { company_id, name, remove } = asObject(entry);
		const companyId = asId(company_id);
		if (companyId === undefined || companyId === '') throw missing(`companies[${index}].company_id`);
		return { companyId, name: asText(name), remove: remove === true };
	});
}

/** What only bulk rows can do to a contact. */
function finish(call: Call, contact: Contact, row: JsonObject, links: readonly Link[]): void {
	const { state } = call;
	for (const link of links) {
		if (link.remove) leave(call, contact, link.companyId);
		else join(contact, companyFor(call, link));
	}
	tag(call, contact, asObject(row['tags']));
	state.contacts.touch();
	state.companies.touch();
}

/** The company that a row names, made when there is none, with the name that the row gives it. */
function companyFor({ state, wrote }: Call, { companyId, name }: Link): Company {
	const held = state.companies.byCompanyId(companyId);
	if (held !== undefined) {
		if (name !== undefined) Object.assign(held, { name, updated_at: state.now() });
		return held;
	}
	const company = state.companies.add(blankCompany(state, companyId, name === undefined ? {} : { name }));
	wrote('company.created', company.id);
	return company;
}

function join(contact: Contact, company: Company): void {
	if (!contact.companies.includes(company.id)) contact.companies.push(company.id);
	company.contacts.add(contact.id);
}

function leave({ state }: Call, contact: Contact, companyId: string): void {
	const company = state.companies.byCompanyId(companyId);
	if (company === undefined) return;
	contact.companies = contact.companies.filter((id) => id !== company.id);
	company.contacts.delete(contact.id);
}

/** Puts tags on and takes them off; those that do not exist are passed over without a word. */
function tag({ state }: Call, contact: Contact, { add, remove }: JsonObject): void {
	const ids = (list: Json | undefined): string[] => asArray(list).map((entry) => asId(asObject(entry)['id']) ?? '');
	for (const id of ids(add)) {
		if (!state.tags.has(id) || contact.tags.some((held) => held.id === id)) continue;
		contact.tags.push({ id, applied_at: state.now(), applied_by: state.ownAdminId });
	}
	const gone = ids(remove);
	contact.tags = contact.tags.filter(({ id }) => !gone.includes(id));
}
