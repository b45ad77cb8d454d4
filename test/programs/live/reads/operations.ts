import { isBatch, isList, isProcedure, routesOf, type Operation } from '../../../../nodes/Intercom/model/operation';
import { catalogue } from '../../../../nodes/Intercom/resources';
import { onlyReads } from '../gateway/keeper';

/** An operation of the catalogue. */
export interface Entry {
	/** `resource.operation` */
	key: string;
	entry: Operation;
}

/** Every operation of the catalogue. */
export const entries: readonly Entry[] = Object.entries(catalogue).flatMap(([resource, { operations }]) =>
	Object.entries(operations).map(([operation, entry]) => ({ key: `${resource}.${operation}`, entry })),
);

const reads = (route: string): boolean => {
	const [method = '', path = ''] = route.split(' ');
	return onlyReads({ method, path });
};

/** Those that change nothing: all of their routes only read. The raw request is one here, as it is given a read. */
export const readOperations: readonly Entry[] = entries.filter(({ entry }) => routesOf(entry).every(reads));

/** The others. */
export const writeOperations: readonly Entry[] = entries.filter((one) => !readOperations.includes(one));

/** Where the rows of a list stand in its answer, where the catalogue says so. */
export const rowsKeyOf = ({ entry }: Entry): string | undefined => {
	if (isBatch(entry) || isProcedure(entry) || !isList(entry)) return undefined;
	return typeof entry.rows === 'string' ? entry.rows : entry.rows?.[0];
};

/** The operation of a key; throws where the catalogue has none. */
export function entryOf(key: string): Entry {
	const found = entries.find((one) => one.key === key);
	if (!found) throw new Error(`The catalogue has no ${key}`);
	return found;
}
