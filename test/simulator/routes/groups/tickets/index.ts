import type { Route } from '../../../http/route';

/** Tickets, their types, attributes and states. */
export const ticketsGroup: Route[] = [];
