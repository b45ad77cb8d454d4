import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { searchOf, type RecordKind } from '../model/records';
import { editorLists } from './lists';
import { hasId } from './lists/options';
import { entriesOf, type Entries } from './lists/order';
import type { PageReader } from './lists/pages';
import { readForEditor } from './read';

type SearchPicker = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

const searchPicker = (reader: PageReader, entries: Entries): SearchPicker =>
	async function (filter = '', paginationToken) {
		return await readForEditor(this, async (read, parameter) => {
			const { rows, next, onTop = [] } = await reader(read, filter.trim(), paginationToken, parameter);
			const results = [onTop, rows].flatMap((part) => entriesOf(part.filter(hasId), entries));
			return { results, ...(next !== undefined && { paginationToken: next }) };
		});
	};

/** What the searchable pickers read: a page at a time, each in order, filtered by Intercom where it can. */
export const listSearch = Object.fromEntries(
	editorLists.map(({ kind, reader, ...entries }) => [searchOf(kind), searchPicker(reader, entries)]),
) as Readonly<Record<`search${Capitalize<RecordKind>}`, SearchPicker>>;
