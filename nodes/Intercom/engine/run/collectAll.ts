import type { Collected } from '../../model/batch';
import type { JsonObject } from '../../model/json';
import type { Operation } from '../../model/operation';
import { checkKey } from '../input/checkKey';
import { collectFields } from '../input/collect';
import type { ItemInput } from '../kinds/spec';
import { checkQueryValue, checkSegment } from '../send/request';

/** What all fields of an operation give for one item, as its code gets it. Throws an `InputProblem`. */
export async function collectAll(operation: Operation, input: ItemInput): Promise<Collected & { values: JsonObject }> {
	const collected = {
		path: (await collectFields(operation.path ?? {}, input, {}, checkSegment)) as Collected['path'],
		query: await collectFields(operation.query ?? {}, input, {}, checkQueryValue),
		body: await collectFields(operation.body ?? {}, input),
		values: await collectFields(operation.fields ?? {}, input),
	};
	checkKey(operation, collected.body);
	return collected;
}
