import type { Happening } from '../polling/happening';
import { numberAt, type Intercom } from '../polling/intercom';
import { happeningsOf } from './byTime';
import type { ByMembers, Chosen } from './event';
import { searchFor } from './search';

const SECONDS_PER_MINUTE = 60;
/** A difference that no cutting to the second explains. */
const CLOCK_SET_SECONDS = 10;

/** Conversations whose contact waits for an answer since a time or longer. */
const searchWaiting = ({ conditions }: Chosen, until: number) =>
	searchFor(
		'conversations',
		[
			...conditions,
			{ field: 'open', operator: '=', value: true },
			{ field: 'waiting_since', operator: '>', value: 0 },
			{ field: 'waiting_since', operator: '<', value: until + 1 },
		],
		['created_at', 'ascending'],
	);

/** The conversations that wait too long, page by page. */
async function* pages(intercom: Intercom, chosen: Chosen): AsyncGenerator<Happening[]> {
	const untilNow = (): number => intercom.startedAt() - chosen.waitingMinutes * SECONDS_PER_MINUTE;
	const until = untilNow();
	for await (const rows of intercom.list(searchWaiting(chosen, until))) {
		// How long they wait is a matter of Intercom's clock. An answer tells the date: if that is another one than was
		// thought, others wait too long.
		if (untilNow() - until > CLOCK_SET_SECONDS) return yield* pages(intercom, chosen);
		yield happeningsOf(rows, (record) => numberAt(record, 'waiting_since')).filter(({ at }) => at <= untilNow());
	}
}

/** Conversations that wait too long now: each is output once for the time since which it waits. */
export const waiting: ByMembers = {
	by: 'members',
	output: 'entered',
	remembersLeft: true,
	hint: 'Add a filter, or let conversations wait for longer',
	pages,
};
