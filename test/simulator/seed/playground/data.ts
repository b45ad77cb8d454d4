import { addCall } from '../../routes/conversations/calls';
import { addConnector, addResult } from '../../routes/data/connectors';
import { keep } from '../../routes/shelf';
import type { Workspace } from '../../state/workspace';
import { customAttribute } from '../attributes';
import { SEED_DAY } from '../empty';

/** The type of custom objects that the seeded workspace has. */
const OBJECT_TYPE = 'Order';
const ORDERS = 5;
const CALLS = 6;
const DAY = 86_400;

const CONNECTORS = [
	['Get Order Status', 'Looks up an order'],
	['Refund Order', 'Pays an order back'],
] as const;

/** Attributes of conversations, calls, custom objects and connectors. */
export function seedData(state: Workspace): void {
	const reference = { type: 'many', object_type_id: OBJECT_TYPE };
	state.attributes.push(
		customAttribute(state, 'conversation', 'promised_by', 'date'),
		customAttribute(state, 'conversation', 'escalated', 'boolean'),
		customAttribute(state, 'conversation', 'channel', 'string', { options: ['Phone', 'Web', 'App'] }),
		customAttribute(state, 'conversation', 'orders', 'relationship', { more: { reference } }),
	);
	for (let index = 0; index < ORDERS; index++) {
		const at = SEED_DAY - index * DAY;
		keep(state, 'custom_object', {
			type: OBJECT_TYPE,
			external_id: `order-${3000 + index}`,
			external_created_at: at,
			external_updated_at: at,
			custom_attributes: { order_number: String(3000 + index), total: 20 + index },
			created_at: at,
			updated_at: at,
		});
	}
	for (const [name, description] of CONNECTORS)
		addConnector(state, state.ids.next(), { name, description, state: 'live' });
	runConnectors(state);
	seedCalls(state);
}

/** Lets each connector run, once with an answer and once without: Intercom lists the runs of the last hour only. */
export function runConnectors(state: Workspace): void {
	for (const { id } of state.shelf('data_connector').values()) {
		addResult(state, state.ids.next(), id);
		const failed = { success: false, http_status: 504, error_type: '3rd_party_error', error_message: 'No answer' };
		addResult(state, state.ids.next(), id, failed);
	}
}

function seedCalls(state: Workspace): void {
	const talks = [...state.conversations.values()].slice(-CALLS);
	talks.forEach(({ id: conversation_id, contacts: [contact_id = null] }, index) => {
		const at = SEED_DAY - (talks.length - index) * DAY;
		const times = { initiated_at: at, answered_at: at + 5, ended_at: at + 200, created_at: at, updated_at: at + 200 };
		const phone = `+3538712345${String(60 + index)}`;
		const direction = index % 2 === 0 ? 'inbound' : 'outbound';
		const transcript = ['[00:00:03] Teammate 1: Hello, how can I help?', '[00:00:09] Contact: I miss an invoice.'];
		addCall(state, state.ids.next(), { conversation_id, contact_id, phone, direction, transcript, ...times });
	});
}
