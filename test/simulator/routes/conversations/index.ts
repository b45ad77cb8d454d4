import type { Route } from '../../http/route';
import { conversationActionRoutes } from './actions';
import { conversationAttributeRoutes } from './attributes';
import { callRoutes } from './calls';
import { conversationRoutes } from './conversations';
import { fileRoutes } from './files';
import { finRoutes } from './fin';
import { finVoiceRoutes } from './finVoice';
import { conversationListRoutes } from './lists';
import { participantRoutes } from './participants';
import { partRoutes } from './parts';
import { procedureRoutes } from './procedures';
import { replyRoutes } from './replies';

/** Conversations, their attributes, calls, and Fin. */
export const conversations: Route[] = [
	...conversationActionRoutes,
	...conversationAttributeRoutes,
	...callRoutes,
	...conversationRoutes,
	...fileRoutes,
	...finRoutes,
	...finVoiceRoutes,
	...conversationListRoutes,
	...participantRoutes,
	...partRoutes,
	...procedureRoutes,
	...replyRoutes,
];
