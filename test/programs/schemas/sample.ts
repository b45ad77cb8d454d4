import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Workspace } from '../../simulator';

/** How an operation is run to see what it gives: as it is usually used, without additional fields that change the answer. */
export interface Sample {
	/** As the editor saves them, without the resource and the operation; expressions read the items. */
	parameters?: INodeParameters;
	/** The items that reach the node; one without data where there are none. */
	items?: (workspace: Workspace) => IDataObject[];
}

/** What shows the output of each operation of a resource: several samples where a choice decides which fields have a value. */
export type Samples = Readonly<Record<string, Sample | readonly Sample[]>>;

/** So many records show what a record can have, as none of them has everything. */
const SEVERAL = 60;

/** Each of the first records as an item. */
export const several = <T>(records: Iterable<T>, itemOf: (record: T) => IDataObject): IDataObject[] =>
	[...records].slice(0, SEVERAL).map(itemOf);

/** A picker's value that each item gives, under this key. */
export const from = (key: string) => ({ __rl: true, mode: 'id', value: `={{ $json.${key} }}` });
