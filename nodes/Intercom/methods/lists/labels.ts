import type { INodePropertyOptions } from 'n8n-workflow';
import { wordsOf } from '../../model/html';
import { at, type JsonObject } from '../../model/json';
import type { RecordList } from '../../model/records/record';

const textIn = (row: JsonObject, ...places: string[]): string => {
	for (const place of places) {
		const value = at(row, place);
		if (typeof value === 'string' && value.trim() !== '') return value.trim();
	}
	return '';
};

const option = (name: string, row: JsonObject, description = '', value = row.id): INodePropertyOptions => ({
	name: name || String(value),
	value: String(value),
	...(description !== '' && description !== name && { description }),
});

/** Whether a record can be chosen at all. */
export const hasId = ({ id }: JsonObject): boolean => (typeof id === 'string' && id !== '') || typeof id === 'number';

/** A record as an entry of a list: what people call it, and its ID. */
export const asNamed = (row: JsonObject) => option(textIn(row, 'name'), row);
export const asRecord =
	({ name, beside = [] }: Pick<RecordList, 'beside' | 'name'>) =>
	(row: JsonObject) =>
		option(textIn(row, ...name), row, textIn(row, ...beside));
export const asContact = (row: JsonObject) => {
	const [name, email] = [textIn(row, 'name'), textIn(row, 'email')];
	return option(
		name && email ? `${name} (${email})` : name || email || textIn(row, 'phone', 'external_id'),
		row,
		textIn(row, 'role'),
	);
};
export const asCompany = (row: JsonObject) => option(textIn(row, 'name', 'company_id'), row, textIn(row, 'company_id'));
export const asCompanyId = (row: JsonObject) =>
	option(textIn(row, 'name', 'company_id'), row, textIn(row, 'company_id'), row.company_id ?? null);

/** The first words of what a conversation is about. */
export const asConversation = (row: JsonObject) => {
	const about = wordsOf(textIn(row, 'title', 'source.subject', 'source.body')).replace(/\s+/g, ' ');
	const who = textIn(row, 'source.author.name', 'source.author.email');
	const short = about.length > 60 ? `${about.slice(0, 60)}…` : about;
	return option(
		[short, who].filter((part) => part !== '').join(' – '),
		row,
		`${textIn(row, 'state')} ${String(row.id)}`.trim(),
	);
};

/** What a ticket is about, with its type and the number that teammates know it by. */
export const asTicket = (row: JsonObject) => {
	const title = textIn(row, 'ticket_attributes._default_title_') || textIn(row, 'ticket_type.name');
	const number = textIn(row, 'ticket_id');
	return option(
		[title, number && `#${number}`].filter((part) => part !== '').join(' '),
		row,
		[textIn(row, 'ticket_state.internal_label'), String(row.id)].filter((part) => part !== '').join(' '),
	);
};
