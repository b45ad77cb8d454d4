import type { Route } from '../../http/route';
import { aiContentRoutes } from './aiContent';
import { articleRoutes } from './articles';
import { contentRoutes } from './content';
import { draftRoutes } from './drafts';
import { folderRoutes } from './folders';
import { helpCenterRoutes } from './helpCenter';
import { internalRoutes } from './internal';
import { macroRoutes } from './macros';
import { newsRoutes } from './news';
import { snippetRoutes } from './snippets';
import { versionRoutes } from './versions';

/** Articles, help centers, news and what else answers questions. */
export const knowledge: Route[] = [
	...aiContentRoutes,
	...articleRoutes,
	...contentRoutes,
	...draftRoutes,
	...folderRoutes,
	...helpCenterRoutes,
	...internalRoutes,
	...macroRoutes,
	...newsRoutes,
	...snippetRoutes,
	...versionRoutes,
];
