import type { Samples } from '../sample';
import { dataEvent, message, note } from './activity';
import { company } from './company';
import { contact } from './contact';
import { automation } from './automation';
import { conversations } from './conversations';
import { knowledge } from './knowledge';
import { morePeople, people } from './people';
import { tickets } from './tickets';
import { workspace } from './workspace';
import { conversation } from './conversation';
import { admin, dataAttribute, segment, tag, team } from './admins';

/** How to run each operation that has a schema, by resource. */
export const samples: Readonly<Record<string, Samples>> = {
	admin,
	company: { ...company, ...morePeople.company },
	contact: { ...contact, ...morePeople.contact },
	conversation,
	dataAttribute: { ...dataAttribute, ...morePeople.dataAttribute },
	dataEvent: { ...dataEvent, ...morePeople.dataEvent },
	message,
	note: { ...note, ...morePeople.note },
	segment: { ...segment, ...morePeople.segment },
	tag: { ...tag, ...morePeople.tag },
	team: { ...team, ...morePeople.team },
	...tickets,
	...knowledge,
	...people,
	...conversations,
	...workspace,
	...automation,
};
