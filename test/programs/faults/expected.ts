import type { Column, Expected, Row } from './types';

/** What a cell has to give by the rules, or why it makes no sense. */
export const expectedOf = (column: Column, row: Row): Expected => column.but?.[row.name] ?? row.outcomes[column.kind];

/** One sign for each outcome. */
export const MARKS = { recovers: 'R', done: 'D', refused: 'E', unknown: 'U', cancelled: 'C' } as const;
