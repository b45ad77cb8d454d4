import { ExecutionLifecycleHooks } from 'n8n-core';
import type { IWorkflowExecuteAdditionalData, WorkflowExecuteMode } from 'n8n-workflow';
import type { TestCredentialsHelper } from './credentials';

/** What n8n hands to an execution besides the workflow. Sub-workflows, task runners and agents are not there. */
export function additionalDataFor(credentialsHelper: TestCredentialsHelper, mode: WorkflowExecuteMode) {
	const at = new Date(0);
	const workflow = {
		id: '1',
		name: 'harness',
		active: false,
		isArchived: false,
		activeVersionId: null,
		nodes: [],
		connections: {},
	};
	const hooks = new ExecutionLifecycleHooks(mode, '1', { ...workflow, createdAt: at, updatedAt: at });
	const base = 'http://localhost';
	const data: Partial<IWorkflowExecuteAdditionalData> = {
		credentialsHelper,
		hooks,
		currentNodeExecutionIndex: 0,
		executionId: '1',
		restApiUrl: `${base}/rest`,
		instanceBaseUrl: `${base}/`,
		formBaseUrl: `${base}/form`,
		formWaitingBaseUrl: `${base}/form-waiting`,
		formTestBaseUrl: `${base}/form-test`,
		webhookBaseUrl: `${base}/webhook`,
		webhookWaitingBaseUrl: `${base}/webhook-waiting`,
		webhookTestBaseUrl: `${base}/webhook-test`,
		variables: {},
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		logAiEvent: () => {},
	};
	return data as IWorkflowExecuteAdditionalData;
}
