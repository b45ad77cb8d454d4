/**
 * What Intercom's documentation and Developer Hub say of the topics: the name, the permissions of which an app needs
 * any one, and the version of the API since which the topic is known. `UC` "Read and list users and companies", "Read
 * and write users" or "Read one user and one company"; `UC-` the first or the third of these.
 */
const FACTS = `
contact.user.created | UC | 2.0
contact.user.updated | UC | 2.6
contact.user.tag.created | UC | 2.0
contact.user.tag.deleted | UC | 2.0
contact.lead.created | UC | 2.0
contact.lead.updated | UC | ≤2.5
contact.lead.added_email | UC | 2.0
contact.lead.signed_up | UC | 2.0
contact.lead.tag.created | UC | 2.0
contact.lead.tag.deleted | UC | 2.0
contact.email.updated | UC | 2.0
contact.merged | UC | 2.6
contact.archived | UC | ≤2.5
contact.unarchive | UC | 2.6
contact.deleted | UC- | ≤2.5
contact.subscribed | UC | 2.7
contact.unsubscribed | UC | 2.0
company.created | UC- | 2.0
company.updated | UC- | 2.7
company.deleted | UC- | 2.7
company.contact.attached | UC- | 2.6
company.contact.detached | UC- | 2.6
conversation.user.created | RC | 1.0
conversation.user.replied | RC | 1.0
conversation.admin.single.created | RC | 1.0
conversation.admin.replied | RC | 1.0
conversation.operator.replied | RC | 2.14
conversation.admin.replied.translated | RC | 2.16
conversation.admin.noted | RC | 1.0
conversation.admin.assigned | RC | 1.0
conversation.admin.open.assigned | RC | 2.8
conversation.admin.closed | RC | 1.0
conversation.admin.opened | RC | 1.0
conversation.admin.snoozed | RC | 1.0
conversation.admin.unsnoozed | RC | 1.0
conversation.priority.updated | RC | ≤2.5
conversation.rating.added | RC | ≤2.5
conversation.read | none | 2.6 to 2.9
conversation.deleted | RC | 1.0
conversation.contact.attached | RC | 2.6
conversation.contact.detached | RC | 2.6
conversation.company.updated | RC | 2.15
conversation_part.tag.created | RC | 1.0
conversation_part.redacted | RC | ≤2.5
ticket.created | RT | 2.9
ticket.state.updated | RT | 2.9
ticket.note.created | RT | 2.9
ticket.admin.assigned | RT | 2.9
ticket.team.assigned | RT | 2.9
ticket.contact.attached | RT | 2.9
ticket.contact.detached | RT | 2.9
ticket.attribute.updated | RT | 2.9
ticket.admin.replied | RT | 2.9
ticket.contact.replied | RT | 2.9
ticket.closed | RT | ≤2.14
ticket.rating.provided | RT | ≤2.14
ticket.resolved | RT | 2.15
ticket.admin.snoozed | RT | 2.16
ticket.admin.unsnoozed | RT | 2.16
ticket.admin.replied.translated | RT | 2.16
event.created | Read events | 1.0
visitor.signed_up | UC | 1.0
admin.added_to_workspace | RA | ≤2.5
admin.removed_from_workspace | RA | ≤2.5
admin.away_mode_updated | RA | ≤2.5
admin.logged_in | RA | 2.6
admin.logged_out | RA | 2.6
admin.activity_log_event.created | RA | 2.10
granular.subscribe | UC | 2.6
granular.unsubscribe | UC | ≤2.5
content_stat.banner | CD | 2.6
content_stat.carousel | CD | 2.6
content_stat.chat | CD | 2.6
content_stat.checklist | CD | 2.6
content_stat.custom_bot | CD | 2.6
content_stat.email | CD | 2.6
content_stat.news_item | CD | 2.6
content_stat.post | CD | 2.6
content_stat.push | CD | 2.6
content_stat.series | CD | 2.6
content_stat.series.webhook | CD | 2.6
content_stat.sms | CD | 2.6
content_stat.survey | CD | 2.6
content_stat.tooltip_group | CD | 2.6
content_stat.tour | CD | 2.6
job.completed | Read jobs | 2.14
call.started | RC | 2.14
call.ended | RC | 2.14
call.transcription_available | RC | 2.14
call.recording_available | RC | 2.14
article.created | AR | 2026
article.updated | AR | 2026
article.published | AR | 2026
article.unpublished | AR | 2026
article.deleted | AR | 2026
api.request.completed | Read API activity logs | 2.15
data_connector.execution.completed | Read data connectors | Preview
content_snippet.created | Read content snippets | Preview
content_snippet.updated | Read content snippets | Preview
content_snippet.deleted | Read content snippets | Preview
audience.created | Read audiences | Preview
audience.updated | Read audiences | Preview
audience.deleted | Read audiences | Preview
audience.member_added | Read audiences | Preview
audience.member_removed | Read audiences | Preview
content_import_source.created | Read content | Preview
content_import_source.updated | Read content | Preview
content_import_source.deleted | Read content | Preview
procedure.hitl_notification.created | RC | Preview
contact.unsubscribed_from_sms | none | Hub
messenger.deployment_completed.event.created | none | Hub
ping | none | 1.0
`;

const SHORT: Readonly<Record<string, string>> = {
	UC: 'Read and list users and companies, Read and write users, or Read one user and one company',
	'UC-': 'Read and list users and companies, or Read one user and one company',
	RC: 'Read conversations',
	RT: 'Read tickets',
	RA: 'Read admins',
	AR: 'Read and list articles',
	CD: 'Read content data',
};

/** Every topic that there is, in the order of its name. */
export const facts = FACTS.trim()
	.split('\n')
	.map((line) => {
		const [topic = '', permission = '', since = ''] = line.split(' | ');
		return { topic, permission: permission === 'none' ? null : (SHORT[permission] ?? permission), since };
	})
	.sort((one, other) => (one.topic < other.topic ? -1 : 1));
