import { flag, integer, text, time } from '../../model/fields';
import { objectOf, type JsonObject } from '../../model/json';
import { endpoint, procedure, type Resource } from '../../model/operation';
import { byUrl } from '../../model/pages';
import { byChoice, byEmail, byExternalId, contactBy, sentAsIs } from '../shared/forms';
import { checkMetadata, metadata } from './eventMetadata';

const A_SECOND_APART =
	'Intercom keeps one event of a contact and name in a second, so these were sent a second apart: give Created At to send them at once';

/**
 * What an event is about. Of two events that have contact, event and second alike Intercom silently keeps only one, so
 * those that leave their time to the node get a second each, in the order of their items.
 */
const aboutEvent = ({ email, event_name, id, user_id }: JsonObject): string =>
	JSON.stringify([event_name, id ?? user_id ?? email]).toLowerCase();

const submit = procedure({
	action: 'Submit a data event',
	description: 'Tell Intercom what a contact did',
	covers: ['POST /events'],
	body: {
		event_name: text({
			required: true,
			placeholder: 'e.g. invited-friend',
			description: 'A verb in the past tense and a noun read well in Intercom',
		}),
		contact_by: contactBy({
			id: byChoice('id'),
			user_id: { ...byExternalId('user_id'), ...sentAsIs },
			email: { ...byEmail('email'), ...sentAsIs },
		}),
		metadata_as: metadata,
		created_at: time({
			description:
				'When it happened; now when left out. Intercom drops a second event of the same contact, name and second.',
		}),
	},
	writesAbout: ({ body }) => (body.created_at === undefined ? [aboutEvent(body)] : []),
	async run({ addHint, body, fail, send, takeSecond }) {
		checkMetadata(objectOf(body.metadata), fail);
		// The time is set before the first try, so that Intercom drops a repeated one as a duplicate.
		const askedAt = Date.now();
		const created_at = body.created_at ?? (await takeSecond(aboutEvent(body)));
		if (body.created_at === undefined && Number(created_at) * 1_000 > askedAt) addHint(A_SECOND_APART);
		return await send('POST /events', { body: { ...body, created_at }, idempotent: true });
	},
});

export const dataEvent: Resource = {
	label: 'Data Event',
	operations: {
		submit,
		createSummary: endpoint({
			label: 'Create Summary',
			action: 'Create a summary of data events',
			description: 'Tell Intercom how often a contact did something, and when first and last',
			route: 'POST /events/summaries',
			serializeBy: ['user_id'],
			body: {
				user_id: text({ required: true, label: 'External ID', placeholder: 'e.g. user-70' }),
				'event_summaries.event_name': text({ label: 'Event Name', required: true, placeholder: 'e.g. invited-friend' }),
				'event_summaries.count': integer({ label: 'Count', default: 1, min: 1, alwaysVisible: true }),
				'event_summaries.first': time({ label: 'First', description: 'When it happened first' }),
				'event_summaries.last': time({ label: 'Last', description: 'When it happened last' }),
			},
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many data events',
			description: 'List the events of a contact in the last 90 days, or how often each happened',
			route: 'GET /events',
			query: {
				contact_by: contactBy({
					intercom_user_id: { ...byChoice('intercom_user_id'), send: { type: 'user' } },
					user_id: { ...byExternalId('user_id'), ...sentAsIs, send: { type: 'user' } },
					email: { ...byEmail('email'), ...sentAsIs, send: { type: 'user' } },
				}),
				summary: flag({
					label: 'Summary',
					description: 'Whether to get one item for each kind of event, with its count and its first and last time',
				}),
			},
			rows: ['events', 'data'],
			pages: byUrl(50),
		}),
	},
};
