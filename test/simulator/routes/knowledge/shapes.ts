import { ApiError, invalid } from '../../errors';
import type { Call } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import type { Json, JsonObject } from '../../json';
import { type Check, flag, integer, listOf, object, orNull, pick, type Shape, text } from '../../shape';
import type { Workspace } from '../../state/workspace';

const LANGUAGES =
	'ar bg bs ca cs da de el en es et fi fr he hr hu id it ja ko lt lv mn nb nl pl pt ro ru sl sr sv tr vi pt-BR zh-CN zh-TW';

/** An object with something for each language. */
export const translated = (type: string, of: Shape): Check =>
	orNull(
		object({ type: pick(type), ...Object.fromEntries(LANGUAGES.split(' ').map((code) => [code, orNull(object(of))])) }),
	);

export const ids = orNull(listOf(integer));
export const availability: Shape = {
	ai_chatbot_availability: flag,
	ai_copilot_availability: flag,
	ai_sales_agent_availability: flag,
	audience_ids: ids,
};

/** A record with its folder, which answers of Preview alone have. */
export const withFolder = ({ folder_id = null, ...fields }: JsonObject, { version }: Call): JsonObject =>
	version >= PREVIEW ? { ...fields, folder_id } : fields;

/** A time in the future, in ISO 8601. */
export const isoTime: Check = (value, field) => {
	text(value, field);
	if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(String(value)))
		throw invalid(`${field} must be an ISO 8601 timestamp`, field);
};

/** A description of a new record: text, whoever wrote it, what may answer with it. */
export const content: Shape = { title: text, body: text, body_markdown: text, author_id: integer, ...availability };

/** Refuses two fields that stand for the same thing. */
export function either(body: JsonObject, one: string, other: string): void {
	if (body[one] !== undefined && body[other] !== undefined)
		throw invalid(`${one} and ${other} are mutually exclusive`, one);
}

/** Refuses a teammate that the workspace does not have. */
export function checkTeammates(state: Workspace, body: JsonObject, ...fields: string[]): void {
	for (const field of fields)
		if (body[field] !== undefined && !state.admins.has(String(body[field])))
			throw invalid(`${field} is not a teammate of this workspace`, field);
}

/** The error of Intercom's knowledge for a field that has to be there. */
export const lacks = (field: string): ApiError =>
	new ApiError(400, 'parameter_not_found', `${field} is required`, field);

/** HTML of a text, whichever way it was written, and Markdown beside it. */
export function bodies({ body, body_markdown }: JsonObject): JsonObject {
	if (body === undefined && body_markdown === undefined) return {};
	const html = body ?? `<p class="no-margin">${String(body_markdown)}</p>`;
	return { body: html, body_markdown: body_markdown ?? plain(html) };
}

const plain = (html: Json): string => `${String(html).replace(/<[^>]+>/g, '')}\n`;
