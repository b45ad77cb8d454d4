import { addPart, adminAuthor, blankConversation, contactAuthor } from '../state/create';
import type { Author, Contact, Conversation, Part } from '../state/records';
import { countPart } from '../state/statistics';
import type { Contents } from '../state/contents';
import { SEED_DAY } from './empty';
import type { Prng } from './prng';
import { ANSWERS, FOLLOW_UPS, QUESTIONS } from './words';

const HOUR = 3600;

/** Adds conversations in all states, each with a few parts that led there. */
export function seedConversations(state: Contents, random: Prng, contacts: readonly Contact[], n: number): void {
	for (let index = 0; index < n; index++) {
		seedConversation(state, random, random.pick(contacts), index, n);
	}
}

function seedConversation(state: Contents, random: Prng, contact: Contact, index: number, n: number): void {
	const [title, question] = random.pick(QUESTIONS);
	const admin = random.pick([...state.admins.keys()]);
	const author = adminAuthor(state, admin);
	let at = SEED_DAY - (n - index) * 11 * HOUR - random.between(0, 10 * HOUR);
	const conversation = blankConversation(
		state,
		{
			author: contactAuthor(contact),
			body: `<p>${question}</p>`,
			contact: contact.id,
			type: random.pick(['conversation', 'email']),
		},
		{ created_at: at, title: random.chance(0.7) ? title : null },
	);
	const say = (partType: string, by: Author, words: string | null, more: Partial<Part> = {}): void => {
		at += random.between(60, HOUR);
		const body = words === null ? null : `<p>${words}</p>`;
		countPart(
			conversation,
			addPart(state, conversation, { part_type: partType, author: by, body, created_at: at, ...more }),
			false,
		);
	};
	if (random.chance(0.8)) {
		conversation.admin_assignee_id = Number(admin);
		say('assignment', author, null, { assigned_to: { type: 'admin', id: admin } });
	}
	if (random.chance(0.4)) conversation.team_assignee_id = Number(random.pick([...state.teams.keys()]));
	say('comment', author, random.pick(ANSWERS));
	conversation.waiting_since = null;
	if (random.chance(0.5)) say('note', author, 'Checked the account: everything looks fine.');
	if (random.chance(0.7)) {
		say('comment', contactAuthor(contact), random.pick(FOLLOW_UPS));
		conversation.waiting_since = at;
	}
	finish(conversation, index, random, author, say);
	if (random.chance(0.25)) {
		conversation.tags.push({ id: random.pick([...state.tags.keys()]), applied_at: at, applied_by: admin });
	}
	if (random.chance(0.3)) conversation.custom_attributes['issue_type'] = random.pick(['Billing', 'Bug', 'Question']);
	conversation.priority = random.pick(['none', 'none', 'low', 'medium', 'high', 'urgent']);
	conversation.read = random.chance(0.6);
	contact.last_replied_at = conversation.created_at;
	contact.last_contacted_at = at;
	state.conversations.add(conversation);
}

/** Half stay open, the others are closed, and every sixth is snoozed. */
function finish(
	conversation: Conversation,
	index: number,
	random: Prng,
	author: Author,
	say: (partType: string, by: Author, words: string | null) => void,
): void {
	if (index % 6 === 5) {
		conversation.state = 'snoozed';
		conversation.snoozed_until = SEED_DAY + random.between(1, 20) * 24 * HOUR;
		say('snoozed', author, null);
	} else if (index % 2 === 1) {
		conversation.state = 'closed';
		conversation.waiting_since = null;
		say('close', author, random.chance(0.5) ? 'Glad that we could help!' : null);
	}
}
