import { useTestNode } from '../operations/testNode';
import { loadFields, type ListName } from './load';

const node = useTestNode();

const of = async (name: ListName, resource: string) => await loadFields(node, name, resource);

describe('the fields that a condition on contacts can name', () => {
	test('are dates, custom ones too', async () => {
		expect(await of('getDateSearchFields', 'contact')).toEqual([
			'Android Last Seen At: android_last_seen_at',
			'Created At: created_at',
			'iOS Last Seen At: ios_last_seen_at',
			'Last Contacted At: last_contacted_at',
			'Last Email Clicked At: last_email_clicked_at',
			'Last Email Opened At: last_email_opened_at',
			'Last Replied At: last_replied_at',
			'Last Seen At: last_seen_at',
			'Signed Up At: signed_up_at',
			'Updated At: updated_at',
			'trial_ends_at (Custom): custom_attributes.trial_ends_at',
		]);
		expect(node.sent).toEqual([{ to: 'GET /data_attributes?model=contact' }]);
	});

	test.each(['date', 'datetime'])('are the same dates where Intercom calls attributes a %s', async (data_type) => {
		const own = { type: 'data_attribute', name: 'renews_at', label: 'renews_at', data_type, custom: true };
		const standard = { ...own, name: 'last_seen_at', label: 'Last seen', custom: false };
		const list = { status: 200, body: { type: 'list', data: [own, standard] } };
		node.simulator.fault({ path: '/data_attributes', ...list, times: 2 });
		const dates = await of('getDateSearchFields', 'contact');
		expect(dates).toHaveLength(11);
		expect(dates.at(-1)).toBe('renews_at (Custom): custom_attributes.renews_at');
		expect(await of('getTextSearchFields', 'contact')).not.toContainEqual(expect.stringContaining('renews_at'));
	});

	test('are numbers, which are all custom', async () => {
		expect(await of('getNumberSearchFields', 'contact')).toEqual([
			'mrr (Custom): custom_attributes.mrr',
			'seats (Custom): custom_attributes.seats',
		]);
	});

	test('are switches', async () => {
		expect(await of('getYesNoSearchFields', 'contact')).toEqual([
			'Email Bounced: has_hard_bounced',
			'Marked an Email as Spam: marked_email_as_spam',
			'Unsubscribed From Emails: unsubscribed_from_emails',
			'paid_subscriber (Custom): custom_attributes.paid_subscriber',
		]);
	});

	test('are texts, among them the lists of the workspace', async () => {
		expect(await of('getTextSearchFields', 'contact')).toEqual([
			'Android App Name: android_app_name',
			'Android App Version: android_app_version',
			'Android Device: android_device',
			'Android SDK Version: android_sdk_version',
			'Avatar: avatar',
			'Browser: browser',
			'Browser Language: browser_language',
			'City: location.city',
			'Country: location.country',
			'Email: email',
			'Email Domain: email_domain',
			'External ID: external_id',
			'ID: id',
			'iOS App Device: ios_app_device',
			'iOS App Name: ios_app_name',
			'iOS App Version: ios_app_version',
			'iOS Device: ios_device',
			'iOS OS Version: ios_os_version',
			'iOS SDK Version: ios_sdk_version',
			'Language Override: language_override',
			'Name: name',
			'OS: os',
			'Owner: owner_id',
			'Phone: phone',
			'Phone (Formatted): formatted_phone',
			'Region: location.region',
			'Role: role',
			'Segment: segment_id',
			'Tag: tag_id',
			'plan (Custom): custom_attributes.plan',
		]);
	});
});

describe('the fields that a condition on companies can name', () => {
	test('are those that Intercom searches, by type, with the attributes of companies', async () => {
		expect(await of('getDateSearchFields', 'company')).toEqual([
			'Created At: created_at',
			'Last Seen At: last_request_at',
			'Remote Created At: remote_created_at',
			'Updated At: updated_at',
		]);
		expect(node.sent).toEqual([{ to: 'GET /data_attributes?model=company' }]);
		expect(await of('getNumberSearchFields', 'company')).toEqual([
			'Monthly Spend: monthly_spend',
			'Sessions: session_count',
			'Users: user_count',
			'employees (Custom): custom_attributes.employees',
		]);
		expect(await of('getTextSearchFields', 'company')).toEqual([
			'Company ID: company_id',
			'Name: name',
			'Tag: tag_id',
			'tier (Custom): custom_attributes.tier',
		]);
		expect(await of('getYesNoSearchFields', 'company')).toEqual(['vip (Custom): custom_attributes.vip']);
	});

	test('sort a search as well, but for tags', async () => {
		expect(await of('getCompanyFields', 'company')).toEqual([
			'Company ID: company_id',
			'Created At: created_at',
			'Last Seen At: last_request_at',
			'Monthly Spend: monthly_spend',
			'Name: name',
			'Remote Created At: remote_created_at',
			'Sessions: session_count',
			'Updated At: updated_at',
			'Users: user_count',
			'employees (Custom): custom_attributes.employees',
			'tier (Custom): custom_attributes.tier',
			'vip (Custom): custom_attributes.vip',
		]);
	});
});

