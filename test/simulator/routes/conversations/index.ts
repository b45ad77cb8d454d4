import type { Route } from '../../http/route';
import { conversationActionRoutes } from './actions';
import { conversationAttributeRoutes } from './attributes';
import { fileRoutes } from './files';
import { conversationListRoutes } from './lists';
import { customObjectRoutes } from './objects';

/** What conversations have beyond their parts: attributes, custom objects, files. */
export const conversationsGroup: Route[] = [
	...conversationActionRoutes,
	...conversationAttributeRoutes,
	...conversationListRoutes,
	...customObjectRoutes,
	...fileRoutes,
];
