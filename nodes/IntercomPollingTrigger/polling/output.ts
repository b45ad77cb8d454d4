import type { INodeExecutionData, IDataObject } from 'n8n-workflow';
import { htmlToText } from '../../Intercom/model/html';
import { objectOf, type JsonObject } from '../../Intercom/model/json';
import { simpleConversation } from '../../Intercom/resources/shared/conversationOutput';
import { attachmentUrlsOf, textOfPart, writerOf } from '../../Intercom/resources/shared/simplePart';
import { copyFields, simpleCompany, simpleContact, toIsoDate } from '../../Intercom/resources/shared/simplify';
import { simpleTicket } from '../../Intercom/resources/tickets/ticket/simplify';
import type { RecordType } from '../events/event';
import type { Happening } from './happening';

const simpleArticle = (article: JsonObject): JsonObject =>
	copyFields(article, 'id title description state url author_id parent_ids', 'created_at updated_at');

const simpleDeleted = (conversation: JsonObject): JsonObject =>
	conversation.deleted_at === undefined
		? simpleConversation(conversation)
		: copyFields(conversation, 'id metrics_retained', 'deleted_at');

/** Each kind of record as the node's own operations give it. */
const SIMPLE: Readonly<Record<RecordType, (record: JsonObject) => JsonObject>> = {
	article: simpleArticle,
	company: simpleCompany,
	contact: simpleContact,
	conversation: simpleDeleted,
	ticket: simpleTicket,
};

/** A reply with what people and AI agents need of it. */
const simplePart = (part: JsonObject): JsonObject => ({
	...copyFields(part, 'id part_type app_package_code', 'created_at'),
	author: { type: objectOf(part.author).type ?? null, ...writerOf(part) },
	message: textOfPart(part, htmlToText),
	attachment_urls: attachmentUrlsOf(part),
});

/** The item of a thing that happened. */
export function itemOf(
	{ at, part, record }: Happening,
	{ event, isSimple, recordType }: { event: string; isSimple: boolean; recordType: RecordType },
): INodeExecutionData {
	const item: JsonObject = {
		event,
		created_at: Number.isFinite(at) ? toIsoDate(at) : null,
		record_type: recordType,
		record: isSimple ? SIMPLE[recordType](record) : record,
		...(part && { part: isSimple ? simplePart(part) : part }),
	};
	return { json: item as IDataObject };
}
