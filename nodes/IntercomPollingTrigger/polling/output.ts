import type { INodeExecutionData, IDataObject } from 'n8n-workflow';
import { htmlToText } from '../../Intercom/model/html';
import { objectOf, objectsOf, type JsonObject } from '../../Intercom/model/json';
import { nameText } from '../../Intercom/model/names';
import { simpleConversation } from '../../Intercom/resources/shared/conversationOutput';
import { describePart } from '../../Intercom/resources/shared/partEvents';
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
function simplePart(part: JsonObject): JsonObject {
	const { email, id, name, type } = objectOf(part.author);
	const texts = [htmlToText(part.body), describePart(part)];
	return {
		...copyFields(part, 'id part_type app_package_code', 'created_at'),
		author: { type: type ?? null, id: id ?? null, name: nameText(name), email: email ?? null },
		message: texts.filter((text) => text !== '').join('\n'),
		attachment_urls: objectsOf(part.attachments).map(({ url }) => url ?? null),
	};
}

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
