import type { Route } from '../../http/route';
import { linkRoutes } from './links';
import { ticketReplyRoutes } from './replies';
import { searchRoutes } from './search';
import { ticketRoutes } from './tickets';
import { typeRoutes } from './types';

/** Tickets, their types, attributes and states. */
export const tickets: Route[] = [...linkRoutes, ...ticketReplyRoutes, ...searchRoutes, ...ticketRoutes, ...typeRoutes];
