import type { Simulator, Workspace } from '../../simulator';
import { addPage, addSource } from '../../simulator/routes/knowledge/aiContent';
import { addDraft, addKnowledge } from '../../simulator/routes/knowledge/seed';
import { keep } from '../../simulator/routes/shelf';

/** IDs of news, and of what Fin answers from. */
export const knownKnowledge = { newsfeed: '72', newsItem: '34', page: '21', source: '33' } as const;

const AT = 1_781_000_000;

/** A newsfeed with an item. */
export function addNews(state: Workspace): void {
	const dated = { created_at: AT, updated_at: AT };
	keep(state, 'newsfeed', { type: 'newsfeed', name: 'Visitors', ...dated }, knownKnowledge.newsfeed);
	const news = {
		type: 'news-item',
		workspace_id: state.appId,
		title: 'A new look',
		body: '<p>Have a look</p>',
		sender_id: Number(state.ownAdminId),
		state: 'live',
		labels: ['Product'],
		cover_image_url: null,
		reactions: ['🎉'],
		deliver_silently: false,
		newsfeed_assignments: [{ newsfeed_id: Number(knownKnowledge.newsfeed), published_at: AT }],
		...dated,
	};
	keep(state, 'news_item', news, knownKnowledge.newsItem);
}

export function fillKnowledge({ state }: Simulator): void {
	addKnowledge(state);
	addDraft(state);
	addNews(state);
	addSource(state, knownKnowledge.source);
	addPage(state, knownKnowledge.page);
}
