import type { Catalogue } from '../model/operation';
import { activityLog } from './activityLog';
import { admin } from './admin';
import { awayReason } from './awayReason';
import { brand } from './brand';
import { company } from './company';
import { contact } from './contact';
import { conversation } from './conversation';
import { dataAttribute } from './dataAttribute';
import { dataEvent } from './dataEvent';
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
import { segment } from './segment';
import { tag } from './tag';
import { team } from './team';
import { workflow } from './workflow';

/** All that the node can do. The first resource and its first operation are what a new node shows. */
export const catalogue: Catalogue = {
	contact,
	conversation,
	company,
	message,
	note,
	tag,
	dataEvent,
	segment,
	dataAttribute,
	admin,
	team,
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
