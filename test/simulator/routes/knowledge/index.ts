import type { Route } from '../../http/route';
import { articleRoutes } from './articles';
import { contentRoutes } from './content';
import { draftRoutes } from './drafts';
import { helpCenterRoutes } from './helpCenter';
import { internalRoutes } from './internal';
import { macroRoutes } from './macros';
import { snippetRoutes } from './snippets';
import { versionRoutes } from './versions';

/** Articles, collections, help centers and what else answers questions. */
export const knowledgeGroup: Route[] = [
	...articleRoutes,
	...draftRoutes,
	...versionRoutes,
	...helpCenterRoutes,
	...internalRoutes,
	...snippetRoutes,
	...contentRoutes,
	...macroRoutes,
];
