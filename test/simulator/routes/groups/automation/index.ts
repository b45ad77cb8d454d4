import type { Route } from '../../../http/route';

/** Exports, calls, Fin and data connectors. */
export const automationGroup: Route[] = [];
