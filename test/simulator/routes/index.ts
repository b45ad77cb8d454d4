import type { Route } from '../http/route';
import { attributeRoutes } from './attributes';
import { companyListRoutes } from './company-lists';
import { companyRoutes } from './companies';
import { contactLifecycleRoutes } from './contact-lifecycle';
import { contactLinkRoutes } from './contact-links';
import { contactRoutes } from './contacts';
import { conversationRoutes } from './conversations';
import { eventRoutes } from './events';
import { messageRoutes } from './messages';
import { noteRoutes } from './notes';
import { participantRoutes } from './participants';
import { partRoutes } from './parts';
import { peopleRoutes } from './people';
import { replyRoutes } from './replies';
import { segmentRoutes } from './segments';
import { tagRoutes } from './tags';
import { automationGroup } from './groups/automation';
import { conversationsGroup } from './groups/conversations';
import { knowledgeGroup } from './groups/knowledge';
import { peopleGroup } from './groups/people';
import { ticketsGroup } from './groups/tickets';
import { workspaceGroup } from './groups/workspace';

/** Every route the simulator serves; anything else is a 404. */
export const routes: Route[] = [
	...peopleRoutes,
	...contactRoutes,
	...contactLifecycleRoutes,
	...contactLinkRoutes,
	...noteRoutes,
	...companyRoutes,
	...companyListRoutes,
	...conversationRoutes,
	...replyRoutes,
	...partRoutes,
	...participantRoutes,
	...tagRoutes,
	...messageRoutes,
	...segmentRoutes,
	...attributeRoutes,
	...eventRoutes,
	...ticketsGroup,
	...knowledgeGroup,
	...peopleGroup,
	...conversationsGroup,
	...workspaceGroup,
	...automationGroup,
];
