import type { Workspace } from '../../state/workspace';
import { keep } from '../shelf';
import { JOB, STATE } from './records';
import { addTicket } from './tickets';
import { addAttribute, addType } from './types';

/** IDs that tests and samples name. */
export const seeded = {
	bug: '1234',
	task: '1235',
	outage: '1236',
	feature: '1237',
	submitted: '8269',
	resolved: '8272',
	ofBugs: '8273',
	priority: '162',
	high: 'de1825a0-0164-4070-8ca6-13e22462fa7e',
	low: '1f0c7a4e-8a53-4d0b-9f1a-2f6d4f4e9b11',
	ticket: '64619700005694',
	tracker: '64619700005695',
	job: '20',
} as const;

/** When the seeded tickets came into being. */
export const TICKETS_AT = 1_781_000_000;

/**
 * Types of every category with attributes of every kind, the usual states and one of bugs alone; a customer ticket and
 * a tracker.
 */
export function seedTickets(
	state: Workspace,
	contactIds: string[] = [],
	{ linked = [], tags = [] }: { linked?: string[]; tags?: string[] } = {},
): void {
	const states = [
		[seeded.submitted, 'submitted', 'Submitted', 'Submitted'],
		['8270', 'in_progress', 'In progress', 'In progress'],
		['8271', 'waiting_on_customer', 'Waiting on customer', 'Waiting on you'],
		[seeded.resolved, 'resolved', 'Resolved', 'Resolved'],
	] as const;
	for (const [id, category, internal_label, external_label] of states)
		keep(
			state,
			STATE,
			{ category, internal_label, external_label, archived: false, everywhere: true, type_ids: [] },
			id,
		);
	addType(state, { name: 'Bug Report', description: 'Something is broken', icon: '🐞' }, seeded.bug);
	addType(state, { name: 'Task', category: 'Back-office' }, seeded.task);
	addType(state, { name: 'Outage', category: 'Tracker', icon: '🔥' }, seeded.outage);
	addType(state, { name: 'Feature Request', icon: '💡' }, seeded.feature);
	keep(
		state,
		STATE,
		{
			category: 'in_progress',
			internal_label: 'With the developers',
			external_label: 'In progress',
			archived: false,
			type_ids: [seeded.bug],
		},
		seeded.ofBugs,
	);
	const list_options = [
		{ id: seeded.low, label: 'Low' },
		{ id: seeded.high, label: 'High' },
	];
	addAttribute(
		state,
		seeded.bug,
		{ name: 'Priority', description: 'How bad it is', data_type: 'list', input_options: { list_options } },
		seeded.priority,
	);
	for (const [name, data_type] of [
		['Seats', 'integer'],
		['Loss', 'decimal'],
		['Reproduced', 'boolean'],
		['Seen At', 'datetime'],
		['Screenshots', 'files'],
	] as const)
		addAttribute(state, seeded.bug, { name, description: '', data_type });
	addAttribute(state, seeded.bug, { name: 'Old', description: '', data_type: 'string', archived: true });
	const at = { created_at: TICKETS_AT };
	addTicket(
		state,
		seeded.bug,
		{
			ticket_attributes: { _default_title_: 'Cannot log in', _default_description_: 'The page stays blank' },
			contact_ids: contactIds,
			is_shared: true,
			tags: tags.map((id) => ({ id, applied_at: TICKETS_AT, applied_by: state.ownAdminId })),
		},
		{ ...at, id: seeded.ticket },
	);
	addTicket(
		state,
		seeded.outage,
		{
			ticket_attributes: { _default_title_: 'Login is down', _default_description_: null },
			contact_ids: contactIds,
			linked,
		},
		{ ...at, id: seeded.tracker },
	);
	keep(state, JOB, { ticket_id: seeded.ticket, looks: 1, status: 'success' }, seeded.job);
}
