import type { Route } from '../../http/route';
import { attributeRoutes } from './attributes';
import { connectorRoutes } from './connectors';
import { eventRoutes } from './events';
import { exportRoutes } from './exports';
import { customObjectRoutes } from './objects';
import { reportRoutes } from './reports';

/** Attributes of contacts and companies, events, custom objects, data connectors, exports. */
export const data: Route[] = [
	...attributeRoutes,
	...connectorRoutes,
	...eventRoutes,
	...exportRoutes,
	...customObjectRoutes,
	...reportRoutes,
];
