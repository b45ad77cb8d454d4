import { listOf, records, type RecordKind } from './records';
import type { Part } from './records/record';

/**
 * The dropdowns, by their names in `methods.loadOptions`: one for each kind of record, and those with a name of their
 * own.
 */
export type OptionsList =
	| `get${Capitalize<RecordKind>}`
	| 'getActivityTypes'
	| 'getCompanyCustomAttributes'
	| 'getCompanyFields'
	| 'getCompanyIds'
	| 'getCompanySegments'
	| 'getContactCustomAttributes'
	| 'getContactFields'
	| 'getOwners'
	| 'getReportingAttributes'
	| 'getReportingDatasets'
	| 'getUserSegments'
	| 'getUsers';

/** The value of the entry for nobody. */
export const NOBODY = 'nobody';

/** The records in a dropdown: their kind, and the part of them that is listed. */
export interface ListedRecords {
	kind: RecordKind;
	part?: Part;
}

/** Dropdowns of records that have names of their own. */
const NAMED_OTHERWISE: Readonly<Partial<Record<OptionsList, ListedRecords>>> = {
	getCompanySegments: { kind: 'segments', part: 'company' },
	getOwners: { kind: 'admins' },
	getUserSegments: { kind: 'segments' },
	getUsers: { kind: 'contacts', part: 'user' },
};

const kindOf: ReadonlyMap<string, RecordKind> = new Map(
	(Object.keys(records) as RecordKind[]).map((kind) => [listOf(kind), kind]),
);

/** The records whose IDs a dropdown gives; `undefined` where it gives something else. */
export function recordsIn(list: OptionsList): ListedRecords | undefined {
	const kind = kindOf.get(list);
	return NAMED_OTHERWISE[list] ?? (kind && { kind });
}
