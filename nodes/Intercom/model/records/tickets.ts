import type { RecordSpec } from './record';

/** Tickets, their types, attributes and states. */
export const tickets = {} satisfies Readonly<Record<string, RecordSpec>>;
