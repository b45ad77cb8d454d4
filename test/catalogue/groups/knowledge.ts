import type { Group } from './group';

/** Articles, collections, help centers and what else answers questions. */
export const knowledge: Group = {};
