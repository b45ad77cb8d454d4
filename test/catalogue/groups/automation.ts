import type { Group } from './group';

/** Exports, calls, Fin and data connectors. */
export const automation: Group = {};
