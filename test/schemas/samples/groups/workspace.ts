import type { Samples } from '../../sample';

/** The workspace itself: teammates, office hours, brands, news. */
export const workspace: Readonly<Record<string, Samples>> = {};
