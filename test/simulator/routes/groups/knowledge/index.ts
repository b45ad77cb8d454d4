import type { Route } from '../../../http/route';

/** Articles, collections, help centers and what else answers questions. */
export const knowledgeGroup: Route[] = [];
