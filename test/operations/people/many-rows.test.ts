import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../../simulator';
import { describeRows, type Row } from '../rows';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithFastClock'));

/** The first IDs that a workspace gives after its own. */
const CONTACT = '6762f0001bb69f9f00000004';
const JOB = 'bulk_job_5201';
const TASK = 'bulk_task_5202';
const told = { job_id: JOB, task_id: TASK };

interface One {
	resource: 'company' | 'contact';
	operation: string;
	route: string;
	given?: (simulator: Simulator) => void;
	parameters: INodeParameters;
	row: IDataObject;
	looksUp?: unknown;
	gives: IDataObject;
}

/** One item in one bulk request. */
const alone = ({ resource, operation, route, given, parameters, row, looksUp, gives }: One): Row => {
	const key = resource === 'contact' ? 'contacts' : 'companies';
	const search = { query: { operator: 'OR', value: looksUp }, pagination: { per_page: 150 } };
	return {
		title: `${operation} sends a row to ${route} and looks at its job until it is done`,
		parameters: { resource, operation, ...parameters },
		...(given && { given }),
		sends: [
			...(looksUp === undefined ? [] : [{ to: 'POST /contacts/search', body: search }]),
			{ to: route, body: { [key]: [row] } },
			{ to: `GET /${key}/bulk/${JOB}` },
		],
		gives: [{ ...gives, ...told }],
	};
};
const addContact = ({ state }: Simulator): void => void state.addContacts(1);
const addCompany = ({ state }: Simulator): void => void state.addCompanies(1);
const ID = { id: CONTACT };

describeRows('Many contacts, many companies', [
	alone({
		resource: 'contact',
		operation: 'upsertMany',
		route: 'POST /contacts/bulk',
		parameters: { external_id: 'user-70', name: 'Ann Lee' },
		looksUp: [{ field: 'external_id', operator: 'IN', value: ['user-70'] }],
		row: { role: 'user', external_id: 'user-70', name: 'Ann Lee' },
		gives: { external_id: 'user-70', outcome: 'created' },
	}),
	alone({
		resource: 'contact',
		operation: 'updateMany',
		route: 'PUT /contacts/bulk',
		given: addContact,
		parameters: { ...ID, additionalFields: { name: 'Ann Lee', tags: ['7'] } },
		row: { ...ID, name: 'Ann Lee', tags: { add: [{ id: '7' }] } },
		gives: { ...ID, outcome: 'updated' },
	}),
	alone({
		resource: 'contact',
		operation: 'deleteMany',
		route: 'POST /contacts/bulk/delete',
		given: addContact,
		parameters: ID,
		looksUp: [{ field: 'id', operator: 'IN', value: [CONTACT] }],
		row: ID,
		gives: { ...ID, outcome: 'deleted' },
	}),
	alone({
		resource: 'company',
		operation: 'upsertMany',
		route: 'POST /companies/bulk',
		parameters: { company_id: 'acme-1', name: 'Acme', additionalFields: { plan: 'Pro' } },
		row: { company_id: 'acme-1', name: 'Acme', plan: 'Pro' },
		gives: { company_id: 'acme-1', outcome: 'created_or_updated' },
	}),
	alone({
		resource: 'company',
		operation: 'updateMany',
		route: 'PUT /companies/bulk',
		given: addCompany,
		parameters: { ...ID, name: 'Acme' },
		row: { ...ID, name: 'Acme' },
		gives: { ...ID, outcome: 'updated' },
	}),
	alone({
		resource: 'company',
		operation: 'deleteMany',
		route: 'POST /companies/bulk/delete',
		given: addCompany,
		parameters: ID,
		row: ID,
		gives: { ...ID, outcome: 'deleted' },
	}),
]);

describeRows('Job: Get Bulk Job', [
	{
		title: 'reads a job of the chosen records',
		parameters: { resource: 'job', operation: 'getBulk', records: 'companies', job_id: 'job-1' },
		given: ({ state }) => void state.bulk.start('companies', 'job-1'),
		answers: [{ id: 'job-1', type: 'companies.bulk.job', state: 'running', tasks: [] }],
		sends: [{ to: 'GET /companies/bulk/job-1' }],
		gives: [{ id: 'job-1', type: 'companies.bulk.job', state: 'running', tasks: [] }],
	},
	{
		title: 'gives no item for a job that is not there, where the user wants that',
		parameters: {
			resource: 'job',
			operation: 'getBulk',
			records: 'contacts',
			job_id: 'job-1',
			options: { ifNotFound: 'none' },
		},
		sends: [{ to: 'GET /contacts/bulk/job-1' }],
		gives: [],
	},
]);
