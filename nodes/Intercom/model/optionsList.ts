import type { RecordKind } from './records';

/** The dropdown lists: names of `methods.loadOptions`. Beside those with a name of their own there is one for each kind of record. */
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
