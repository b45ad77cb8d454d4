import type { Route } from '../../../http/route';

/** What people have beyond their profiles: subscriptions, segments, visitors, audiences. */
export const peopleGroup: Route[] = [];
