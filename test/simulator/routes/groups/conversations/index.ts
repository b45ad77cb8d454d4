import type { Route } from '../../../http/route';

/** Attributes of conversations, and custom objects. */
export const conversationsGroup: Route[] = [];
