import type { Route } from '../../http/route';
import { audienceRoutes } from './audiences';
import { bannerRoutes } from './banners';
import { bulkRoutes } from './bulk';
import { companyRoutes } from './companies';
import { companyListRoutes } from './company-lists';
import { companySearchRoutes } from './company-search';
import { contactActivityRoutes } from './contact-activities';
import { contactLifecycleRoutes } from './contact-lifecycle';
import { contactLinkRoutes } from './contact-links';
import { contactRoutes } from './contacts';
import { mergeHistoryRoutes } from './merge-history';
import { mergePreviewRoutes } from './merge-preview';
import { messageStatusRoutes } from './message-statuses';
import { messageRoutes } from './messages';
import { noteRoutes } from './notes';
import { segmentRoutes } from './segments';
import { subscriptionRoutes } from './subscriptions';
import { tagRoutes } from './tags';
import { visitorRoutes } from './visitors';

/** Contacts, companies and messages, and what they are sorted by, asked for and told. */
export const people: Route[] = [
	...audienceRoutes,
	...bannerRoutes,
	...bulkRoutes,
	...companyRoutes,
	...companyListRoutes,
	...companySearchRoutes,
	...contactActivityRoutes,
	...contactLifecycleRoutes,
	...contactLinkRoutes,
	...contactRoutes,
	...mergeHistoryRoutes,
	...mergePreviewRoutes,
	...messageStatusRoutes,
	...messageRoutes,
	...noteRoutes,
	...segmentRoutes,
	...subscriptionRoutes,
	...tagRoutes,
	...visitorRoutes,
];
