import type { JsonObject } from '../../Intercom/model/json';
import type { Happening } from '../polling/happening';
import { idOf, numberAt } from '../polling/intercom';
import type { ByTime } from './event';
import { newestOf, searchFor, type Condition, type Searched } from './search';

/** The time of a record's event, and the record as a thing that happened then; none where it has not happened. */
export function happeningsOf(rows: readonly JsonObject[], timeOf: (record: JsonObject) => number): Happening[] {
	return rows.flatMap((record) => {
		const at = timeOf(record);
		return Number.isFinite(at) ? [{ key: `${idOf(record)} ${at}`, at, record }] : [];
	});
}

const SECONDS_PER_DAY = 86_400;

/** The condition that finds everything from a time on. */
const fromOn = (kind: Searched, field: string, since: number): Condition => ({
	field,
	operator: '>',
	// Dates of contacts are compared by day, in the workspace's time zone, and ">" begins with the next day: two days
	// earlier none is missed, and the records themselves tell the second.
	value: Math.max(kind === 'contacts' ? since - 2 * SECONDS_PER_DAY : since - 1, 0),
});

interface Timed {
	/** The field that is searched. */
	field: string;
	/** Sorted by a time that never changes where Intercom may not sort by the field itself. */
	order?: ByTime['order'];
	conditions?: readonly Condition[];
	/** The time of the event, where it is not the field that is searched; never later than that. */
	timeOf?: (record: JsonObject) => number;
}

/** Records of a search that have a time. */
export function byTime(kind: Searched, { conditions = [], field, order = 'none', timeOf }: Timed): ByTime {
	return {
		by: 'time',
		order,
		newest: newestOf(kind),
		async *pages(intercom, { conditions: chosen }, { newestFirst, since }) {
			const found = [...chosen, ...conditions, fromOn(kind, field, since)];
			const sort = newestFirst
				? ([order === 'none' ? 'updated_at' : field, 'descending'] as const)
				: order === 'none'
					? (['created_at', 'ascending'] as const)
					: ([field, order] as const);
			for await (const rows of intercom.list(searchFor(kind, found, sort)))
				yield happeningsOf(rows, timeOf ?? ((record) => numberAt(record, field)));
		},
	};
}
