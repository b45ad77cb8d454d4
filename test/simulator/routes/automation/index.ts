import type { Route } from '../../http/route';
import { callRoutes } from '../conversations/calls';
import { connectorRoutes } from '../data/connectors';
import { contentRoutes } from '../knowledge/aiContent';
import { exportRoutes } from '../data/exports';
import { finRoutes } from '../conversations/fin';
import { finVoiceRoutes } from '../conversations/finVoice';
import { reportRoutes } from '../data/reports';

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
