import type { Catalogue } from '../model/operation';
import { activityLog } from './workspace/activityLog';
import { admin } from './workspace/admin';
import { aiContentSource } from './knowledge/aiContentSource';
import { article } from './knowledge/article';
import { audience } from './people/audience';
import { awayReason } from './workspace/awayReason';
import { banner } from './people/banner';
import { brand } from './workspace/brand';
import { call } from './conversations/call';
import { collection } from './knowledge/collection';
import { company } from './people/company';
import { contact } from './people/contact';
import { content } from './knowledge/content';
import { contentSnippet } from './knowledge/contentSnippet';
import { conversation } from './conversations/conversation';
import { conversationAttribute } from './conversations/conversationAttribute';
import { customObject } from './data/customObject';
import { dataAttribute } from './data/dataAttribute';
import { dataConnector } from './data/dataConnector';
import { dataEvent } from './data/dataEvent';
import { dataExport } from './data/dataExport';
import { email } from './workspace/email';
import { externalPage } from './knowledge/externalPage';
import { fin } from './conversations/fin';
import { finVoice } from './conversations/finVoice';
import { folder } from './knowledge/folder';
import { helpCenter } from './knowledge/helpCenter';
import { helpCenterRedirect } from './knowledge/helpCenterRedirect';
import { internalArticle } from './knowledge/internalArticle';
import { ipAllowlist } from './workspace/ipAllowlist';
import { job } from './tickets/job';
import { macro } from './knowledge/macro';
import { message } from './people/message';
import { newsItem } from './knowledge/newsItem';
import { newsfeed } from './knowledge/newsfeed';
import { note } from './people/note';
import { officeHours } from './workspace/officeHours';
import { officeHoursException } from './workspace/officeHours/exception';
import { phoneSwitch } from './workspace/phoneSwitch';
import { rawRequest } from './rawRequest';
import { reportingExport } from './data/reportingExport';
import { segment } from './people/segment';
import { subscriptionType } from './people/subscriptionType';
import { tag } from './people/tag';
import { team } from './workspace/team';
import { ticket } from './tickets/ticket';
import { ticketState } from './tickets/ticketState';
import { ticketType } from './tickets/ticketType';
import { ticketTypeAttribute } from './tickets/ticketTypeAttribute';
import { visitor } from './people/visitor';
import { workflow } from './workspace/workflow';

/**
 * All that the node can do. Resources that people use every day come first; a new node shows the first resource with
 * its first operation.
 */
export const catalogue: Catalogue = {
	contact,
	conversation,
	ticket,
	company,
	message,
	note,
	tag,
	article,
	collection,
	helpCenter,
	helpCenterRedirect,
	internalArticle,
	folder,
	contentSnippet,
	content,
	macro,
	newsItem,
	newsfeed,
	dataEvent,
	segment,
	audience,
	subscriptionType,
	visitor,
	banner,
	customObject,
	call,
	fin,
	finVoice,
	dataExport,
	reportingExport,
	ticketType,
	ticketTypeAttribute,
	ticketState,
	conversationAttribute,
	dataAttribute,
	admin,
	team,
	awayReason,
	activityLog,
	officeHours,
	officeHoursException,
	brand,
	email,
	dataConnector,
	aiContentSource,
	externalPage,
	job,
	ipAllowlist,
	phoneSwitch,
	workflow,
	rawRequest,
};
