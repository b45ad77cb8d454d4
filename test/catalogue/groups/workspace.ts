import type { Group } from './group';

/** The workspace itself: teammates, office hours, brands, news. */
export const workspace: Group = {};
