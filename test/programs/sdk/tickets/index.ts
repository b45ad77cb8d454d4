import type { Row } from '../row';

/** The rows of tickets ask the SDK themselves. */
export const rows: readonly Row[] = [];