describe('the fields that a condition on conversations can name', () => {
	test('are dates', async () => {
		expect(await of('getDateSearchFields', 'conversation')).toEqual([
			'Created At: created_at',
			'First Assigned: statistics.first_assignment_at',
			'First Closed: statistics.first_close_at',
			'First Reply by a Teammate: statistics.first_admin_reply_at',
			'First Reply by the Contact: statistics.first_contact_reply_at',
			'Last Assigned: statistics.last_assignment_at',
			'Last Assigned, Then Answered: statistics.last_assignment_admin_reply_at',
			'Last Closed: statistics.last_close_at',
			'Last Reply by a Teammate: statistics.last_admin_reply_at',
			'Last Reply by the Contact: statistics.last_contact_reply_at',
			'Rating Asked For: conversation_rating.requested_at',
			'Rating Given: conversation_rating.replied_at',
			'Snoozed Until: snoozed_until',
			'Updated At: updated_at',
			'Waiting Since: waiting_since',
		]);
		expect(node.sent).toEqual([{ to: 'GET /conversations/attributes' }]);
	});

	test('are numbers', async () => {
		expect(await of('getNumberSearchFields', 'conversation')).toEqual([
			'Fin: Rating (1 to 5): ai_agent.rating',
			'Median Time to Reply (Seconds): statistics.median_time_to_reply',
			'Number of Parts: statistics.count_conversation_parts',
			'Rating: Score (1 to 5): conversation_rating.score',
			'Team Assigned: team_assignee_id',
			'Teammate Assigned: admin_assignee_id',
			'Time to Assignment (Seconds): statistics.time_to_assignment',
			'Time to First Close (Seconds): statistics.time_to_first_close',
			'Time to First Reply (Seconds): statistics.time_to_admin_reply',
			'Time to Last Close (Seconds): statistics.time_to_last_close',
			'Times Assigned: statistics.count_assignments',
			'Times Reopened: statistics.count_reopens',
			'refund_amount (Custom): custom_attributes.refund_amount',
		]);
	});

	test('are switches', async () => {
		expect(await of('getYesNoSearchFields', 'conversation')).toEqual([
			'Fin Took Part: ai_agent_participated',
			'Open: open',
			'Read: read',
		]);
	});

	test('are texts, with the attributes of conversations and without archived ones', async () => {
		const held = node.simulator.state.attributes.find(({ name }) => name === 'order_number');
		if (held) held.archived = true;
		expect(await of('getTextSearchFields', 'conversation')).toEqual([
			'Channel: source.type',
			'Channel at the Start: channel_initiated',
			'Contact: contact_ids',
			'Fin: Outcome: ai_agent.resolution_state',
			'Fin: Remark of the Rating: ai_agent.rating_remark',
			'Fin: Started By (Title): ai_agent.source_title',
			'Fin: Started By (Type): ai_agent.source_type',
			'Fin: Type of Last Answer: ai_agent.last_answer_type',
			'First Message: Delivered As: source.delivered_as',
			'First Message: Email of the Author: source.author.email',
			'First Message: ID: source.id',
			'First Message: ID of the Author: source.author.id',
			'First Message: Name of the Author: source.author.name',
			'First Message: Page It Was Sent From: source.url',
			'First Message: Subject: source.subject',
			'First Message: Type of the Author: source.author.type',
			'First Message: Words: source.body',
			'ID: id',
			'Last Closed By: statistics.last_closed_by_id',
			'Priority: priority',
			'Rating: Contact Who Rated: conversation_rating.contact_id',
			'Rating: Remark: conversation_rating.remark',
			'Rating: Teammate Rated: conversation_rating.admin_id',
			'State: state',
			'Tag: tag_ids',
			'Teammate Who Took Part: teammate_ids',
			'issue_type (Custom): custom_attributes.issue_type',
		]);
	});

	test('name no archived attribute although Intercom lists it', async () => {
		const data = [{ name: 'old', data_type: 'decimal', archived: true }];
		node.simulator.fault({ body: { type: 'list', data } });
		expect(await of('getNumberSearchFields', 'conversation')).not.toContain('old (Custom): custom_attributes.old');
	});
});
