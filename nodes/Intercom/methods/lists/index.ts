import type { INodePropertyOptions } from 'n8n-workflow';
import type { JsonObject } from '../../model/json';
import { records, type RecordKind } from '../../model/records';
import { asCompany, asContact, asConversation, asRecord, asTicket } from './labels';
import { conversationAttributeOptions, customObjectTypes } from './conversations';
import { listed } from './fromRecord';
import { companies, contactsOf, conversations, type List } from './search';
import { tickets } from './tickets';

/** Kinds whose list takes more than one request, or a search. */
const own: Readonly<Partial<Record<RecordKind, { list: List; label: (row: JsonObject) => INodePropertyOptions }>>> = {
	companies: { list: companies, label: asCompany },
	contacts: { list: contactsOf(), label: asContact },
	conversationAttributeOptions: { list: conversationAttributeOptions, label: asRecord({ name: ['label'] }) },
	conversations: { list: conversations, label: asConversation },
	tickets: { list: tickets, label: asTicket },
	customObjectTypes: { list: customObjectTypes, label: asRecord({ name: ['id'] }) },
};

/** How the editor lists each kind of record, and what it shows of one. */
export const recordLists = (Object.keys(records) as RecordKind[]).flatMap((kind) => {
	const { list } = records[kind];
	const made = own[kind] ?? (list && { list: listed(list), label: asRecord(list) });
	return made ? [{ kind, ...made }] : [];
});
