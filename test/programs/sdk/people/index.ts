import type { Row } from '../row';

/** None any more: the rows in test/operations/people ask the SDK themselves. */
export const rows: readonly Row[] = [];
