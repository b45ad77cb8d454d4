import { topicsOf } from './topic';

export const teammates = topicsOf({ group: 'Teammate', item: 'admin', permission: 'admins' }, [
	[
		'admin.activity_log_event.created',
		'Activity Logged',
		'Anything is added to the activity log',
		'2.10',
		{ item: 'admin_activity_log_event' },
	],
	['admin.added_to_workspace', 'Added', 'A teammate is added to the workspace', '≤2.5'],
	['admin.away_mode_updated', 'Away Mode Changed', 'A teammate goes away or comes back', '≤2.5'],
	['admin.logged_in', 'Logged In', 'A teammate logs in', '2.6'],
	['admin.logged_out', 'Logged Out', 'A teammate logs out', '2.6'],
	['admin.removed_from_workspace', 'Removed', 'A teammate is removed from the workspace', '≤2.5'],
]);

export const developers = [
	...topicsOf({ group: 'API', item: 'api_request', permission: 'apiLogs' }, [
		[
			'api.request.completed',
			'Request Completed',
			'Anybody used the API; a workflow that does so as well would start itself for ever',
			'2.15',
		],
	]),
	...topicsOf({ group: 'Data Connector', item: 'data_connector_execution', permission: 'dataConnectors' }, [
		['data_connector.execution.completed', 'Executed', 'A data connector ran', 'Preview'],
	]),
	...topicsOf({ group: 'Data Event', item: 'data_event', permission: 'events' }, [
		['event.created', 'Submitted', 'A data event is submitted', '1.0'],
	]),
	...topicsOf({ group: 'Messenger', item: 'messenger_deployment', permission: null }, [
		['messenger.deployment_completed.event.created', 'Deployed', 'The Messenger is installed somewhere', 'Hub'],
	]),
];
