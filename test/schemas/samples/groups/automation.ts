import type { Samples } from '../../sample';

/** Exports, calls, Fin and data connectors. */
export const automation: Readonly<Record<string, Samples>> = {};
