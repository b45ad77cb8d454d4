import type { RecordSpec } from './record';

/** The workspace itself: teammates, office hours, brands, news. */
export const workspace = {} satisfies Readonly<Record<string, RecordSpec>>;
