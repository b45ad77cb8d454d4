import type { Route } from '../../../http/route';

/** The workspace itself: teammates, office hours, brands, news. */
export const workspaceGroup: Route[] = [];
