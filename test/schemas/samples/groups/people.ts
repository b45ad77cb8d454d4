import type { Samples } from '../../sample';

/** What people have beyond their profiles: subscriptions, segments, visitors, audiences. */
export const people: Readonly<Record<string, Samples>> = {};
