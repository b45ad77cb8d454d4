import type { ILoadOptionsFunctions, INodeListSearchResult, INodePropertyOptions } from 'n8n-workflow';
import type { JsonObject } from '../model/json';
import { searchOf, type RecordKind } from '../model/records';
import { hasId } from './lists/labels';
import { recordLists } from './lists';
import { readForEditor } from './read';
import type { List } from './lists/search';

type Search = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

const searchIn = (list: List, label: (row: JsonObject) => INodePropertyOptions): Search =>
	async function (filter = '', paginationToken) {
		return await readForEditor(this, async (read, parameter) => {
			const { rows, next } = await list(read, filter.trim(), paginationToken, parameter);
			return { results: rows.filter(hasId).map(label), ...(next !== undefined && { paginationToken: next }) };
		});
	};

/** What the searchable pickers read: a page at a time, filtered by Intercom where it can. */
export const listSearch = Object.fromEntries(
	recordLists.map(({ kind, list, label }) => [searchOf(kind), searchIn(list, label)]),
) as Readonly<Record<`search${Capitalize<RecordKind>}`, Search>>;
