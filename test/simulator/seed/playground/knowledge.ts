import type { JsonObject } from '../../json';
import { addPage, addSource } from '../../routes/knowledge/aiContent';
import { addDraft, addKnowledge, seededArticle, shelvedIds } from '../../routes/knowledge/seed';
import { addVersion } from '../../routes/knowledge/versions';
import { keep } from '../../routes/shelf';
import type { Workspace } from '../../state/workspace';
import { SEED_DAY } from '../empty';

const AT = { created_at: SEED_DAY, updated_at: SEED_DAY };
const URL = 'https://help.example.com';

/** Titles of articles, with their collection, their state and their text. */
const ARTICLES = [
	['Find an invoice', 'Billing', 'published', 'Open Settings, then Billing: all invoices are there.'],
	['Change the plan', 'Billing', 'published', 'Only an owner can change the plan.'],
	['Export your data', 'Reports', 'published', 'Choose Export on any report.'],
	['Invite a teammate', 'Reports', 'draft', 'Settings, then Teammates.'],
] as const;

const SNIPPETS = [
	['Opening hours', 'We answer from Monday to Friday, 9:00 to 17:00 in Dublin.'],
	['Refunds', 'Refunds take five working days.'],
] as const;

const MACROS = [
	['Thanks for waiting', 'Thanks for waiting! We are on it.'],
	['Ask for a screenshot', 'Could you send a screenshot of what you see?'],
] as const;

const NEWS = [
	['A new look', 'live', 'Have a look at the new inbox.'],
	['Exports are faster', 'live', 'A report now takes seconds.'],
	['Coming soon', 'draft', 'More about this in a week.'],
] as const;

/** Articles in collections, macros, snippets, news, and what Fin answers from. */
export function seedKnowledge(state: Workspace): void {
	addKnowledge(state);
	addDraft(state);
	seedArticles(state);
	for (const [title, body_markdown] of SNIPPETS) {
		const json_blocks = [{ type: 'paragraph', text: body_markdown }];
		const text = { title, locale: 'en', json_blocks, body_markdown, ...AT, ...available(), audience_ids: [] };
		keep(state, 'content_snippet', { type: 'content_snippet', ...text });
	}
	for (const [name, body_text] of MACROS) {
		const date = new Date(SEED_DAY * 1000).toISOString();
		const text = { name, body: `<p>${body_text}</p>`, body_text, created_at: date, updated_at: date };
		const shown = { visible_to: 'everyone', visible_to_team_ids: [], available_on: ['inbox', 'messenger'] };
		keep(state, 'macro', { type: 'macro', ...text, ...shown });
	}
	seedNews(state);
	const sources = [`${URL}/manual`, 'https://docs.example.com'].map((url) =>
		addSource(state, state.ids.next(), { url }),
	);
	for (const { id } of sources)
		for (const title of ['Install the app', 'Keyboard shortcuts'])
			addPage(state, state.ids.next(), {
				title,
				source_id: Number(id),
				external_id: title,
				url: `${URL}/${id}/${addressOf(title)}`,
			});
}

const addressOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-');

const available = (): JsonObject => ({
	ai_chatbot_availability: true,
	ai_copilot_availability: true,
	ai_sales_agent_availability: false,
});

function seedArticles(state: Workspace): void {
	const collections = new Map<string, string>();
	for (const name of new Set(ARTICLES.map(([, collection]) => collection))) {
		const id = state.ids.next();
		const place = { parent_id: null, help_center_id: Number(shelvedIds.helpCenter), order: collections.size + 2 };
		const text = { name, description: '', icon: 'bookmark', url: `${URL}/en/collections/${id}` };
		keep(state, 'collection', { workspace_id: state.appId, ...text, ...place, ...AT }, id);
		collections.set(name, id);
	}
	for (const [title, collection, published, text] of ARTICLES) {
		const id = state.ids.next();
		const body = { description: '', body: `<p class="no-margin">${text}</p>`, body_markdown: `${text}\n` };
		const article = {
			...seededArticle(id),
			...AT,
			...body,
			title,
			state: published,
			parent_ids: [collections.get(collection) ?? ''],
			url: published === 'published' ? `${URL}/en/articles/${id}-${addressOf(title)}` : null,
		};
		keep(state, 'article', article, id);
		addVersion(state, article);
	}
}

function seedNews(state: Workspace): void {
	const [visitors, users] = ['Visitors', 'Users'].map((name) =>
		keep(state, 'newsfeed', { type: 'newsfeed', name, ...AT }),
	);
	const newsfeed_assignments = [visitors, users].map((feed) => ({
		newsfeed_id: Number(feed?.id),
		published_at: SEED_DAY,
	}));
	for (const [title, published, text] of NEWS)
		keep(state, 'news_item', {
			type: 'news-item',
			workspace_id: state.appId,
			title,
			body: `<p>${text}</p>`,
			sender_id: Number(state.ownAdminId),
			state: published,
			labels: ['Product'],
			cover_image_url: null,
			reactions: ['🎉', '👍'],
			deliver_silently: false,
			newsfeed_assignments: published === 'live' ? newsfeed_assignments : [],
			...AT,
		});
}
