import { at, objectOf, objectsOf, type Json, type JsonObject } from '../../model/json';
import { nameText } from '../../model/names';
import { cutRecords, hintsOfCutLists, totalsOf } from './cutLists';

/** Unix seconds as ISO 8601, which people can read and other nodes take as a date; anything else stays as it is. */
export const toIsoDate = (seconds: Json | undefined): Json =>
	typeof seconds === 'number' && Math.abs(seconds) <= 8.64e12
		? new Date(seconds * 1_000).toISOString()
		: (seconds ?? null);

/**
 * One field of each row of a list inside a record. Intercom has the rows under `rows`, or in some answers under `data`.
 */
export const fieldOfEach = (list: Json | undefined, rows: string, field: string): Json[] =>
	objectsOf(objectOf(list)[rows] ?? objectOf(list).data).map((row) => row[field] ?? null);

/** The name of each row, as people wrote it. */
export const nameOfEach = (list: Json | undefined, rows: string): Json[] =>
	fieldOfEach(list, rows, 'name').map(nameText);

/**
 * The named fields of a record, its name as people wrote it, dates in ISO; a field that the record lacks is left out.
 */
export const copyFields = (record: JsonObject, names: string, dates = ''): JsonObject => {
	const copy: JsonObject = {};
	for (const name of names.split(' '))
		if (record[name] !== undefined) copy[name] = name === 'name' ? nameText(record[name]) : record[name];
	for (const name of dates === '' ? [] : dates.split(' '))
		if (record[name] !== undefined) copy[name] = toIsoDate(record[name]);
	return copy;
};

// The next two add to one object instead of spreading it into another: that takes half the time, which counts in long
// lists.

/**
 * A contact with the fields that people and AI agents need. An answer without a role is no whole contact, and stays as
 * it is.
 */
export const simpleContact = (contact: JsonObject): JsonObject =>
	contact.role === undefined
		? contact
		: Object.assign(
				copyFields(
					contact,
					'id external_id role name email phone owner_id unsubscribed_from_emails has_hard_bounced',
					'created_at updated_at signed_up_at last_seen_at last_contacted_at last_replied_at',
				),
				{
					city: at(contact, 'location.city') ?? null,
					country: at(contact, 'location.country') ?? null,
					language: contact.language_override ?? contact.browser_language ?? null,
					company_ids: fieldOfEach(contact.companies, 'data', 'id'),
					tag_ids: fieldOfEach(contact.tags, 'data', 'id'),
				},
				totalsOf(contact, cutRecords.contact),
				{ custom_attributes: contact.custom_attributes ?? {} },
				contact.merge_history === undefined ? {} : { merge_history: contact.merge_history },
			);

/** How operations give a contact: small under "Simplify", and with a hint where Intercom cut its lists. */
export const contactOutput = { simplify: simpleContact, hints: hintsOfCutLists(cutRecords.contact) } as const;

/**
 * A company with the fields that people and AI agents need. An answer without a company ID is no whole company, and
 * stays as it is.
 */
export const simpleCompany = (company: JsonObject): JsonObject =>
	company.company_id === undefined
		? company
		: Object.assign(
				copyFields(
					company,
					'id company_id name website industry size monthly_spend user_count session_count',
					'created_at updated_at remote_created_at last_request_at',
				),
				{
					plan: nameText(at(company, 'plan.name')),
					tags: nameOfEach(company.tags, 'tags'),
					segments: nameOfEach(company.segments, 'segments'),
					custom_attributes: company.custom_attributes ?? {},
				},
			);
