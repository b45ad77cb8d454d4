import type { Samples } from '../../sample';

/** Tickets, their types, attributes and states. */
export const tickets: Readonly<Record<string, Samples>> = {};
