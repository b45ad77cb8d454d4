import type { Group } from './group';

/** What people have beyond their profiles: subscriptions, segments, visitors, audiences. */
export const people: Group = {};
