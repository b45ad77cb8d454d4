import type { Catalogue } from '../model/operation';
import { admin } from './admin';
import { article } from './article';
import { collection } from './collection';
import { company } from './company';
import { contact } from './contact';
import { content } from './content';
import { contentSnippet } from './contentSnippet';
import { conversation } from './conversation';
import { dataAttribute } from './dataAttribute';
import { dataEvent } from './dataEvent';
import { helpCenter } from './helpCenter';
import { helpCenterRedirect } from './helpCenterRedirect';
import { internalArticle } from './internalArticle';
import { macro } from './macro';
import { message } from './message';
import { note } from './note';
import { rawRequest } from './rawRequest';
import { segment } from './segment';
import { tag } from './tag';
import { team } from './team';

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
	article,
	collection,
	helpCenter,
	helpCenterRedirect,
	internalArticle,
	contentSnippet,
	content,
	macro,
	rawRequest,
};
