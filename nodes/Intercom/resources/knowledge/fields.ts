import type { Fields } from '../../model/field';
import { flag, oneOf, pick, select, text } from '../../model/fields';
import type { Endpoint, Procedure } from '../../model/operation';
import { attachTagTo, detachTagFrom, tagId } from '../shared/tagging';

export const articleId = pick({ from: 'articles', label: 'Article', required: true });
export const helpCenterId = pick({ from: 'helpCenters', label: 'Help Center', required: true });
export const locale = text({ placeholder: 'e.g. en' });

/** The folder of an article; null takes it out. */
export const inFolder = pick({
	from: 'folders',
	label: 'Folder',
	asNumber: true,
	description: 'The folder that it is in; none with null (Preview)',
});

/** HTML or Markdown: Intercom refuses both together. */
export const contentAs = oneOf({
	label: 'Content As',
	required: true,
	cases: {
		html: {
			label: 'HTML',
			fields: { body: text({ alwaysVisible: true, multiline: true, description: 'HTML or plain text' }) },
		},
		markdown: {
			label: 'Markdown',
			fields: { body_markdown: text({ alwaysVisible: true, multiline: true, label: 'Body' }) },
		},
	},
});

/** Which AI may answer with a piece of content, and to whom. */
export const reach = {
	ai_chatbot_availability: flag({ description: 'Whether the AI chatbot (Fin) may answer with it' }),
	ai_copilot_availability: flag({ description: 'Whether Copilot may answer with it' }),
	ai_sales_agent_availability: flag({ description: 'Whether the AI sales agent may answer with it' }),
	audience_ids: select({
		from: 'getAudiences',
		many: true,
		asNumber: true,
		label: 'Audience',
		description: 'Audiences that Fin answers with it; an empty list ends the targeting',
	}),
} satisfies Fields;

/** The audiences and the author of one translation; rows have no dropdowns, so names are looked up. */
export const audiencesInRow = text({
	label: 'Audiences',
	placeholder: 'e.g. Paying customers, Trials',
	description: 'Names or IDs, with commas between them',
	names: { kind: 'audiences', many: true, asNumber: true },
});
export const authorInRow = text({
	label: 'Author',
	placeholder: 'e.g. ann@example.com',
	description: 'A teammate by email, name or ID; 0 leaves it out',
	names: { kind: 'admins', asNumber: true },
});

interface Taggable {
	/** The record with its article: "an article". */
	one: string;
	/** Where its tags are. */
	tags: `/${string}/tags`;
	/** Placeholder and picker of the record. */
	path: Fields;
}

/** The operation that gives a record a tag, in the name of a teammate if the user names one. */
export const attachKnowledgeTag = ({ one, tags, path }: Taggable): Procedure =>
	attachTagTo({
		one,
		attach: `POST ${tags}`,
		path,
		body: {
			admin_id: pick({
				from: 'admins',
				label: 'Tagged By',
				description: 'The teammate of the access token when left out',
			}),
		},
	});

/** The operation that takes a tag from a record; its route calls the tag `id`. */
export const detachKnowledgeTag = ({ one, tags, path }: Taggable): Endpoint =>
	detachTagFrom({ one, path: { ...path, id: { ...tagId, parameter: 'tag_id' } } }, `DELETE ${tags}/{id}`);
