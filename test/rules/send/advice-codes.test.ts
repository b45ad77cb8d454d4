import { adviceFor } from '../../../nodes/Intercom/engine/send/advice';

/** Every code in the examples of Intercom's description of API 2.16, with its status and an operation that gives it. */
const DESCRIBED: ReadonlyArray<readonly [status: number, code: string, operation: string]> = [
	[400, 'already_linked_to_tracker', 'POST /tickets/{ticket_id}/linked_conversations'],
	[400, 'away_status_reason_mandatory', 'PUT /admins/{admin_id}/away'],
	[400, 'bad_request', 'POST /export/reporting_data/enqueue'],
	[400, 'client_error', 'GET /data_connectors'],
	[400, 'contact_company_limit_exceeded', 'POST /contacts/{contact_id}/companies'],
	[400, 'conversation_id_limit_exceeded', 'POST /calls/search'],
	[400, 'intercom_version_invalid', 'GET /conversations/deleted'],
	[400, 'invalid_merge', 'POST /contacts/merge'],
	[400, 'invalid_sort_order', 'POST /contacts/search'],
	[400, 'invalid_ticket_type', 'POST /tickets/{ticket_id}/linked_conversations'],
	[400, 'linked_conversation_limit_exceeded', 'POST /tickets/{ticket_id}/linked_conversations'],
	[400, 'parameter_invalid', 'GET /macros'],
	[400, 'parameter_mismatch', 'POST /tickets/{ticket_id}/reply'],
	[400, 'parameter_not_found', 'POST /articles'],
	[400, 'tag_has_dependent_objects', 'DELETE /tags/{tag_id}'],
	[400, 'ticket_state_id_invalid', 'PUT /tickets/{ticket_id}'],
	[401, 'token_unauthorized', 'POST /conversations/{id}/merge'],
	[401, 'unauthorized', 'GET /macros/{id}'],
	[403, 'api_plan_restricted', 'GET /conversations'],
	[403, 'forbidden', 'GET /macros/{id}'],
	[404, 'admin_not_found', 'PUT /admins/{admin_id}/away'],
	[404, 'article_not_found', 'POST /articles/{article_id}/tags'],
	[404, 'assignee_not_found', 'PUT /tickets/{ticket_id}'],
	[404, 'company_not_found', 'GET /companies'],
	[404, 'content_snippet_not_found', 'POST /content_snippets/{content_snippet_id}/tags'],
	[404, 'conversation_attribute_not_found', 'GET /conversations/attributes/{id}'],
	[404, 'conversation_not_found', 'POST /tickets/{ticket_id}/linked_conversations'],
	[404, 'conversation_part_or_message_not_found', 'POST /conversations/redact'],
	[404, 'data_connector_not_found', 'GET /data_connectors/{id}'],
	[404, 'data_invalid', 'GET /office_hours_schedules/{office_hours_schedule_id}/office_hours_exceptions/{id}'],
	[404, 'execution_result_not_found', 'GET /data_connectors/{data_connector_id}/execution_results/{id}'],
	[404, 'field_not_found', 'PUT /data_attributes/{data_attribute_id}'],
	[404, 'internal_article_not_found', 'POST /internal_articles/{internal_article_id}/tags'],
	[404, 'job_not_found', 'GET /jobs/status/{job_id}'],
	[404, 'not_found', 'GET /macros/{id}'],
	[404, 'parameter_invalid', 'POST /content_snippets'],
	[404, 'tag_not_found', 'POST /articles/{article_id}/tags'],
	[404, 'team_not_found', 'GET /teams/{team_id}'],
	[404, 'ticket_not_found', 'POST /tickets/{ticket_id}/tags'],
	[404, 'whatsapp_message_not_found', 'GET /messages/whatsapp/status'],
	[409, 'conflict', 'DELETE /data_connectors/{id}'],
	[409, 'data_connector_in_use', 'PATCH /data_connectors/{id}'],
	[409, 'resource_conflict', 'POST /help_center/help_centers/{help_center_id}/redirects'],
	[410, 'contact_merged', 'GET /contacts/{contact_id}'],
	[422, 'content_has_procedure_dependencies', 'DELETE /content_snippets/{id}'],
	[422, 'data_invalid', 'PUT /office_hours_schedules/{office_hours_schedule_id}/office_hours_exceptions/{id}'],
	[422, 'merge_failed', 'POST /conversations/{id}/merge'],
	[422, 'parameter_invalid', 'PUT /articles/{id}/draft'],
	[422, 'parameter_not_found', 'POST /articles/{id}/draft/publish'],
	[422, 'validation_error', 'POST /audiences'],
	[429, 'rate_limit_exceeded', 'POST /export/reporting_data/enqueue'],
];

