import type { Row } from '../row';

/** The rows of conversations ask the SDK themselves. */
export const rows: readonly Row[] = [];
