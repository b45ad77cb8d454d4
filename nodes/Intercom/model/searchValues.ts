import type { SearchKind } from './field';
import { isAtLeast } from './versions';

/** The values that a field of a search can have. */
export interface KnownValues {
	values: readonly string[];
	/** Whether no record can have another one; else these are those that Intercom names. */
	isClosed: boolean;
}

const closed = (...values: string[]): KnownValues => ({ values, isClosed: true });
const named = (...values: string[]): KnownValues => ({ values, isClosed: false });

/** The version from which a conversation has a level of priority; in older ones it is a priority or not. */
const LEVELS_SINCE = '2.16';
const PRIORITY = closed('priority', 'not_priority');
const PRIORITY_LEVELS = closed('none', 'low', 'medium', 'high', 'urgent');

/** Values of texts, as Intercom's description of its API 2.16 lists them. */
const valuesOfTexts: Readonly<Record<SearchKind, Readonly<Record<string, KnownValues>>>> = {
	companies: {},
	contacts: { role: closed('user', 'lead') },
	conversations: {
		state: closed('open', 'closed', 'snoozed'),
		'source.type': named(
			...['conversation', 'email', 'facebook', 'instagram', 'phone_call', 'phone_switch', 'push', 'sms'],
			...['twitter', 'whatsapp'],
		),
		// The answers of older versions have others, so these lists grow.
		channel_initiated: named('messenger', 'zendesk_sunshine', 'zendesk_ticket', 'twitter', 'email'),
		'ai_agent.last_answer_type': named('ai_answer', 'custom_answer'),
		'ai_agent.resolution_state': named(
			...['assumed_resolution', 'confirmed_resolution', 'escalated', 'negative_feedback', 'procedure_handoff'],
		),
		'ai_agent.source_type': named(
			...['essentials_plan_setup', 'profile', 'workflow', 'workflow_preview', 'fin_preview'],
		),
	},
	tickets: {
		state: closed('submitted', 'in_progress', 'waiting_on_customer', 'resolved'),
		category: closed('request', 'task', 'tracker'),
	},
};

/** The values of a text field; `undefined` where Intercom names none. */
export function knownValues(searches: SearchKind, field: string, version: string): KnownValues | undefined {
	if (searches === 'conversations' && field === 'priority')
		return isAtLeast(version, LEVELS_SINCE) ? PRIORITY_LEVELS : PRIORITY;
	const values = valuesOfTexts[searches];
	return Object.hasOwn(values, field) ? values[field] : undefined;
}
