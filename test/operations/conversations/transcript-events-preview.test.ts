import { picked } from '../../kit/input';
import type { JsonObject } from '../../simulator';
import { useTestNode } from '../testNode';
import { ADA, talk, TALK, whole } from './conversation-samples';

const node = useTestNode({ given: talk });
const ada = { type: 'admin', id: ADA, name: 'Ada Marsh', email: 'ada.marsh@example.com' };

/** What a transcript says of a part with these details, after who did it. */
async function told(part_type: string, event_details: JsonObject): Promise<string> {
	const part = { type: 'conversation_part', id: '1', part_type, body: null, author: ada, created_at: 1734537600 };
	const conversation_parts = { conversation_parts: [{ ...part, event_details }], total_count: 1 };
	const body = { ...whole, source: { type: 'conversation' }, conversation_parts };
	node.simulator.fault({ path: `/conversations/${TALK}`, rewrite: () => ({ body }) });
	const [item] = await node.json({ resource: 'conversation', operation: 'get', conversation_id: picked(TALK) });
	return String(item?.['transcript']).replace('[2024-12-18 16:00] Ada Marsh (teammate) ', '');
}

// The fields are those of the description of Preview.
test.each([
	[
		'a level of priority',
		'priority_changed',
		{ current_priority: 'urgent', previous_priority: 'low' },
		'[priority changed]: low → urgent',
	],
	[
		'the priority of older versions',
		'priority_changed',
		{ current_priority: 'priority', previous_priority: 'not_priority' },
		'[priority changed]: not priority → priority',
	],
	[
		'tags',
		'conversation_tags_updated',
		{ tags_added: ['VIP', 'R&amp;D'], tags_removed: ['New'] },
		'[conversation tags updated]: tags added: VIP, R&D; tags removed: New',
	],
	[
		'a tag',
		'conversation_tags_updated',
		{ tags_added: ['VIP'], tags_removed: [] },
		'[conversation tags updated]: tags added: VIP',
	],
	['a snooze', 'snoozed', { until: 'Tomorrow', custom_until_time: null }, '[snoozed]: until: Tomorrow'],
	[
		'a snooze until a time of its own',
		'snoozed',
		{ until: 'Custom', custom_until_time: '2026-08-12T09:30:00.000Z' },
		'[snoozed]: until: 2026-08-12 09:30',
	],
	[
		'an SLA with its targets',
		'conversation_sla_applied_by_rule',
		{ sla_name: 'Gold', sla_definition: { first_reply_time: 1800, time_to_close: 93600, next_reply_time: null } },
		'[conversation sla applied by rule]: Gold; first reply time: 30 min, time to close: 1 d 2 h',
	],
	[
		'a missed target',
		'conversation_sla_target_missed',
		{
			sla_name: 'Gold',
			sla_target_type: 'first_reply_time',
			current_sla_status: 'missed',
			sla_states: {
				first_reply_time: { status: 'missed', seconds_remaining: null },
				time_to_close: { status: 'active', seconds_remaining: 5400 },
			},
		},
		'[conversation sla target missed]: Gold; first reply time; status: missed; first reply time: missed, time to close: active, 1 h 30 min left',
	],
	[
		'a paused SLA',
		'conversation_sla_paused',
		{
			sla_name: 'Gold',
			current_sla_status: 'active',
			sla_states: { resolution_time: { status: 'paused', seconds_remaining: 45 } },
		},
		'[conversation sla paused]: Gold; status: active; resolution time: paused, 45 s left',
	],
	['an SLA that goes on', 'conversation_sla_unpaused', { sla_name: 'Gold' }, '[conversation sla unpaused]: Gold'],
	['an SLA that was taken away', 'conversation_sla_removed', { sla_name: 'Gold' }, '[conversation sla removed]: Gold'],
	['the call that a summary is of', 'call_summary', { call_id: '3822007689' }, '[call summary]: call id: 3822007689'],
	[
		'what a later version adds',
		'priority_changed',
		{ current_priority: 'high', previous_priority: 'none', reason: 'VIP' },
		'[priority changed]: none → high; reason: VIP',
	],
])('a transcript tells of %s', async (_what, type, details, words) => {
	expect(await told(type, details)).toBe(words);
});
