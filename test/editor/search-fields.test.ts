import { useTestNode } from '../operations/testNode';
import { loadFields, type ListName } from './load';

const node = useTestNode();

const of = async (name: ListName, resource: string) => await loadFields(node, name, resource);

describe('the fields that a condition on contacts can name', () => {
	test('are dates, custom ones too', async () => {
		expect(await of('getDateSearchFields', 'contact')).toEqual([
			'Created At: created_at',
			'Signed Up At: signed_up_at',
			'Updated At: updated_at',
			'Last Seen At: last_seen_at',
			'Last Contacted At: last_contacted_at',
			'Last Replied At: last_replied_at',
			'Last Email Opened At: last_email_opened_at',
			'Last Email Clicked At: last_email_clicked_at',
			'iOS Last Seen At: ios_last_seen_at',
			'Android Last Seen At: android_last_seen_at',
			'trial_ends_at (Custom): custom_attributes.trial_ends_at',
		]);
		expect(node.sent).toEqual([{ to: 'GET /data_attributes?model=contact' }]);
	});

	test('are numbers, which are all custom', async () => {
		expect(await of('getNumberSearchFields', 'contact')).toEqual([
			'seats (Custom): custom_attributes.seats',
			'mrr (Custom): custom_attributes.mrr',
		]);
	});

	test('are switches', async () => {
		expect(await of('getYesNoSearchFields', 'contact')).toEqual([
			'Unsubscribed From Emails: unsubscribed_from_emails',
			'Marked Email As Spam: marked_email_as_spam',
			'Has Hard Bounced: has_hard_bounced',
			'paid_subscriber (Custom): custom_attributes.paid_subscriber',
		]);
	});

	test('are texts, among them the lists of the workspace', async () => {
		expect(await of('getTextSearchFields', 'contact')).toEqual([
			'ID: id',
			'Role: role',
			'Name: name',
			'Avatar: avatar',
			'Owner ID: owner_id',
			'Email: email',
			'Email Domain: email_domain',
			'Phone: phone',
			'Formatted Phone: formatted_phone',
			'External ID: external_id',
			'Language Override: language_override',
			'Browser: browser',
			'Browser Language: browser_language',
			'OS: os',
			'Location Country: location.country',
			'Location Region: location.region',
			'Location City: location.city',
			'iOS App Version: ios_app_version',
			'iOS Device: ios_device',
			'iOS App Device: ios_app_device',
			'iOS OS Version: ios_os_version',
			'iOS App Name: ios_app_name',
			'iOS SDK Version: ios_sdk_version',
			'Android App Version: android_app_version',
			'Android Device: android_device',
			'Android App Name: android_app_name',
			'Android SDK Version: android_sdk_version',
			'Segment ID: segment_id',
			'Tag ID: tag_id',
			'plan (Custom): custom_attributes.plan',
		]);
	});
});

describe('the fields that a condition on conversations can name', () => {
	test('are dates', async () => {
		expect(await of('getDateSearchFields', 'conversation')).toEqual([
			'Created At: created_at',
			'Updated At: updated_at',
			'Waiting Since: waiting_since',
			'Snoozed Until: snoozed_until',
			'Statistics First Contact Reply At: statistics.first_contact_reply_at',
			'Statistics First Assignment At: statistics.first_assignment_at',
			'Statistics First Admin Reply At: statistics.first_admin_reply_at',
			'Statistics First Close At: statistics.first_close_at',
			'Statistics Last Assignment At: statistics.last_assignment_at',
			'Statistics Last Assignment Admin Reply At: statistics.last_assignment_admin_reply_at',
			'Statistics Last Contact Reply At: statistics.last_contact_reply_at',
			'Statistics Last Admin Reply At: statistics.last_admin_reply_at',
			'Statistics Last Close At: statistics.last_close_at',
			'Conversation Rating Requested At: conversation_rating.requested_at',
			'Conversation Rating Replied At: conversation_rating.replied_at',
		]);
		expect(node.sent).toEqual([{ to: 'GET /conversations/attributes' }]);
	});

	test('are numbers', async () => {
		expect(await of('getNumberSearchFields', 'conversation')).toEqual([
			'Admin Assignee ID: admin_assignee_id',
			'Team Assignee ID: team_assignee_id',
			'Statistics Time To Assignment: statistics.time_to_assignment',
			'Statistics Time To Admin Reply: statistics.time_to_admin_reply',
			'Statistics Time To First Close: statistics.time_to_first_close',
			'Statistics Time To Last Close: statistics.time_to_last_close',
			'Statistics Median Time To Reply: statistics.median_time_to_reply',
			'Statistics Count Reopens: statistics.count_reopens',
			'Statistics Count Assignments: statistics.count_assignments',
			'Statistics Count Conversation Parts: statistics.count_conversation_parts',
			'Conversation Rating Score: conversation_rating.score',
			'AI Agent Rating: ai_agent.rating',
			'refund_amount (Custom): custom_attributes.refund_amount',
		]);
	});

	test('are switches', async () => {
		expect(await of('getYesNoSearchFields', 'conversation')).toEqual([
			'Open: open',
			'Read: read',
			'AI Agent Participated: ai_agent_participated',
		]);
	});

	test('are texts, with the attributes of conversations and without archived ones', async () => {
		const held = node.simulator.state.attributes.find(({ name }) => name === 'order_number');
		if (held) held.archived = true;
		expect(await of('getTextSearchFields', 'conversation')).toEqual([
			'ID: id',
			'State: state',
			'Priority: priority',
			'Channel Initiated: channel_initiated',
			'Contact IDs: contact_ids',
			'Teammate IDs: teammate_ids',
			'Tag IDs: tag_ids',
			'Source Type: source.type',
			'Source ID: source.id',
			'Source Delivered As: source.delivered_as',
			'Source Subject: source.subject',
			'Source Body: source.body',
			'Source URL: source.url',
			'Source Author ID: source.author.id',
			'Source Author Type: source.author.type',
			'Source Author Name: source.author.name',
			'Source Author Email: source.author.email',
			'Statistics Last Closed By ID: statistics.last_closed_by_id',
			'Conversation Rating Remark: conversation_rating.remark',
			'Conversation Rating Contact ID: conversation_rating.contact_id',
			'Conversation Rating Admin ID: conversation_rating.admin_id',
			'AI Agent Resolution State: ai_agent.resolution_state',
			'AI Agent Last Answer Type: ai_agent.last_answer_type',
			'AI Agent Rating Remark: ai_agent.rating_remark',
			'AI Agent Source Type: ai_agent.source_type',
			'AI Agent Source Title: ai_agent.source_title',
			'issue_type (Custom): custom_attributes.issue_type',
		]);
	});

	test('name no archived attribute although Intercom lists it', async () => {
		const data = [{ name: 'old', data_type: 'decimal', archived: true }];
		node.simulator.fault({ body: { type: 'list', data } });
		expect(await of('getNumberSearchFields', 'conversation')).not.toContain('old (Custom): custom_attributes.old');
	});
});
