import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../n8n/folders';

/** What Intercom's description says of a list. */
export interface ListRoute {
	route: string;
	/** Where the rows are, as in `data.articles`. */
	rows: string;
	/** How the next page is named; absent where the list comes whole. */
	pages?: 'cursor' | 'page' | 'scroll' | 'since';
}

const FILE = join(projectFolder(), 'test', 'catalogue', 'api-2.16.json');

/** Every list of Intercom's description. */
export const lists: readonly ListRoute[] = (
	JSON.parse(readFileSync(FILE, 'utf8')) as Array<Partial<ListRoute> & { route: string }>
).flatMap(({ pages, route, rows }) => (rows === undefined ? [] : [{ route, rows, ...(pages && { pages }) }]));

const placeholders = (route: string): number => route.split('{').length;

/** The list that a request reads, if it reads one. */
export const listOf = ({ method, path }: { method: string; path: string }): ListRoute | undefined =>
	lists
		.filter(({ route }) => new RegExp(`^${route.replace(/\{\w+\}/g, '[^/?]+')}$`).test(`${method} ${path}`))
		.sort((one, other) => placeholders(one.route) - placeholders(other.route))[0];
