import type { Route } from '../../http/route';
import { activityRoutes } from './activity';
import { awayRoutes } from './away';
import { newsRoutes } from './news';
import { officeHoursRoutes } from './officeHours';
import { outboundRoutes } from './outbound';
import { settingsRoutes } from './settings';

/** The workspace itself: teammates, office hours, brands, news. */
export const workspaceGroup: Route[] = [
	...activityRoutes,
	...awayRoutes,
	...newsRoutes,
	...officeHoursRoutes,
	...outboundRoutes,
	...settingsRoutes,
];
