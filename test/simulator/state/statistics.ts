import type { Conversation, Part, Statistics } from './records';

const BLANK: Statistics = {
	time_to_assignment: null,
	time_to_admin_reply: null,
	time_to_first_close: null,
	time_to_last_close: null,
	median_time_to_reply: null,
	first_contact_reply_at: null,
	first_assignment_at: null,
	first_admin_reply_at: null,
	first_close_at: null,
	last_assignment_at: null,
	last_assignment_admin_reply_at: null,
	last_contact_reply_at: null,
	last_admin_reply_at: null,
	last_close_at: null,
	last_closed_by_id: null,
	count_reopens: 0,
	count_assignments: 0,
};

/** All statistics of a conversation, null for what has not happened. */
export function statisticsOf(conversation: Conversation): Statistics {
	return { ...BLANK, ...conversation.statistics, count_conversation_parts: conversation.parts.length };
}

const ASSIGNMENTS = ['assignment', 'assign_and_reopen', 'default_assignment'];

/** Brings the statistics up to date after a part was added. */
export function countPart(conversation: Conversation, part: Part, reopened: boolean): void {
	const held = conversation.statistics;
	const at = part.created_at;
	const since = at - conversation.created_at;
	const first = (name: string, value: number): void => {
		held[name] ??= value;
	};
	const more = (name: string): void => {
		held[name] = Number(held[name] ?? 0) + 1;
	};
	if (reopened) more('count_reopens');
	if (ASSIGNMENTS.includes(part.part_type)) {
		first('first_assignment_at', at);
		first('time_to_assignment', since);
		held['last_assignment_at'] = at;
		more('count_assignments');
	}
	if (part.part_type === 'close') {
		first('first_close_at', at);
		first('time_to_first_close', since);
		held['last_close_at'] = at;
		held['time_to_last_close'] = since;
		held['last_closed_by_id'] = part.author.id;
	}
	if (part.body === null || part.part_type === 'note') return;
	if (part.author.type === 'admin') {
		first('first_admin_reply_at', at);
		first('time_to_admin_reply', since);
		first('median_time_to_reply', since);
		held['last_admin_reply_at'] = at;
		if (held['last_assignment_at'] !== undefined) held['last_assignment_admin_reply_at'] = at;
	} else if (part.author.type !== 'bot') {
		first('first_contact_reply_at', at);
		held['last_contact_reply_at'] = at;
	}
}
