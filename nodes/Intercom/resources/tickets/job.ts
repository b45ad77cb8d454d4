import { choice, text } from '../../model/fields';
import { endpoint, procedure, type Resource } from '../../model/operation';

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
		getBulk: procedure({
			label: 'Get Bulk Job',
			action: 'Get a bulk job',
			description: 'Get the status of a job with many contacts or companies',
			ifNotFound: true,
			covers: ['GET /contacts/bulk/{id}', 'GET /companies/bulk/{id}'],
			fields: {
				records: choice({ options: { contacts: 'Contacts', companies: 'Companies' }, required: true }),
			},
			path: { id: text({ label: 'Job ID', required: true, parameter: 'job_id', placeholder: 'e.g. 20' }) },
			async run({ path: { id = '' }, send, values: { records } }) {
				return await send(records === 'contacts' ? 'GET /contacts/bulk/{id}' : 'GET /companies/bulk/{id}', {
					path: { id },
				});
			},
		}),
	},
};
