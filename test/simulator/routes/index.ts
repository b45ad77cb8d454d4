import type { Route } from '../http/route';
import { attributeRoutes } from './data/attributes';
import { companyListRoutes } from './people/company-lists';
import { companyRoutes } from './people/companies';
import { contactLifecycleRoutes } from './people/contact-lifecycle';
import { contactLinkRoutes } from './people/contact-links';
import { contactRoutes } from './people/contacts';
import { conversationRoutes } from './conversations/conversations';
import { eventRoutes } from './data/events';
import { messageRoutes } from './people/messages';
import { noteRoutes } from './people/notes';
import { participantRoutes } from './conversations/participants';
import { partRoutes } from './conversations/parts';
import { peopleRoutes } from './workspace/admins';
import { replyRoutes } from './conversations/replies';
import { segmentRoutes } from './people/segments';
import { tagRoutes } from './people/tags';
import { automationGroup } from './automation';
import { conversationsGroup } from './conversations';
import { knowledgeGroup } from './knowledge';
import { peopleGroup } from './people';
import { ticketsGroup } from './tickets';
import { workspaceGroup } from './workspace';

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
