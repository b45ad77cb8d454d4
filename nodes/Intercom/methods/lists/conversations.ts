import { InputProblem } from '../../model/failure';
import { at, objectsOf, type JsonObject } from '../../model/json';
import { rowsOf } from '../../model/rows';
import { holds, type List } from './search';
import type { Read } from '../read';

/** The attributes of conversations that are in use; both dropdowns below are made of them. */
export const readConversationAttributes = async (read: Read): Promise<JsonObject[]> =>
	rowsOf(await read('GET /conversations/attributes'), 'data').filter(({ archived }) => archived !== true);

/** Options of the attribute that the node has chosen by its ID or its name; archived ones are left out. */
export const conversationAttributeOptions: List = async (read, filter, _from, parameter) => {
	const chosen = String(parameter('id')).trim().toLowerCase();
	const attribute = (await readConversationAttributes(read)).find(
		({ id, name }) => String(id) === chosen || String(name).toLowerCase() === chosen,
	);
	if (attribute?.options === undefined)
		throw new InputProblem(
			attribute ? `"${String(attribute.name)}" is no list` : 'There is no such attribute',
			'Only attributes of the type List have options: choose another one',
		);
	return {
		rows: objectsOf(attribute.options).filter((row) => row.archived !== true && holds(row, ['label'], filter)),
	};
};

/** Types of custom objects, as far as Intercom names them: no request lists them, but relationships of conversations refer to theirs. */
export const customObjectTypes: List = async (read, filter) => {
	const types = (await readConversationAttributes(read)).map((attribute) => at(attribute, 'reference.object_type_id'));
	const named = [...new Set(types)].flatMap((type) => (typeof type === 'string' && type !== '' ? [{ id: type }] : []));
	return { rows: named.filter((row) => holds(row, ['id'], filter)) };
};
