import type { Page } from './served';
import type { Rows } from './rows';

/** What somebody else does to a list while it is read, or what is odd about its answers. */
export interface Change {
	name: string;
	/** Happens after the first page was answered. */
	between?: (rows: Rows, size: number) => void;
	/** Changes the answer to the request of this number, counted from 0 among those for pages. */
	answer?: (page: Page, number: number, first: Page, address: string) => Page;
	/** A size that Intercom takes in the place of the one that was asked for. */
	sizeFor?: (asked: number) => number;
	/** The most rows on a page that it can answer in time. */
	mostInTime?: number;
	/** Whether the list must come out whole and in order. */
	isAtRest?: true;
	/** Only a count shows it: for lists that Intercom counts. */
	needsCount?: true;
}

const SECOND = 1;

/** Changes of a list, and odd pages. */
export const changes: readonly Change[] = [
	{ name: 'nothing changes', isAtRest: true },
	{ name: 'pages too heavy', mostInTime: 30, isAtRest: true },
	{ name: 'row added in front', between: (rows) => rows.addInFront(1) },
	{ name: 'page of rows added in front', between: (rows, size) => rows.addInFront(size) },
	{ name: 'row added at the end', between: (rows) => rows.addAtEnd(1) },
	{ name: 'row deleted in front', between: (rows) => rows.delete(1, 1) },
	{ name: 'page of rows deleted in front', between: (rows, size) => rows.delete(0, size) },
	{ name: 'row deleted behind', between: (rows, size) => rows.delete(size + 2, 1) },
	{ name: 'last row read deleted', between: (rows, size) => rows.delete(size - 1, 1) },
	{
		name: 'row deleted in front, one added at the end',
		between(rows) {
			rows.delete(1, 1);
			rows.addAtEnd(1);
		},
	},
	{
		name: 'row deleted in front, one added in front',
		between(rows) {
			rows.delete(1, 1);
			rows.addInFront(1);
		},
	},
	{
		name: 'empty page in the middle',
		needsCount: true,
		answer: (page, number) => (number === SECOND && page.next !== null ? { ...page, rows: [] } : page),
	},
	{ name: 'page size ignored', sizeFor: (asked) => Math.max(3, Math.ceil(asked / 4)) },
	{ name: 'no total_count', answer: (page) => ({ ...page, total: undefined }) },
	{
		name: 'no total_count, row deleted in front',
		between: (rows) => rows.delete(1, 1),
		answer: (page) => ({ ...page, total: undefined }),
	},
	{ name: 'next is {}', answer: (page) => (page.next === null ? page : { ...page, next: {} }) },
	{
		name: 'next is an address',
		answer: (page, _n, _f, address) => (page.next === null ? page : { ...page, next: address }),
	},
	{ name: 'next is a number', answer: (page, number) => (page.next === null ? page : { ...page, next: number + 2 }) },
	{ name: 'next is null, and more are counted', needsCount: true, answer: (page) => ({ ...page, next: null }) },
	{ name: 'same page again', answer: (page, number, first) => (number === SECOND ? first : page) },
	{ name: 'same page for ever', answer: (_page, _number, first) => first },
];

/** The kind of a cell in the report, and in `--only`. */
export const kindOf = ({ name }: Change): string => `list: ${name}`;
