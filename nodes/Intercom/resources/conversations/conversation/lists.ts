import { choice } from '../../../model/fields';
import { endpoint } from '../../../model/operation';
import { atOnce, byNumber } from '../../../model/pages';
import { cutRecords, hintsOfCutLists } from '../../shared/cutLists';
import { conversationId } from '../../shared/fields';

export const getDeleted = endpoint({
	label: 'Get Deleted',
	action: 'Get the IDs of deleted conversations',
	description: 'List which conversations were deleted, and when',
	route: 'GET /conversations/deleted',
	query: {
		order: choice({
			options: { asc: 'Ascending', desc: 'Descending' },
			default: 'desc',
			description: 'The order of the IDs; descending when left out',
		}),
	},
	rows: 'conversations',
	pages: byNumber(60),
});

export const getHandlingEvents = endpoint({
	label: 'Get Handling Events',
	action: 'Get the handling events of a conversation',
	description: 'List when teammates paused and resumed their work on a conversation',
	route: 'GET /conversations/{id}/handling_events',
	path: { id: conversationId },
	rows: 'handling_events',
	pages: atOnce,
});

export const getHitlEvents = endpoint({
	label: "Get Fin's Questions",
	action: "Get Fin's questions in a conversation",
	description: 'List what Fin asked a teammate before it replied, and what came of it, once that is over',
	route: 'GET /conversations/{conversation_id}/hitl_events',
	path: { conversation_id: conversationId },
	rows: ['hitl_events', 'data'],
	pages: atOnce,
});

export const getSideConversations = endpoint({
	label: 'Get Side Conversations',
	action: 'Get the side conversations of a conversation',
	description: 'List the internal threads that teammates started from a conversation',
	route: 'GET /conversations/{id}/side_conversations',
	path: { id: conversationId },
	hints: hintsOfCutLists(cutRecords.sideConversation),
	rows: 'side_conversations',
	pages: byNumber(50),
});
