import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { RunResult } from '../../harness';
import type { RateLimit } from '../../simulator';
import { picked } from '../picked';

/** The nodes that are measured side by side. */
export type Contender = 'bare' | 'declarative' | 'ours' | 'sequential';
/** What they do with their items. */
export type Work = 'create' | 'list' | 'read' | 'update';

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
	const { work, limit, simplify = true, sortBy, contactsAs, ofConversations } = task;
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
		case 'read':
			return { ...of('get'), contact_id };
		case 'list':
			return { ...of('getAll'), ...paging };
	}
};

/** The input items; `mark` makes those of one measurement differ from those of another. */
export const itemsFor = ({ items, ids }: Task, mark: string): INodeExecutionData[] =>
	Array.from({ length: items }, (_unused, index) => ({
		json: {
			id: ids[index % ids.length] ?? '',
			email: `${mark}-${index}@example.com`,
			name: `Person ${index} of ${mark}`,
		},
	}));

/** Counts the output items; failed ones have the key `error`. */
export const countsOf = ({ output, error }: RunResult, expected: number): { items: number; failed: number } => {
	const results = output.flat();
	if (results.length === 0) return { items: 0, failed: error === undefined ? 0 : expected };
	const failed = results.filter(({ json }) => 'error' in json).length;
	return { items: results.length - failed, failed };
};
