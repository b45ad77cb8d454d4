import type { Group } from './group';

/** Tickets, their types, attributes and states. */
export const tickets: Group = {};
