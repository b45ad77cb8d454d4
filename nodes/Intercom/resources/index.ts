import type { Catalogue } from '../model/operation';
import { activityLog } from './activityLog';
import { admin } from './admin';
import { aiContentSource } from './aiContentSource';
import { article } from './article';
import { audience } from './audience';
import { awayReason } from './awayReason';
import { banner } from './banner';
import { brand } from './brand';
import { call } from './call';
import { collection } from './collection';
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
import { email } from './email';
import { externalPage } from './externalPage';
import { fin } from './fin';
import { finVoice } from './finVoice';
import { helpCenter } from './helpCenter';
import { helpCenterRedirect } from './helpCenterRedirect';
import { internalArticle } from './internalArticle';
import { ipAllowlist } from './ipAllowlist';
import { job } from './job';
import { macro } from './macro';
import { message } from './message';
import { newsItem } from './newsItem';
import { newsfeed } from './newsfeed';
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

/** All that the node can do, what people use every day first. The first resource and its first operation are what a new node shows. */
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
