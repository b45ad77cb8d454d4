import { records, type RecordKind } from '../../model/records';
import { companyReader } from './companies';
import { attributeOptionReader, customObjectTypeReader } from './conversations';
import { recordReader } from './fromRecord';
import { companyOption, contactOption, conversationOption, recordOption, ticketOption } from './options';
import type { Entries } from './order';
import type { PageReader } from './pages';
import { contactReader, conversationReader, ticketReader } from './search';

/** Kinds whose list takes more than one request, or a search. */
const listsOfTheirOwn: Readonly<Partial<Record<RecordKind, Entries & { reader: PageReader }>>> = {
	companies: { reader: companyReader, toOption: companyOption },
	contacts: { reader: contactReader(), toOption: contactOption },
	// Somebody has arranged the options of an attribute; conversations and tickets come newest first.
	conversationAttributeOptions: {
		reader: attributeOptionReader,
		toOption: recordOption({ name: ['label'] }),
		order: 'own',
	},
	conversations: { reader: conversationReader, toOption: conversationOption, order: 'own' },
	customObjectTypes: { reader: customObjectTypeReader, toOption: recordOption({ name: ['id'] }) },
	tickets: { reader: ticketReader, toOption: ticketOption, order: 'own' },
};

/** How the editor reads each kind of record, and what it shows of one. */
export const editorLists = (Object.keys(records) as RecordKind[]).flatMap((kind) => {
	const { list } = records[kind];
	const entry =
		listsOfTheirOwn[kind] ?? (list && { reader: recordReader(list), toOption: recordOption(list), order: list.order });
	return entry ? [{ kind, ...entry }] : [];
});
