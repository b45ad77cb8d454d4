import type { Samples } from '../sample';
import { dataEvent, message, note } from './activity';
import { company } from './company';
import { contact } from './contact';
import { conversation } from './conversation';
import { admin, dataAttribute, segment, tag, team } from './workspace';

/** How to run each operation that has a schema, by resource. */
export const samples: Readonly<Record<string, Samples>> = {
	admin,
	company,
	contact,
	conversation,
	dataAttribute,
	dataEvent,
	message,
	note,
	segment,
	tag,
	team,
};
