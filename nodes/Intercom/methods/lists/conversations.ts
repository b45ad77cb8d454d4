import { InputProblem } from '../../model/failure';
import { at, objectsOf, type JsonObject } from '../../model/json';
import { rowsOf } from '../../model/rows';
import type { Read } from '../read';
import { matchesFilter, type PageReader } from './pages';

/** The attributes of conversations that are in use. */
export const readConversationAttributes = async (read: Read): Promise<JsonObject[]> =>
	rowsOf(await read('GET /conversations/attributes'), 'data').filter(({ archived }) => archived !== true);

/** Options of the attribute that the node has chosen by its ID or its name; archived ones are left out. */
export const attributeOptionReader: PageReader = async (read, filter, _place, parameter) => {
	const chosen = String(parameter('id')).trim().toLowerCase();
	const attribute = (await readConversationAttributes(read)).find(
		({ id, name }) => String(id) === chosen || String(name).toLowerCase() === chosen,
	);
	if (attribute?.options === undefined)
		throw new InputProblem(
			attribute ? `"${String(attribute.name)}" is no list` : 'There is no such attribute',
			'Only attributes of the type List have options: choose another one',
		);
	const options = objectsOf(attribute.options).filter(({ archived }) => archived !== true);
	return { rows: options.filter((row) => matchesFilter(row, ['label'], filter)) };
};

/**
 * Types of custom objects: no request lists them, so only those are shown that an attribute of conversations refers to.
 */
export const customObjectTypeReader: PageReader = async (read, filter) => {
	const types = (await readConversationAttributes(read)).map((attribute) => at(attribute, 'reference.object_type_id'));
	const rows = [...new Set(types)].flatMap((type) => (typeof type === 'string' && type !== '' ? [{ id: type }] : []));
	return { rows: rows.filter((row) => matchesFilter(row, ['id'], filter)) };
};
