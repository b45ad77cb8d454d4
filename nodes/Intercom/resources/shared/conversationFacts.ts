import { at, isObject, objectOf, objectsOf, type Json, type JsonObject } from '../../model/json';
import { nameText } from '../../model/names';
import { cutRecords, totalsOf } from './cutLists';
import { copyFields, nameOfEach, toIsoDate } from './simplify';
import { nameOfReference } from './partEvents';
import { namesOf } from './transcript';

/** Whether a value says that there is nothing, or that nothing has happened; of a group, whether all its values do. */
const isNothing = (value: Json): boolean => {
	if (Array.isArray(value)) return value.length === 0;
	return isObject(value) ? Object.values(value).every(isNothing) : !value;
};

/** What teammates and customers did, and how long it took; Intercom leaves the time outside of office hours out. */
function statisticsOf(conversation: JsonObject): JsonObject {
	const statistics = objectOf(conversation.statistics);
	const dateOf = (name: string): Json => toIsoDate(statistics[name]);
	const valueOf = (name: string): Json => statistics[name] ?? null;
	return {
		first_admin_reply_at: dateOf('first_admin_reply_at'),
		first_close_at: dateOf('first_close_at'),
		last_close_at: dateOf('last_close_at'),
		last_closed_by_id: valueOf('last_closed_by_id'),
		count_reopens: valueOf('count_reopens'),
		time_to_admin_reply_seconds: valueOf('time_to_admin_reply'),
		time_to_last_close_seconds: valueOf('time_to_last_close'),
	};
}

/** What Fin did, and what came of it. */
function finOf({ ai_agent: agent, ai_agent_participated: participated }: JsonObject): JsonObject {
	return {
		participated: participated ?? isObject(agent),
		resolution_state: at(agent, 'resolution_state') ?? null,
		last_answer_type: at(agent, 'last_answer_type') ?? null,
		rating: at(agent, 'rating') ?? null,
		rating_remark: at(agent, 'rating_remark') ?? null,
		source_titles: objectsOf(at(agent, 'content_sources.content_sources')).map(({ title }) => nameText(title)),
	};
}

/** What stands beside the number of a rating: the customer's words, when it was, and who was rated. */
function ratingOf(conversation: JsonObject): JsonObject {
	const rating = objectOf(conversation.conversation_rating);
	const rated = objectOf(rating.teammate);
	return {
		remark: rating.remark ?? null,
		requested_at: toIsoDate(rating.created_at),
		updated_at: toIsoDate(rating.updated_at),
		// Of a rating that a workflow asked for, later versions of the API name the workflow here.
		rated_type: rated.type ?? null,
		rated_id: rated.id ?? null,
		rated_name: rated.id === undefined ? null : (nameOfReference(rated, namesOf(conversation)) ?? null),
	};
}

/**
 * What people export of a conversation, beside its words. A value that says nothing (null, false, 0, no text, no rows)
 * is left out, and so is a group of nothing but such values; a group that is there has all of its keys.
 */
export function factsOf(conversation: JsonObject): JsonObject {
	const { channel, company, linked_objects: linked, sla_applied: sla, source, topics } = conversation;
	const facts: JsonObject = {
		delivered_as: at(source, 'delivered_as') ?? null,
		initial_channel: at(channel, 'initial') ?? null,
		current_channel: at(channel, 'current') ?? null,
		company: { id: at(company, 'id') ?? null, name: nameText(at(company, 'name')) },
		topics: nameOfEach(topics, 'topics'),
		statistics: statisticsOf(conversation),
		sla: { name: nameText(at(sla, 'sla_name')), status: at(sla, 'sla_status') ?? null },
		fin: finOf(conversation),
		rating_details: ratingOf(conversation),
		linked_objects: objectsOf(at(linked, 'data')).map((one) => copyFields(one, 'type id category')),
	};
	return {
		...Object.fromEntries(Object.entries(facts).filter(([, value]) => !isNothing(value))),
		...totalsOf(conversation, cutRecords.conversation),
	};
}
