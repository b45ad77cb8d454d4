import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { RunResult } from '../../harness';
import type { RateLimit } from '../../simulator';
import { picked } from '../picked';

/** The nodes that are measured side by side. */
export type Contender = 'bare' | 'declarative' | 'ours' | 'sequential';
/** What they do with their items. */
export type Work = 'create' | 'list' | 'read' | 'update' | 'upsert';

/** What its rivals do as well: none of them looks whether a contact is there. */
export type RivalWork = Exclude<Work, 'upsert'>;

/** Our node's setting, and the bare loop's. */
export const WIDTH = 20;

/** One measurement. */
export interface Task {
	contender: Contender;
	work: Work;
	items: number;
	/** Contacts that are there, by ID. */
	ids: readonly string[];
	/** Rows wanted of a list; all of them where it is left out. */
	limit?: number;
	/** Our node's list is then that of all conversations. */
	ofConversations?: true;
	/** Our node's list is then the search of all conversations, in this order. */
	sortBy?: string;
	/** Our node's list is then the search of all contacts in the order of their creation, as this version of the API. */
	contactsAs?: string;
	/** Whether records are simplified, which is our node's default. */
	simplify?: boolean;
	/** Our node then takes the operation whose items go to Intercom in bulk. */
	inBulk?: true;
	/** Where the rows are that Intercom refuses, one in a hundred; there are none where it is left out. */
	badRows?: 'scattered' | 'together';
	/** Runs of the warm-up; one where it is left out. */
	warmUps?: number;
	/** The limit that holds: the task starts where a window begins, and the bare loop keeps to it. */
	rateLimit?: RateLimit;
}

/** The result of one. */
export interface Measured {
	ms: number;
	/** User and system time of the process. */
	cpuMs: number;
	/** Items that came out well. */
	items: number;
	/** Items that came out as errors. */
	failed: number;
	/** Items that came out in another way than they had to. */
	misjudged: number;
	/** Growth of the process to its largest size, in bytes. */
	growth: number;
	/** Size of the output as JSON, in bytes. */
	payload: number;
	/** The longest time for which nothing else could run in the process. */
	standstillMs: number;
	/** The time that the output takes as JSON that is read in one go. */
	parseMs: number;
}

/** Our node's parameters for the work. */
export const parametersFor = (task: Task): INodeParameters => {
	const { work, limit, simplify = true, sortBy, contactsAs, ofConversations, inBulk } = task;
	const paging: INodeParameters = { returnAll: limit === undefined, limit: limit ?? 50 };
	const searchOf = (resource: string, sort_field: string): INodeParameters => ({
		resource,
		operation: 'search',
		search_by: 'json',
		query: JSON.stringify({ field: 'created_at', operator: '>', value: 0 }),
		simplify,
		...paging,
		additionalFields: { sort_field, sort_order: 'ascending' },
	});
	if (contactsAs !== undefined) return { ...searchOf('contact', 'created_at'), options: { version: contactsAs } };
	if (sortBy !== undefined) return searchOf('conversation', sortBy);
	if (ofConversations) return { resource: 'conversation', operation: 'getAll', simplify, ...paging };
	const contact_id = picked('={{ $json.id }}');
	const of = (operation: string): INodeParameters => ({ resource: 'contact', operation, simplify });
	switch (work) {
		case 'create':
			return { ...of('create'), email: '={{ $json.email }}', name: '={{ $json.name }}' };
		case 'update':
			return { ...of('update'), contact_id, additionalFields: { name: '={{ $json.name }}' } };
		case 'upsert':
			return {
				resource: 'contact',
				operation: inBulk ? 'upsertMany' : 'upsert',
				external_id: '={{ $json.external_id }}',
				email: '={{ $json.email }}',
				name: '={{ $json.name }}',
				...(!inBulk && { role: 'user', simplify }),
			};
		case 'read':
			return { ...of('get'), contact_id };
		case 'list':
			return { ...of('getAll'), ...paging };
	}
};

/** Whether Intercom refuses the item's row. */
function isBad({ badRows, items }: Task, index: number): boolean {
	const count = Math.floor(items / 100);
	if (badRows === undefined || count === 0) return false;
	if (badRows === 'scattered') return index % 100 === 50;
	const first = Math.floor(items / 2);
	return index >= first && index < first + count;
}

/** Rows of which every other one names a contact that is there, by the keys that the simulator's contacts have. */
function upsertRow(task: Task, index: number, mark: string): IDataObject {
	const number = index / 2 + 1;
	const known = { external_id: `ext-${number}`, email: `person${number}@example.com` };
	const fresh = { external_id: `${mark}-${index}`, email: `${mark}-${index}@example.com` };
	const row = { ...(Number.isInteger(number) ? known : fresh), name: `Person ${index} of ${mark}` };
	return isBad(task, index) ? { ...row, email: `address ${index}` } : row;
}

/** The input items; `mark` makes those of one measurement differ from those of another. */
export const itemsFor = (task: Task, mark: string): INodeExecutionData[] =>
	Array.from({ length: task.items }, (_unused, index) => ({
		json:
			task.work === 'upsert'
				? upsertRow(task, index, mark)
				: {
						id: task.ids[index % task.ids.length] ?? '',
						email: `${mark}-${index}@example.com`,
						name: `Person ${index} of ${mark}`,
					},
	}));

/** Intercom's own words about the address of a bad row. */
const REFUSED = /email is not a valid e-mail address/;

/** Whether the output of an item is what it has to be: in its place, and an error for a bad row alone. */
function isRight(task: Task, { json, pairedItem }: INodeExecutionData, index: number): boolean {
	const source = typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : pairedItem;
	if (source !== index) return false;
	return isBad(task, index) ? REFUSED.test(String(json['error'])) : !('error' in json);
}

/** Counts the output items; failed ones have the key `error`. */
export const countsOf = (
	{ output, error }: RunResult,
	task: Task,
): Pick<Measured, 'failed' | 'items' | 'misjudged'> => {
	const results = output.flat();
	const { items } = task;
	if (results.length === 0) return { items: 0, failed: error === undefined ? 0 : items, misjudged: items };
	const failed = results.filter(({ json }) => 'error' in json).length;
	const right = results.filter((result, index) => isRight(task, result, index)).length;
	return { items: results.length - failed, failed, misjudged: Math.max(items, results.length) - right };
};
