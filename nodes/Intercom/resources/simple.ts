import { at, objectOf, objectsOf, type Json, type JsonObject } from '../model/json';

/** Unix seconds as ISO 8601, which people and date fields read; anything else stays as it is. */
export const dateOf = (seconds: Json | undefined): Json =>
	typeof seconds === 'number' ? new Date(seconds * 1_000).toISOString() : (seconds ?? null);

/** The character that an entity stands for; what is none stays as it is. */
const characterOf = (entity: string, name: string): string => {
	const number = /^#x([\da-f]+)$/i.exec(name)?.[1];
	const code = number !== undefined ? Number.parseInt(number, 16) : name.startsWith('#') ? Number(name.slice(1)) : NaN;
	if (Number.isInteger(code) && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
	return ENTITIES[name] ?? entity;
};

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	gt: '>',
	lt: '<',
	nbsp: ' ',
	quot: '"',
};

/** The words of a message: Intercom's bodies are HTML. */
export const wordsOf = (html: Json | undefined): string =>
	typeof html !== 'string'
		? ''
		: html
				.replace(/<img[^>]*\bsrc="([^"]*)"[^>]*>/gi, '[image: $1]')
				.replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, (_all, url: string, label: string) =>
					label.trim() === url ? url : `${label} (${url})`,
				)
				.replace(/<li[^>]*>/gi, '- ')
				.replace(/<\/?[uo]l[^>]*>\s*/gi, '')
				.replace(/<br\s*\/?>|<\/(p|div|li|h\d|tr|blockquote|pre)>\n?/gi, '\n')
				.replace(/<[!/a-z][^>]*>/gi, '')
				.replace(/&(#?\w+);/g, characterOf)
				.replace(/[ \t]+\n/g, '\n')
				.replace(/\n{3,}/g, '\n\n')
				.trim();

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

/** A contact for people and AI agents. Answers that hold no whole contact stay as they are. */
export const simpleContact = (contact: JsonObject): JsonObject =>
	contact.role === undefined
		? contact
		: {
				...fieldsOf(
					contact,
					'id external_id role name email phone owner_id unsubscribed_from_emails has_hard_bounced',
					'created_at updated_at signed_up_at last_seen_at last_contacted_at last_replied_at',
				),
				city: at(contact, 'location.city') ?? null,
				country: at(contact, 'location.country') ?? null,
				language: contact.language_override ?? contact.browser_language ?? null,
				company_ids: eachOf(contact.companies, 'data', 'id'),
				tag_ids: eachOf(contact.tags, 'data', 'id'),
				custom_attributes: contact.custom_attributes ?? {},
				...(contact.merge_history === undefined ? {} : { merge_history: contact.merge_history }),
			};

/** A company for people and AI agents. */
export const simpleCompany = (company: JsonObject): JsonObject =>
	company.company_id === undefined
		? company
		: {
				...fieldsOf(
					company,
					'id company_id name website industry size monthly_spend user_count session_count',
					'created_at updated_at remote_created_at last_request_at',
				),
				plan: at(company, 'plan.name') ?? null,
				tags: eachOf(company.tags, 'tags', 'name'),
				segments: eachOf(company.segments, 'segments', 'name'),
				custom_attributes: company.custom_attributes ?? {},
			};
