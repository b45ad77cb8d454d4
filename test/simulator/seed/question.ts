/** The shelf of steps at which a procedure of Fin's waits for a human. */
export const STEP = 'procedure_step';

const CONVERSATION = '215468000000101';

/** What one of the procedures of the workspace asks, as Intercom documents it. */
export const seededQuestion = {
	app_id: 'simulator1',
	conversation_id: CONVERSATION,
	step_id: 'd5b81f72-adb9-4317-b973-75b3c3624c09',
	procedure_name: 'Refund Request',
	hitl_question: 'Should we refund this customer?',
	attributes_to_collect: [
		{
			type: 'data_attribute',
			identifier: 'workflow_local_variables.72c5a6b3-3cce-41d8-8e30-14da40791958',
			name: 'Approve Refund',
			label: 'Approve Refund',
			data_type: 'boolean',
		},
		{
			type: 'data_attribute',
			identifier: 'workflow_local_variables.5adb55fb-f549-44a0-8ee9-7e652ad77c25',
			name: 'Refund Reason',
			label: 'Refund Reason',
			data_type: 'list',
			options: [
				{ id: '85f00ba7-558c-4b02-a397-6f5c3659941c', label: 'Defective Product' },
				{ id: 'a3e2f1c4-7890-4b5d-9e6f-0123456789ab', label: 'Changed Mind' },
			],
		},
	],
	callback_url: `https://api.intercom.io/procedures/${CONVERSATION}/collect_agent_input`,
	expires_at: null,
	priority: 'priority',
	assign_to: null,
	conversation_url: `https://app.intercom.com/a/inbox/simulator1/inbox/shared/all/conversation/${CONVERSATION}`,
};
