import { known } from '../../../catalogue/known';
import { visitorId, visitorUserId } from '../../../operations/people/records';
import { id, lack, NEWER, type Row } from '../row';

const { admin, user } = known;
const SEGMENT = '6762f0001bb69f9f00000001';

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	...lack(NEWER, 'audience.create audience.delete audience.get audience.getAll audience.update'),
	...lack(NEWER, 'banner.dismiss banner.getAll contact.getMergeHistory message.getStatuses message.getWhatsAppStatus'),
	...lack(NEWER, 'note.createOnCompany note.getAllOfCompany'),
	'tag.untagContacts': 'its type for contacts has no place to say so',
};

export const rows: readonly Row[] = [
	{
		operation: 'note.create',
		sdk: (client) => client.notes.create({ contact_id: user, admin_id: admin, body: 'Met at a fair' }),
		node: { contact_id: id(user), body: 'Met at a fair', additionalFields: { admin_id: id(admin) } },
	},
	{
		operation: 'note.getAll',
		sdk: (client) => client.notes.list({ contact_id: user, page: 1, per_page: 2 }),
		node: { contact_id: id(user), limit: 2 },
	},
	{
		operation: 'segment.get',
		sdk: (client) => client.segments.find({ segment_id: SEGMENT }),
		node: { segment_id: id(SEGMENT) },
	},
	{
		operation: 'segment.getAll',
		sdk: (client) => client.segments.list({ include_count: true }),
		node: { additionalFields: { include_count: true } },
	},
	{ operation: 'subscriptionType.getAll', sdk: (client) => client.subscriptionTypes.list() },
	{
		operation: 'visitor.convert',
		sdk: (client) =>
			client.visitors.mergeToContact({
				type: 'user',
				visitor: { user_id: visitorUserId },
				user: { user_id: 'new-1', email: 'new@example.com' },
			}),
		node: {
			type: 'user',
			visitor_by: 'user_id',
			visitor_user_id: visitorUserId,
			contact_by: 'user_id',
			user_user_id: 'new-1',
			additionalFields: { user_email: 'new@example.com' },
		},
	},
	{
		operation: 'visitor.get',
		sdk: (client) => client.visitors.find({ user_id: visitorUserId }),
		node: { user_id: visitorUserId },
	},
	{
		operation: 'visitor.update',
		sdk: (client) => client.visitors.update({ id: visitorId, name: 'Ann Lee' }),
		node: { visitor_by: 'id', id: visitorId, name: 'Ann Lee' },
	},
];
