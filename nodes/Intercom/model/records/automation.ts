import type { RecordSpec } from './record';

/** Exports, calls, Fin and data connectors. */
export const automation = {} satisfies Readonly<Record<string, RecordSpec>>;
