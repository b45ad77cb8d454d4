import type { JsonObject } from '../../model/json';
import { nameText } from '../../model/names';
import { rowsOf } from '../../model/rows';
import type { Read } from '../read';

/** What Intercom's data attributes describe, by its own word. */
export type Model = 'company' | 'contact';

/** The attributes of a model that are in use. */
export const readAttributes = async (read: Read, model: Model): Promise<JsonObject[]> =>
	rowsOf(await read('GET /data_attributes', { query: { model } }), 'data').filter(({ archived }) => archived !== true);

/** What people call an attribute. */
export const attributeTitle = ({ label, name }: JsonObject): string => String(nameText(label ?? name));
