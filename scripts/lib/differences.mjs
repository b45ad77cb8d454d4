import { isDeepStrictEqual } from 'node:util';

const isObject = (value) => typeof value === 'object' && value !== null;

/** How an entry of a list is called in a path: by its position and, where it has one, its name. */
const entryName = (entry, index) => (isObject(entry) && entry.name ? `${index} ${entry.name}` : String(index));

/** What makes an entry the same one in both lists, whatever else of it changed. */
const identityOf = (entry) => JSON.stringify(isObject(entry) ? [entry.name, entry.value, entry.displayOptions] : entry);

/** For each two positions: the length of the longest series of entries that both lists have from there on. */
function sharedLengths(before, after) {
	const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
	for (let i = before.length - 1; i >= 0; i--)
		for (let j = after.length - 1; j >= 0; j--)
			table[i][j] = before[i] === after[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
	return table;
}

/**
 * The entries of two lists that belong together; an entry that was put in is one difference, and not one for each
 * behind it.
 */
function pairsOf(before, after) {
	const [ids, newIds] = [before.map(identityOf), after.map(identityOf)];
	const shared = sharedLengths(ids, newIds);
	const pairs = [];
	for (let [i, j] = [0, 0]; i < before.length || j < after.length;) {
		const [gone, come] = [[], []];
		while ((i < before.length || j < after.length) && ids[i] !== newIds[j])
			if (j >= after.length || (i < before.length && shared[i + 1][j] >= shared[i][j + 1])) gone.push(i++);
			else come.push(j++);
		for (let each = 0; each < Math.max(gone.length, come.length); each++) pairs.push([gone[each], come[each]]);
		if (i < before.length) pairs.push([i++, j++]);
	}
	return pairs.map(([i, j]) => [entryName(before[i] ?? after[j], i ?? j), before[i], after[j]]);
}

/**
 * Every difference between two values of JSON, deep, and lists in order.
 *
 * @returns for each its path, the last key of it, and the value before and after; undefined where there is none.
 */
export function differencesBetween(before, after, path = [], key = '') {
	if (isDeepStrictEqual(before, after)) return [];
	const areLists = Array.isArray(before) && Array.isArray(after);
	if (!areLists && (!isObject(before) || !isObject(after) || Array.isArray(before) || Array.isArray(after)))
		return [{ path: path.join(' > '), key, was: before, is: after }];
	const pairs = areLists
		? pairsOf(before, after)
		: [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => [name, before[name], after[name]]);
	return pairs.flatMap(([name, was, is]) => differencesBetween(was, is, [...path, name], name));
}
