import type { Route } from '../../http/route';
import { audienceRoutes } from './audiences';
import { bannerRoutes } from './banners';
import { mergeHistoryRoutes } from './merge-history';
import { subscriptionRoutes } from './subscriptions';
import { teamMetricRoutes } from './team-metrics';
import { visitorRoutes } from './visitors';

/** What people have beyond their profiles: subscriptions, segments, visitors, audiences. */
export const peopleGroup: Route[] = [
	...subscriptionRoutes,
	...mergeHistoryRoutes,
	...audienceRoutes,
	...bannerRoutes,
	...visitorRoutes,
	...teamMetricRoutes,
];
