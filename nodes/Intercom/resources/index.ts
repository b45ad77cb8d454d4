import type { Catalogue } from '../model/operation';
import { admin } from './admin';
import { audience } from './audience';
import { banner } from './banner';
import { company } from './company';
import { contact } from './contact';
import { conversation } from './conversation';
import { dataAttribute } from './dataAttribute';
import { dataEvent } from './dataEvent';
import { message } from './message';
import { note } from './note';
import { rawRequest } from './rawRequest';
import { segment } from './segment';
import { subscriptionType } from './subscriptionType';
import { tag } from './tag';
import { team } from './team';
import { visitor } from './visitor';

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
	audience,
	subscriptionType,
	visitor,
	banner,
	admin,
	team,
	rawRequest,
};
