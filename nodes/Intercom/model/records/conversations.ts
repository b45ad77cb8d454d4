import type { RecordSpec } from './record';

/** Attributes of conversations, and custom objects. */
export const conversations = {} satisfies Readonly<Record<string, RecordSpec>>;
