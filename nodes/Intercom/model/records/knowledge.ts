import type { RecordSpec } from './record';

/** Articles, collections, help centers and what else answers questions. */
export const knowledge = {} satisfies Readonly<Record<string, RecordSpec>>;
