import { at, objectOf, objectsOf, type Json, type JsonObject } from '../../model/json';

/** Unix seconds as ISO 8601, which people and date fields read; anything else stays as it is. */
export const dateOf = (seconds: Json | undefined): Json =>
	typeof seconds === 'number' && Math.abs(seconds) <= 8.64e12
		? new Date(seconds * 1_000).toISOString()
		: (seconds ?? null);

/** One field of each row of a list inside a record: Intercom keeps the rows under `data` or under a key of the list's own. */
export const eachOf = (list: Json | undefined, rows: string, field: string): Json[] =>
	objectsOf(objectOf(list)[rows] ?? objectOf(list).data).map((row) => row[field] ?? null);

/** The named fields of a record, dates in ISO; a field that the record lacks is left out. */
export const fieldsOf = (record: JsonObject, names: string, dates = ''): JsonObject => {
	const taken: JsonObject = {};
	for (const name of names.split(' ')) if (record[name] !== undefined) taken[name] = record[name];
	for (const name of dates === '' ? [] : dates.split(' '))
		if (record[name] !== undefined) taken[name] = dateOf(record[name]);
	return taken;
};

// Both are added to rather than spread into a new object: lists of them are long, and that takes half the time.

/** A contact for people and AI agents. Answers that hold no whole contact stay as they are. */
export const simpleContact = (contact: JsonObject): JsonObject =>
	contact.role === undefined
		? contact
		: Object.assign(
				fieldsOf(
					contact,
					'id external_id role name email phone owner_id unsubscribed_from_emails has_hard_bounced',
					'created_at updated_at signed_up_at last_seen_at last_contacted_at last_replied_at',
				),
				{
					city: at(contact, 'location.city') ?? null,
					country: at(contact, 'location.country') ?? null,
					language: contact.language_override ?? contact.browser_language ?? null,
					company_ids: eachOf(contact.companies, 'data', 'id'),
					tag_ids: eachOf(contact.tags, 'data', 'id'),
					custom_attributes: contact.custom_attributes ?? {},
				},
				contact.merge_history === undefined ? {} : { merge_history: contact.merge_history },
			);

/** A company for people and AI agents. */
export const simpleCompany = (company: JsonObject): JsonObject =>
	company.company_id === undefined
		? company
		: Object.assign(
				fieldsOf(
					company,
					'id company_id name website industry size monthly_spend user_count session_count',
					'created_at updated_at remote_created_at last_request_at',
				),
				{
					plan: at(company, 'plan.name') ?? null,
					tags: eachOf(company.tags, 'tags', 'name'),
					segments: eachOf(company.segments, 'segments', 'name'),
					custom_attributes: company.custom_attributes ?? {},
				},
			);
