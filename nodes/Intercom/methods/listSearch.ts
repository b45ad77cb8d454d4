import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { searchOf, type RecordKind } from '../model/records';
import { editorLists } from './lists';
import { hasId, type ToOption } from './lists/options';
import type { PageReader } from './lists/pages';
import { readForEditor } from './read';

type SearchPicker = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

const searchPicker = (reader: PageReader, toOption: ToOption): SearchPicker =>
	async function (filter = '', paginationToken) {
		return await readForEditor(this, async (read, parameter) => {
			const { rows, next } = await reader(read, filter.trim(), paginationToken, parameter);
			return { results: rows.filter(hasId).map(toOption), ...(next !== undefined && { paginationToken: next }) };
		});
	};

/** What the searchable pickers read: a page at a time, filtered by Intercom where it can. */
export const listSearch = Object.fromEntries(
	editorLists.map(({ kind, reader, toOption }) => [searchOf(kind), searchPicker(reader, toOption)]),
) as Readonly<Record<`search${Capitalize<RecordKind>}`, SearchPicker>>;
