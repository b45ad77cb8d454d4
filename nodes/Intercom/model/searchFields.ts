import type { SearchKind } from './field';
import type { ConditionType } from './search';

const withPrefix = (prefix: string, names: string) => names.split(' ').map((name) => `${prefix}${name}`);

/**
 * The fields that Intercom searches, by type; `custom_attributes.*` and `ticket_attribute.*` come from the workspace.
 */
export const searchFields: Readonly<Record<SearchKind, Readonly<Record<ConditionType, readonly string[]>>>> = {
	companies: {
		date: withPrefix('', 'created_at updated_at remote_created_at last_request_at'),
		number: withPrefix('', 'monthly_spend session_count user_count'),
		text: withPrefix('', 'company_id name tag_id'),
		yesNo: [],
	},
	contacts: {
		date: withPrefix(
			'',
			'created_at signed_up_at updated_at last_seen_at last_contacted_at last_replied_at last_email_opened_at last_email_clicked_at ios_last_seen_at android_last_seen_at',
		),
		number: [],
		text: [
			...withPrefix(
				'',
				'id role name avatar owner_id email email_domain phone formatted_phone external_id language_override browser browser_language os',
			),
			...withPrefix('location.', 'country region city'),
			...withPrefix('', 'ios_app_version ios_device ios_app_device ios_os_version ios_app_name ios_sdk_version'),
			...withPrefix('', 'android_app_version android_device android_app_name android_sdk_version segment_id tag_id'),
		],
		yesNo: withPrefix('', 'unsubscribed_from_emails marked_email_as_spam has_hard_bounced'),
	},
	conversations: {
		date: [
			...withPrefix('', 'created_at updated_at waiting_since snoozed_until'),
			...withPrefix(
				'statistics.',
				'first_contact_reply_at first_assignment_at first_admin_reply_at first_close_at last_assignment_at last_assignment_admin_reply_at last_contact_reply_at last_admin_reply_at last_close_at',
			),
			...withPrefix('conversation_rating.', 'requested_at replied_at'),
		],
		number: [
			...withPrefix('', 'admin_assignee_id team_assignee_id'),
			...withPrefix(
				'statistics.',
				'time_to_assignment time_to_admin_reply time_to_first_close time_to_last_close median_time_to_reply count_reopens count_assignments count_conversation_parts',
			),
			...withPrefix('', 'conversation_rating.score ai_agent.rating'),
		],
		text: [
			...withPrefix('', 'id state priority channel_initiated contact_ids teammate_ids tag_ids'),
			...withPrefix('source.', 'type id delivered_as subject body url author.id author.type author.name author.email'),
			...withPrefix(
				'',
				'statistics.last_closed_by_id conversation_rating.remark conversation_rating.contact_id conversation_rating.admin_id',
			),
			...withPrefix('ai_agent.', 'resolution_state last_answer_type rating_remark source_type source_title'),
		],
		yesNo: withPrefix('', 'open read ai_agent_participated'),
	},
	tickets: {
		date: withPrefix('', 'created_at updated_at snoozed_until'),
		number: [],
		text: withPrefix(
			'',
			'id title description category ticket_type_id contact_ids teammate_ids admin_assignee_id team_assignee_id state',
		),
		yesNo: ['open'],
	},
};

/**
 * The type of one of Intercom's own fields; `undefined` for attributes of the workspace and for fields that came later.
 */
export const searchFieldType = (searches: SearchKind, field: string): ConditionType | undefined =>
	(Object.keys(searchFields[searches]) as ConditionType[]).find((type) => searchFields[searches][type].includes(field));
