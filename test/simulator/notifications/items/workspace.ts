import type { JsonObject } from '../../json';
import { nameView } from '../../views/escape';
import { kept } from './content';
import { APP_PACKAGE_CODE } from './conversations';
import { contactOf, conversationOf, type MakeItem } from './source';

/** A teammate; the ID is a number here. */
const admin: MakeItem = ({ about, state }) => {
	const found = state.admins.get(about.id ?? state.ownAdminId);
	if (found === undefined) throw new Error(`There is no teammate ${about.id ?? ''}`);
	const { id, name, away_status_reason_id: _reason, ...rest } = found;
	return { type: 'admin', ...rest, id: Number(id), name: nameView(name), away_status_reason: '' };
};

const activity: MakeItem = ({ state }) => ({
	type: 'admin_activity_log_event',
	id: state.ids.uuid(),
	performed_by: { type: 'admin', id: state.ownAdminId, email: 'ada.marsh@example.com', ip: '192.0.2.1' },
	metadata: { enabled: true },
	created_at: state.now(),
	activity_type: 'admin_away_mode_change',
	activity_description: 'Ada Marsh went away',
});

/** The newest event of a contact, which names it by its fields of API 1. */
const event: MakeItem = (source) => {
	const contact = contactOf(source, source.about.contactId);
	const found = source.state.events.get(contact.id)?.at(-1);
	return {
		type: 'event',
		event_name: found?.event_name ?? 'invited-friend',
		id: found?.id ?? source.state.ids.uuid(),
		intercom_user_id: contact.id,
		user_id: contact.external_id,
		email: contact.email,
		metadata: { ...found?.metadata },
		created_at: found?.created_at ?? source.state.now(),
	};
};

const job: MakeItem = ({ about, state }) => ({
	type: 'job',
	id: about.id ?? '20',
	status: 'success',
	resource_type: 'ticket',
	resource_id: null,
	resource_url: null,
	created_at: state.now(),
});

const call: MakeItem = (source) => {
	const { state } = source;
	const { transcript: _transcript, ...fields } = kept('call', { state: 'completed', direction: 'inbound' })(source);
	return { created_at: state.now(), updated_at: state.now(), ...fields };
};

const apiRequest: MakeItem = ({ state }) => ({
	type: 'api.request.completed',
	request_id: state.ids.uuid(),
	timestamp: state.now(),
	request: { method: 'GET', path: '/contacts/1', ip_address: '192.0.2.2', user_agent: 'n8n' },
	authentication: {
		method: 'oauth',
		token_id: state.ids.uuid(),
		oauth_client_id: state.ids.uuid(),
		app_package_code: APP_PACKAGE_CODE,
	},
	response: { status: 200 },
	admin: { id: state.ownAdminId, email: 'ada.marsh@example.com' },
});

const connector: MakeItem = (source) => ({
	type: 'data_connector.execution',
	id: source.state.ids.uuid(),
	data_connector_id: '12',
	success: true,
	http_status: 200,
	error_type: null,
	execution_time_ms: 84,
	source_type: 'workflow',
	conversation_id: conversationOf(source).id,
	created_at: source.state.now(),
});

/** A procedure of Fin's that waits for a human. */
const question: MakeItem = (source) => {
	const { id } = conversationOf(source);
	const fields: JsonObject = {
		conversation_id: id,
		step_id: 'step-1',
		hitl_question: 'May this order be refunded?',
		attributes_to_collect: [],
		callback_url: `https://api.intercom.io/procedures/${id}/collect_agent_input`,
		expires_at: source.state.now() + 3_600,
		recent_messages: [],
	};
	return { type: 'procedure.hitl_notification', ...fields };
};

const ADMIN_EVENTS = 'added_to_workspace removed_from_workspace away_mode_updated logged_in logged_out';
const CALL_EVENTS = 'started ended transcription_available recording_available';

/** Items of teammates, events, calls and what runs in the background. */
export const workspaceItems: Readonly<Record<string, MakeItem>> = {
	...Object.fromEntries(ADMIN_EVENTS.split(' ').map((name) => [`admin.${name}`, admin])),
	...Object.fromEntries(CALL_EVENTS.split(' ').map((name) => [`call.${name}`, call])),
	'admin.activity_log_event.created': activity,
	'event.created': event,
	'job.completed': job,
	'api.request.completed': apiRequest,
	'data_connector.execution.completed': connector,
	'procedure.hitl_notification.created': question,
	'messenger.deployment_completed.event.created': ({ state }) => ({
		type: 'messenger.deployment_completed.event',
		id: state.ids.uuid(),
		created_at: state.now(),
	}),
};
