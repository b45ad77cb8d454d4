import { records, type RecordKind } from '../../model/records';
import { companyReader } from './companies';
import { attributeOptionReader, customObjectTypeReader } from './conversations';
import { recordReader } from './fromRecord';
import { companyOption, contactOption, conversationOption, recordOption, ticketOption, type ToOption } from './options';
import type { PageReader } from './pages';
import { contactReader, conversationReader, ticketReader } from './search';

/** Kinds whose list takes more than one request, or a search. */
const listsOfTheirOwn: Readonly<Partial<Record<RecordKind, { reader: PageReader; toOption: ToOption }>>> = {
	companies: { reader: companyReader, toOption: companyOption },
	contacts: { reader: contactReader(), toOption: contactOption },
	conversationAttributeOptions: { reader: attributeOptionReader, toOption: recordOption({ name: ['label'] }) },
	conversations: { reader: conversationReader, toOption: conversationOption },
	customObjectTypes: { reader: customObjectTypeReader, toOption: recordOption({ name: ['id'] }) },
	tickets: { reader: ticketReader, toOption: ticketOption },
};

/** How the editor reads each kind of record, and what it shows of one. */
export const editorLists = (Object.keys(records) as RecordKind[]).flatMap((kind) => {
	const { list } = records[kind];
	const entry = listsOfTheirOwn[kind] ?? (list && { reader: recordReader(list), toOption: recordOption(list) });
	return entry ? [{ kind, ...entry }] : [];
});
