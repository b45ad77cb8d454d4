import { numberAt, type Intercom } from '../polling/intercom';
import { happeningsOf } from './byTime';
import type { ByMembers, Chosen } from './event';
import { conditionsOf, searchFor } from './search';

const SECONDS_PER_MINUTE = 60;

/** The search for conversations whose contact waits since some minutes ago or longer. */
async function searchWaiting(intercom: Intercom, { filters, waitingMinutes }: Chosen) {
	const search = (before: number) =>
		searchFor(
			'conversations',
			[
				...conditionsOf(filters),
				{ field: 'open', operator: '=', value: true as const },
				{ field: 'waiting_since', operator: '>', value: 0 },
				{ field: 'waiting_since', operator: '<', value: before + 1 },
			],
			['created_at', 'ascending'],
		);
	// How long they wait is a matter of Intercom's clock, which the first answer tells.
	if (!intercom.knowsTime()) await intercom.firstPage(search(1));
	return search(intercom.startedAt() - waitingMinutes * SECONDS_PER_MINUTE);
}

/** Conversations that wait too long now: each is output once for the time since which it waits. */
export const waiting: ByMembers = {
	by: 'members',
	output: 'entered',
	remembersLeft: true,
	hint: 'Add a filter, or let conversations wait for longer',
	async *pages(intercom, chosen) {
		for await (const rows of intercom.list(await searchWaiting(intercom, chosen)))
			yield happeningsOf(rows, (record) => numberAt(record, 'waiting_since'));
	},
};
