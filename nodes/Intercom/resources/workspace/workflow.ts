import { text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';

export const workflow: Resource = {
	label: 'Workflow',
	operations: {
		export: endpoint({
			action: 'Export a workflow',
			description: 'Get all that defines a workflow of Intercom: its steps, its targeting and its rules',
			ifNotFound: true,
			route: 'GET /export/workflows/{id}',
			path: { id: text({ label: 'Workflow ID', required: true, placeholder: 'e.g. 67890' }) },
		}),
	},
};