/** Codes that Intercom lists beside them, and the status that each comes with. */
const LISTED: ReadonlyArray<readonly [status: number, code: string, operation: string]> = [
	...['token_revoked', 'token_blocked', 'token_suspended', 'token_not_found', 'token_expired'].map(
		(code) => [401, code, 'GET /contacts/{contact_id}'] as const,
	),
	[401, 'missing_authorization', 'GET /contacts/{contact_id}'],
	[403, 'action_forbidden', 'PUT /contacts/{contact_id}'],
	[400, 'scroll_exists', 'GET /companies/scroll'],
	[400, 'type_mismatch', 'POST /contacts'],
	[400, 'parameter_missing', 'POST /contacts'],
	[400, 'missing_parameter', 'POST /contacts'],
	[400, 'unsupported', 'POST /contacts'],
	[400, 'not_restorable', 'POST /contacts'],
	[404, 'team_unavailable', 'POST /conversations/{conversation_id}/parts'],
	[408, 'request_timeout', 'POST /conversations/search'],
	[422, 'unprocessable_entity', 'POST /contacts'],
	[429, 'too_many_requests', 'GET /contacts'],
	[500, 'server_error', 'GET /contacts'],
	[503, 'service_unavailable', 'GET /contacts'],
];

/** Those that the description of Preview adds, and its pages on contacts that were deleted and on merging. */
const OF_PREVIEW: ReadonlyArray<readonly [status: number, code: string, operation: string]> = [
	[400, 'invalid_field', 'POST /companies/search'],
	[400, 'invalid_merge', 'POST /contacts/merge'],
	[400, 'invalid_per_page', 'GET /contacts/deleted'],
	[400, 'invalid_sort_order', 'POST /companies/search'],
	[400, 'parameter_invalid', 'PUT /teams/{id}'],
	[400, 'parameter_not_allowed', 'POST /contacts/merge'],
	[403, 'api_plan_restricted', 'PUT /teams/{id}'],
	[403, 'forbidden', 'PUT /teams/{id}'],
	[404, 'job_not_found', 'GET /contacts/bulk/{id}'],
	[404, 'team_not_found', 'PUT /teams/{id}'],
	[409, 'conflict', 'PUT /teams/{id}'],
	[409, 'sync_in_progress', 'POST /ecommerce/connectors/{id}/catalog'],
	[422, 'field_not_found', 'POST /contacts/bulk'],
	[422, 'parameter_invalid', 'POST /companies/bulk'],
	[422, 'type_mismatch', 'PUT /contacts/bulk'],
];

describe.each([...DESCRIBED, ...LISTED, ...OF_PREVIEW])('status %d with code %s of %s', (status, code, operation) => {
	const [method = '', path = ''] = operation.replace(/\{\w+\}/g, '7').split(' ');
	const advice = adviceFor({ status, entries: [{ code, message: 'In words' }] }, { method, path, version: '2.16' });

	test('comes with advice', () => {
		expect(advice).not.toBe('');
	});

	test('speaks of the token and its permissions only where Intercom did not let it in', () => {
		const isAboutToken = /access token|permission for this|Region/.test(advice);
		expect(isAboutToken).toBe(code !== 'api_plan_restricted' && !isBlocked(code) && (status === 401 || status === 403));
	});

	test('speaks of a wrong ID only where something was not found', () => {
		if (status !== 404) expect(advice).not.toMatch(/Check the ID/);
	});
});

/** A new token helps as little as a permission where Intercom itself stopped the app. */
const isBlocked = (code: string): boolean => code === 'token_blocked' || code === 'token_suspended';
