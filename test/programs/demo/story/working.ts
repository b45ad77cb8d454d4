import { mentions, same } from '../check';
import { picked } from '../../picked';
import type { Stage } from '../stage';
import type { Asked } from './people';

/** The conversation is assigned, snoozed, opened and closed. */
export async function working(stage: Stage, { conversation }: Asked): Promise<void> {
	stage.screen.chapter('The team works on it');
	const about = { resource: 'conversation', conversation_id: picked(conversation) };
	await stage.one({
		why: 'Invoices are for Sales: to a team, by its name',
		parameters: { ...about, operation: 'assign', assign_to: 'team', assignee_id: picked('sales', 'name') },
		requests: 4,
		check: ([json]) => same('team', json?.['team_assignee_id'], 991267902),
	});
	await stage.one({
		why: 'Chloe takes it: to a teammate, by email',
		parameters: {
			...about,
			operation: 'assign',
			assign_to: 'admin',
			assignee_id: picked('chloe.lindqvist@example.com', 'email'),
		},
		requests: 5,
		check: ([json]) =>
			same('both assignees', [json?.['admin_assignee_id'], json?.['team_assignee_id']], [991267461, 991267902]),
	});
	await stage.one({
		why: 'Nothing to do until a date',
		parameters: { ...about, operation: 'snooze', snoozed_until: '2030-01-07T09:00:00Z' },
		requests: 4,
		check: ([json]) =>
			same('state', [json?.['state'], json?.['snoozed_until']], ['snoozed', '2030-01-07T09:00:00.000Z']),
	});
	await stage.one({
		why: 'Sooner than thought: back to the inbox',
		parameters: { ...about, operation: 'open' },
		requests: 4,
		check: ([json]) => same('state', json?.['state'], 'open'),
	});
	await stage.one({
		why: 'Solved, with a last message',
		parameters: { ...about, operation: 'close', body: 'Your invoice is on its way.' },
		requests: 4,
		check: ([json]) => same('state', json?.['state'], 'closed'),
	});
	await stage.one({
		why: 'The whole conversation, for a summary by an AI',
		parameters: { ...about, operation: 'get' },
		check: ([json]) => {
			mentions('transcript', json?.['transcript'], '[close]: Your invoice is on its way.');
			same('parts', [json?.['parts_shown'], json?.['parts_total']], [8, 8]);
		},
		show: ([json]) => String(json?.['transcript']).split('\n'),
	});
}
