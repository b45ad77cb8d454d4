import { reads, type Right } from './model';
import type { Arrived } from './front';

/**
 * What a record of a write says beside Intercom's answer, by the path that it is read from afterwards, and what stands
 * there when it can't be read: nothing, or nobody's name.
 */
const TOLD_BY: ReadonlyMap<string, { field: string; otherwise: null | undefined }> = new Map([
	['/me', { field: 'inbox_url', otherwise: undefined }],
	['/admins', { field: 'admin_assignee_name', otherwise: null }],
	['/teams', { field: 'team_assignee_name', otherwise: null }],
]);

/**
 * Where the reads after the last write begin that only add to its answer, as far as this place is among them. They are
 * sent together, so that each of them may be the first to connect.
 */
export function beginOfReadsAfterWrite(requests: readonly Arrived[], at: number): number | undefined {
	const onlyAdds = ({ method, path }: Arrived): boolean => method === 'GET' && TOLD_BY.has(path);
	const lastWrite = requests.map(reads).lastIndexOf(false);
	const lastOther = requests.map(onlyAdds).lastIndexOf(false);
	return lastWrite >= 0 && at > lastOther ? lastOther + 1 : undefined;
}

/** What is right when such a read fails: the write was carried out, so that its answer comes, without the addition. */
export function rightAfterWrite({ endings, ...right }: Right): Right {
	const recovers = endings.has('recovers') ? (['recovers'] as const) : [];
	const fails = [...endings].some((ending) => ending !== 'recovers');
	return { ...right, endings: new Set([...recovers, ...(fails ? (['less told'] as const) : [])]) };
}

/** The items of a run without what this path adds to them. */
export const withoutToldBy = (path: string, items: readonly unknown[]): unknown[] =>
	items.map((item) => {
		const told = TOLD_BY.get(path);
		const { json, ...rest } = Object(item) as { json?: object };
		if (!told || !json || !(told.field in json)) return item;
		const { [told.field]: _added, ...less } = json as Record<string, unknown>;
		return { ...rest, json: told.otherwise === undefined ? less : { ...less, [told.field]: told.otherwise } };
	});
