import type { RecordKind } from './records';

/**
 * The dropdowns, by their names in `methods.loadOptions`: one for each kind of record, and those with a name of their
 * own.
 */
export type OptionsList =
	| `get${Capitalize<RecordKind>}`
	| 'getActivityTypes'
	| 'getCompanyCustomAttributes'
	| 'getCompanyIds'
	| 'getCompanySegments'
	| 'getContactCustomAttributes'
	| 'getContactFields'
	| 'getReportingAttributes'
	| 'getReportingDatasets'
	| 'getUserSegments'
	| 'getUsers';
