import type { Column, Expected, Row } from './types';

/** The outcome that the rules demand of a cell, or why there is none. */
export const expectedOf = (column: Column, row: Row): Expected => column.but?.[row.name] ?? row.outcomes[column.kind];

/** One sign for each outcome. */
export const MARKS = { recovers: 'R', done: 'D', refused: 'E', unknown: 'U', cancelled: 'C' } as const;
