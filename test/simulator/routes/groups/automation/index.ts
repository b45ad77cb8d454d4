import type { Route } from '../../../http/route';
import { callRoutes } from './calls';
import { connectorRoutes } from './connectors';
import { contentRoutes } from './content';
import { exportRoutes } from './exports';
import { finRoutes } from './fin';
import { finVoiceRoutes } from './finVoice';
import { reportRoutes } from './reports';

/** Exports, calls, Fin and data connectors. */
export const automationGroup: Route[] = [
	...exportRoutes,
	...reportRoutes,
	...callRoutes,
	...finRoutes,
	...finVoiceRoutes,
	...contentRoutes,
	...connectorRoutes,
];
