import type { Operation } from '../../nodes/Intercom/model/operation';
import { catalogue } from '../../nodes/Intercom/resources';

/** An operation of the catalogue, and where it is. */
export interface Entry {
	resource: string;
	operation: string;
	/** `resource.operation` */
	key: string;
	entry: Operation;
}

/** Every operation of the catalogue. */
export const entries: readonly Entry[] = Object.entries(catalogue).flatMap(([resource, { operations }]) =>
	Object.entries(operations).map(([operation, entry]) => ({
		resource,
		operation,
		key: `${resource}.${operation}`,
		entry,
	})),
);
