import { InputProblem } from '../../model/failure';
import { at, toText, type JsonObject } from '../../model/json';
import type { Operation } from '../../model/operation';
import { labelOf } from '../names';

/**
 * Refuses an item of an operation that finds a record or creates it, if it gives none of the fields by which the record
 * is found. Intercom would create another blank record for each such item, and for each run. A key of one field is a
 * required field, which is refused by itself.
 */
export function checkKey({ body: fields = {}, foundBy = [] }: Operation, body: JsonObject): void {
	if (foundBy.length === 0 || foundBy.some((key) => toText(at(body, key)).trim() !== '')) return;
	const titles = foundBy.map((key) => labelOf(key, fields[key] ?? {}));
	throw new InputProblem(
		`${titles.join(' and ')} are empty`,
		'Fill in one of them, or check what their expressions give: by them a record that exists is found, and without them every run would create another one',
	);
}
