import type { JsonObject } from '../../Intercom/model/json';
import { byBodyCursor, byNumber } from '../../Intercom/model/pages';
import { MAX_MEMBERS } from '../polling/members';
import { idOf, numberAt, type ListRequest } from '../polling/intercom';
import { byTime } from './byTime';
import type { ByMembers, PollEvent } from './event';
import { searchFor } from './search';

const contactEvent = (
	name: string,
	description: string,
	watch: PollEvent['watch'],
	form: PollEvent['form'] = 'contacts',
): PollEvent => ({ name, description, form, recordType: 'contact', watch });

/** Records by their IDs; nobody knows when a contact came into a segment. */
const byId = (rows: readonly JsonObject[], timeOf: (record: JsonObject) => number = () => NaN) =>
	rows.filter((record) => idOf(record) !== '').map((record) => ({ key: idOf(record), at: timeOf(record), record }));

/** A segment is read to its end at each poll. */
const LARGEST_PAGE = 150;

/** Contacts that come into a segment or leave it. */
const segment = (output: ByMembers['output']): ByMembers => ({
	by: 'members',
	output,
	remembersLeft: false,
	hint: `Choose a segment with fewer than ${MAX_MEMBERS.toLocaleString('en-US')} contacts`,
	async *pages(intercom, { segmentId }) {
		const search = searchFor(
			'contacts',
			[{ field: 'segment_id', operator: '=', value: segmentId }],
			['created_at', 'ascending'],
		);
		// Contacts that are missing in an answer would seem to have left, and to come again with the next one.
		const whole = intercom.list({ ...search, pages: byBodyCursor(LARGEST_PAGE) }, { isWhole: true });
		for await (const rows of whole) yield byId(rows);
	},
	async read(intercom, key) {
		const contact = await intercom.get('GET /contacts/{contact_id}', { path: { contact_id: key } });
		// Whoever was deleted, or merged into another contact, left the segment too.
		return contact ?? { type: 'contact', id: key };
	},
});

const COMPANIES: ListRequest = { route: 'POST /companies/list', rows: 'data', pages: byNumber(50) };

/** Intercom lists companies by the last request of their users and finds none by time, so all are read. */
const companies: ByMembers = {
	by: 'members',
	output: 'entered',
	remembersLeft: true,
	hint: 'Intercom lists no more companies: use the topic company.created of the Intercom Trigger',
	async *pages(intercom) {
		for await (const rows of intercom.list(COMPANIES)) yield byId(rows, (company) => numberAt(company, 'created_at'));
	},
};

const ALL_READ = 'The whole segment is read at each poll: one request for 150 contacts';

export const peopleEvents: Readonly<Record<string, PollEvent>> = {
	'company.created': {
		name: 'New Company',
		description:
			'When a company gets its first contact. All companies are read at each poll: one request for 50 of them, up to 10,000.',
		form: 'none',
		recordType: 'company',
		watch: companies,
	},
	'contact.created': contactEvent(
		'New Contact',
		'When a lead or a user is created',
		byTime('contacts', { field: 'created_at', order: 'descending' }),
	),
	'contact.segment.entered': contactEvent(
		'Contact Entered Segment',
		`When a contact comes into a segment. ${ALL_READ}.`,
		segment('entered'),
		'segment',
	),
	'contact.segment.left': contactEvent(
		'Contact Left Segment',
		`When a contact leaves a segment, or is archived or deleted. ${ALL_READ}.`,
		segment('left'),
		'segment',
	),
	'contact.updated': contactEvent(
		'Contact Updated',
		'When anything about a contact changes; a new contact counts too',
		byTime('contacts', { field: 'updated_at', order: 'descending' }),
	),
};
