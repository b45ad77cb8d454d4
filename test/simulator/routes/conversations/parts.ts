import { notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asId, asNumber, asText, type JsonObject } from '../../json';
import { looseId, need, pick, type Shape, text, timestamp } from '../../shape';
import { addPart, adminAuthor } from '../../state/create';
import type { Conversation, Part } from '../../state/records';
import { countPart } from '../../state/statistics';
import { conversationView } from '../../views/conversation';
import { actingAdmin, conversationOr404 } from '../lookup';
import { paragraph } from '../people/notes';

/** Closing, opening, snoozing and assigning a conversation. */
export const partRoutes: Route[] = [on('POST /conversations/{conversation_id}/parts', manage, { body: partShape })];

function partShape(body: JsonObject): Shape {
	const common: Shape = { message_type: need(pick('close', 'open', 'snoozed', 'assignment')), admin_id: need(looseId) };
	switch (body['message_type']) {
		case 'close':
			return { ...common, type: need(pick('admin')), body: text };
		case 'snoozed':
			return { ...common, type: pick('admin'), snoozed_until: need(timestamp) };
		case 'assignment':
			return { ...common, type: need(pick('admin', 'team')), assignee_id: need(looseId), body: text };
		default:
			return { ...common, type: pick('admin') };
	}
}

function manage(call: Call): JsonObject {
	const { state, body } = call;
	const conversation = conversationOr404(state, param(call, 'conversation_id'));
	const admin = actingAdmin(state, body['admin_id']);
	const action = asText(body['message_type']) ?? '';
	const reopened = conversation.state === 'closed' && action !== 'close';
	const part: Pick<Part, 'part_type'> & Partial<Part> = { part_type: action };
	switch (action) {
		case 'close':
			conversation.state = 'closed';
			conversation.snoozed_until = null;
			conversation.waiting_since = null;
			break;
		case 'open':
			conversation.state = 'open';
			conversation.snoozed_until = null;
			conversation.read = true;
			break;
		case 'snoozed':
			conversation.state = 'snoozed';
			conversation.snoozed_until = asNumber(body['snoozed_until']) ?? null;
			break;
		default:
			part.assigned_to = assign(call, conversation);
			// Assigning a closed conversation opens it, and the part says both.
			part.part_type = reopened ? 'assign_and_reopen' : 'assignment';
			if (reopened) conversation.state = 'open';
	}
	const words = asText(body['body']);
	const added = addPart(state, conversation, {
		...part,
		author: adminAuthor(state, admin),
		body: words === undefined ? null : paragraph(words),
	});
	countPart(conversation, added, reopened);
	call.wrote(EFFECTS[action] ?? 'conversation.assigned', conversation.id);
	return conversationView(state, conversation, { parts: true });
}

const EFFECTS: { [action: string]: string } = {
	close: 'conversation.closed',
	open: 'conversation.opened',
	snoozed: 'conversation.snoozed',
};

/** Sets one of the two assignees; 0 clears it and the other one stays. */
function assign({ state, body }: Call, conversation: Conversation): JsonObject | null {
	const id = asId(body['assignee_id']) ?? '0';
	const team = body['type'] === 'team';
	if (id !== '0' && !(team ? state.teams.has(id) : state.admins.has(id))) throw notFound();
	if (team) conversation.team_assignee_id = Number(id);
	else conversation.admin_assignee_id = Number(id);
	return id === '0' ? null : { type: team ? 'team' : 'admin', id };
}
