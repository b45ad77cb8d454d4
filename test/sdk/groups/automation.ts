import type { Row } from '../row';

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {};

export const rows: readonly Row[] = [];
