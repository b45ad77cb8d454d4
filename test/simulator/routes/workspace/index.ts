import type { Route } from '../../http/route';
import { activityRoutes } from './activity';
import { teammateRoutes } from './admins';
import { awayRoutes } from './away';
import { officeHoursRoutes } from './officeHours';
import { settingsRoutes } from './settings';
import { teamMemberRoutes } from './team-members';
import { teamMetricRoutes } from './team-metrics';

/** The workspace itself: teammates, teams, office hours, brands, settings. */
export const workspace: Route[] = [
	...activityRoutes,
	...teammateRoutes,
	...awayRoutes,
	...officeHoursRoutes,
	...settingsRoutes,
	...teamMemberRoutes,
	...teamMetricRoutes,
];
