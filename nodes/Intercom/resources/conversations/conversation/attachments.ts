import { Failure } from '../../../model/failure';
import { safeFileName } from '../../../model/fileName';
import { fileAddresses } from '../../../model/html';
import { objectOf, objectsOf, toText, type Json, type JsonObject } from '../../../model/json';
import { nameText } from '../../../model/names';
import { procedure } from '../../../model/operation';
import type { ItemWithFile } from '../../../model/session';
import { hintOfMissingParts } from '../../shared/conversationOutput';
import { conversationId, property } from '../../shared/fields';
import { withoutSignature } from '../../shared/fileAddress';
import { toIsoDate } from '../../shared/simplify';
import { partsOf } from '../../shared/transcript';

/** A file of a part: attached to it, or shown in its body. */
interface FoundFile {
	part: JsonObject;
	attachment: JsonObject;
	isInBody: boolean;
}

const nameInAddress = (address: string): string | null => {
	const last = URL.canParse(address) ? (new URL(address).pathname.split('/').pop() ?? '') : '';
	try {
		return decodeURIComponent(last) || null;
	} catch {
		return last;
	}
};

/** The files of some parts in their order; what a body shows that is attached anyway, or shown again, is there once. */
function filesOf(parts: readonly JsonObject[]): FoundFile[] {
	const attached = parts.flatMap(({ attachments }) => objectsOf(attachments));
	const known = new Set(attached.map(({ url }) => withoutSignature(toText(url))));
	return parts.flatMap((part) => {
		const attachments = objectsOf(part.attachments).map((attachment) => ({ part, attachment, isInBody: false }));
		const addresses = fileAddresses(toText(part.body)).filter((address) => {
			const isNew = !known.has(withoutSignature(address));
			known.add(withoutSignature(address));
			return isNew;
		});
		const shown = addresses.map((url) => ({ part, attachment: { name: nameInAddress(url), url }, isInBody: true }));
		return [...attachments, ...shown];
	});
}

const describeAttachment = (conversation_id: string, part: JsonObject, attachment: JsonObject): JsonObject => {
	const author = objectOf(part.author);
	const orNull = (value: Json | undefined) => value ?? null;
	return {
		name: orNull(attachment.name),
		url: orNull(attachment.url),
		content_type: orNull(attachment.content_type),
		size: orNull(attachment.filesize),
		conversation_id,
		part_id: orNull(part.id),
		part_type: orNull(part.part_type),
		created_at: toIsoDate(part.created_at),
		author_type: orNull(author.type),
		author_id: orNull(author.id),
		author_name: nameText(author.name),
		author_email: orNull(author.email),
	};
};

export const getAttachments = procedure({
	label: 'Get Attachments',
	action: 'Get the attachments of a conversation',
	description: 'Download every file of a conversation, attached or shown in a message, one item for each',
	covers: ['GET /conversations/{conversation_id}'],
	path: { conversation_id: conversationId },
	fields: { property },
	async run({ download, path, send, addHint, values }) {
		const { conversation_id = '' } = path;
		const conversation = await send('GET /conversations/{conversation_id}', { path: { conversation_id } });
		const hint = hintOfMissingParts(conversation);
		if (hint !== undefined) addHint(hint);
		const { created_at = null } = conversation;
		const source: JsonObject = { ...objectOf(conversation.source), part_type: 'source', created_at };
		const items: ItemWithFile[] = [];
		for (const { attachment, isInBody, part } of filesOf([source, ...partsOf(conversation)])) {
			const json = describeAttachment(conversation_id, part, attachment);
			const name = safeFileName(toText(json.name), 'attachment');
			const reply = await download(toText(attachment.url)).catch(async (error: unknown) => {
				const failure = withFileName(error, name, json.part_id);
				if (!isInBody || !(failure instanceof Failure)) return await Promise.reject<never>(failure);
				addHint(`Left out, as it is only shown in a message: ${failure.message}`);
				return undefined;
			});
			if (!reply) continue;
			const { content, headers } = reply;
			const type = String(json.content_type ?? headers['content-type']?.split(';')[0] ?? 'application/octet-stream');
			const found = isInBody ? { ...json, content_type: type, size: content.length } : json;
			items.push({ json: found, property: values.property, file: { content, name, type } });
		}
		if (items.length === 0) addHint('Nothing was attached to the conversation');
		return items;
	},
});

/** Adds to the failure of a download which file it is about. */
function withFileName(error: unknown, name: string, part: Json | undefined): unknown {
	if (!(error instanceof Failure)) return error;
	const { advice, message, status } = error;
	return new Failure(`"${name}" of part ${String(part)} could not be downloaded: ${message}`, { advice, status });
}
