import { text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';

export const job: Resource = {
	label: 'Job',
	operations: {
		get: endpoint({
			action: 'Get a job',
			description: 'Get the status of a job, and what it created',
			ifNotFound: true,
			route: 'GET /jobs/status/{job_id}',
			path: { job_id: text({ label: 'Job ID', required: true, placeholder: 'e.g. 20' }) },
		}),
	},
};
