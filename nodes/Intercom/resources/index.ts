import type { Catalogue } from '../model/operation';
import { activityLog } from './activityLog';
import { admin } from './admin';
import { article } from './article';
import { collection } from './collection';
import { aiContentSource } from './aiContentSource';
import { call } from './call';
import { audience } from './audience';
import { banner } from './banner';
import { awayReason } from './awayReason';
import { brand } from './brand';
import { company } from './company';
import { contact } from './contact';
import { content } from './content';
import { contentSnippet } from './contentSnippet';
import { conversation } from './conversation';
import { conversationAttribute } from './conversationAttribute';
import { customObject } from './customObject';
import { dataAttribute } from './dataAttribute';
import { dataConnector } from './dataConnector';
import { dataEvent } from './dataEvent';
import { dataExport } from './dataExport';
import { externalPage } from './externalPage';
import { fin } from './fin';
import { finVoice } from './finVoice';
import { job } from './job';
import { helpCenter } from './helpCenter';
import { helpCenterRedirect } from './helpCenterRedirect';
import { internalArticle } from './internalArticle';
import { macro } from './macro';
import { email } from './email';
import { ipAllowlist } from './ipAllowlist';
import { message } from './message';
import { newsfeed } from './newsfeed';
import { newsItem } from './newsItem';
import { note } from './note';
import { officeHours } from './officeHours';
import { officeHoursException } from './officeHoursException';
import { phoneSwitch } from './phoneSwitch';
import { rawRequest } from './rawRequest';
import { reportingExport } from './reportingExport';
import { segment } from './segment';
import { subscriptionType } from './subscriptionType';
import { tag } from './tag';
import { team } from './team';
import { ticket } from './ticket';
import { ticketState } from './ticketState';
import { ticketType } from './ticketType';
import { ticketTypeAttribute } from './ticketTypeAttribute';
import { visitor } from './visitor';
import { workflow } from './workflow';

/** All that the node can do. The first resource and its first operation are what a new node shows. */
export const catalogue: Catalogue = {
	contact,
	conversation,
	ticket,
	company,
	message,
	note,
	tag,
	dataEvent,
	segment,
	dataAttribute,
	conversationAttribute,
	customObject,
	audience,
	subscriptionType,
	visitor,
	banner,
	admin,
	team,
	call,
	dataExport,
	reportingExport,
	fin,
	finVoice,
	aiContentSource,
	externalPage,
	dataConnector,
	ticketType,
	ticketTypeAttribute,
	ticketState,
	job,
	article,
	collection,
	helpCenter,
	helpCenterRedirect,
	internalArticle,
	contentSnippet,
	content,
	macro,
	awayReason,
	officeHours,
	officeHoursException,
	brand,
	email,
	newsItem,
	newsfeed,
	phoneSwitch,
	activityLog,
	ipAllowlist,
	workflow,
	rawRequest,
};
