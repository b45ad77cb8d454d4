import { simpleWhole, talk, TALK, whole } from './conversation-samples';
import { describeRows } from '../rows';
import { asObject, type Json, type JsonObject } from '../../simulator/json';
import { picked } from '../../kit/input';

const get = { resource: 'conversation', operation: 'get', conversation_id: picked(TALK) };
/** An object that JavaScript can turn into neither a text nor a number. */
const NO_NUMBER = { toString: 1, valueOf: 1 };
const transcript = String(simpleWhole['transcript']).replace(/^.*older part.*\n/m, '');
const counted = (total_count: Json, count_conversation_parts: Json): JsonObject => ({
	...whole,
	conversation_parts: { ...asObject(whole['conversation_parts']), total_count },
	statistics: { type: 'conversation_statistics', count_conversation_parts },
});

describeRows('Conversation: Get, of which the count of the parts is no number,', { given: talk }, [
	{
		title: 'counts what it shows',
		parameters: get,
		answers: [counted(NO_NUMBER, NO_NUMBER)],
		sends: [{ to: 'GET /conversations/215471234567890' }],
		gives: [{ ...simpleWhole, transcript, parts_total: 1 }],
	},
	{
		title: 'takes the count of the statistics',
		parameters: get,
		answers: [counted(null, 7)],
		sends: [{ to: 'GET /conversations/215471234567890' }],
		gives: [{ ...simpleWhole, transcript, parts_total: 7 }],
	},
]);
