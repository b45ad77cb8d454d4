import type { Column } from '../types';
import { create, remove } from './contacts';
import { credential, dropdown, mapper, picker } from './editor';
import { file } from './file';
import { byUrl, inParts, listFirst, listLater, numbered, searching } from './lists';
import { lead, note, reply } from './once';
import { lookUp, read } from './reads';
import { event, update, upsert } from './safe';
import { scroll } from './scroll';

/** Every class of operation. */
export const columns: readonly Column[] = [
	read,
	lookUp,
	listFirst,
	listLater,
	numbered,
	byUrl,
	searching,
	inParts,
	scroll,
	update,
	upsert,
	event,
	create,
	remove,
	reply,
	note,
	lead,
	file,
	picker,
	dropdown,
	mapper,
	credential,
];
