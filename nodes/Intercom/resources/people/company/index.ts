import { endpoint, type Resource } from '../../../model/operation';
import { atOnce, byNumber } from '../../../model/pages';
import { getAll } from './list';
import { deleteMany, updateMany, upsertMany } from './many';
import { search } from './search';
import { findOrCreate, update, upsert } from './write';
import { companyId } from '../../shared/fields';
import { contactOutput, simpleCompany } from '../../shared/simplify';

export const company: Resource = {
	label: 'Company',
	everyday: ['upsert', 'get', 'getAll', 'update'],
	operations: {
		upsert,
		delete: endpoint({
			action: 'Delete a company',
			description: 'Archive a company and detach its contacts from it',
			notice: 'Its contacts stay. A tool that syncs companies into Intercom would create it again.',
			route: 'DELETE /companies/{company_id}',
			path: { company_id: companyId },
		}),
		findOrCreate,
		get: endpoint({
			action: 'Get a company',
			description: 'Get a company by its ID in Intercom, its company ID or its name',
			simplify: simpleCompany,
			ifNotFound: true,
			route: 'GET /companies/{company_id}',
			path: { company_id: companyId },
		}),
		getAll,
		getContacts: endpoint({
			label: 'Get Contacts',
			action: 'Get the contacts of a company',
			description: 'List the contacts that belong to a company',
			...contactOutput,
			route: 'GET /companies/{company_id}/contacts',
			path: { company_id: companyId },
			rows: 'data',
			pages: byNumber(50),
		}),
		getSegments: endpoint({
			label: 'Get Segments',
			action: 'Get the segments of a company',
			description: 'List the segments that a company is in',
			route: 'GET /companies/{company_id}/segments',
			path: { company_id: companyId },
			rows: ['data', 'segments'],
			pages: atOnce,
		}),
		search,
		update,
		upsertMany,
		updateMany,
		deleteMany,
	},
};
