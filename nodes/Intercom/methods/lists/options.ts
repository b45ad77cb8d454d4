import type { INodePropertyOptions } from 'n8n-workflow';
import { htmlToText } from '../../model/html';
import { at, type JsonObject } from '../../model/json';
import { isVisible, nameText } from '../../model/names';
import type { RecordList } from '../../model/records/record';

/** Makes the entry of a list out of a record. */
export type ToOption = (row: JsonObject) => INodePropertyOptions;

/** The first of some places that has a text that people can see. */
const firstText = (row: JsonObject, ...places: string[]): string => {
	for (const place of places) {
		const value = at(row, place);
		if (typeof value === 'string' && isVisible(value)) return value.trim();
	}
	return '';
};
/** The same for names, as people wrote them. */
const firstName = (row: JsonObject, ...places: string[]): string => String(nameText(firstText(row, ...places)));

const joinTexts = (separator: string, ...parts: string[]): string =>
	parts.filter((part) => part !== '').join(separator);

/** An entry; one without a name gets it when the list is put in order. */
const makeOption = (name: string, row: JsonObject, description = '', value = row.id): INodePropertyOptions => ({
	name,
	value: String(value),
	...(description !== '' && description !== (name || String(value)) && { description }),
});

/** Whether a record can be chosen at all. */
export const hasId = ({ id }: JsonObject): boolean => (typeof id === 'string' && id !== '') || typeof id === 'number';

/** A record as an entry of a list: what people call it, and its ID. */
export const namedOption: ToOption = (row) => makeOption(firstName(row, 'name'), row);
export const recordOption =
	({ name, beside = [] }: Pick<RecordList, 'beside' | 'name'>): ToOption =>
	(row) =>
		makeOption(firstName(row, ...name), row, firstName(row, ...beside));
export const contactOption: ToOption = (row) => {
	const [name, email] = [firstName(row, 'name'), firstName(row, 'email')];
	return makeOption(
		name && email ? `${name} (${email})` : name || email || firstText(row, 'phone', 'external_id'),
		row,
		firstText(row, 'role'),
	);
};

const companyNames = (row: JsonObject) =>
	[firstName(row, 'name', 'company_id'), row, firstText(row, 'company_id')] as const;
export const companyOption: ToOption = (row) => makeOption(...companyNames(row));
export const companyIdOption: ToOption = (row) => makeOption(...companyNames(row), row.company_id ?? null);

const MAX_SUMMARY_LENGTH = 60;
/** What a conversation is about, with its author, its state and its ID. */
export const conversationOption: ToOption = (row) => {
	const text = htmlToText(firstText(row, 'title', 'source.subject', 'source.body')).replace(/\s+/g, ' ');
	const summary = text.length > MAX_SUMMARY_LENGTH ? `${text.slice(0, MAX_SUMMARY_LENGTH)}…` : text;
	const author = firstName(row, 'source.author.name', 'source.author.email');
	return makeOption(joinTexts(' – ', summary, author), row, joinTexts(' ', firstText(row, 'state'), String(row.id)));
};

/** What a ticket is about, with its type and the number that teammates know it by. */
export const ticketOption: ToOption = (row) => {
	const title = firstText(row, 'ticket_attributes._default_title_') || firstName(row, 'ticket_type.name');
	const number = firstText(row, 'ticket_id');
	return makeOption(
		joinTexts(' ', title, number && `#${number}`),
		row,
		joinTexts(' ', firstName(row, 'ticket_state.internal_label'), String(row.id)),
	);
};
