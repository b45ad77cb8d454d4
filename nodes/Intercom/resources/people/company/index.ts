import { choice, select } from '../../../model/fields';
import { endpoint, procedure, type Resource } from '../../../model/operation';
import { atOnce, byNumber, byNumberThenScroll } from '../../../model/pages';
import { findOrCreate, update, upsert } from './write';
import { companyId } from '../../shared/fields';
import { simpleCompany, simpleContact } from '../../shared/simplify';

/** The largest page: Intercom answers 400 when more companies are asked for. */
const PAGE_SIZE = 60;

const getAll = procedure({
	label: 'Get Many',
	action: 'Get many companies',
	description: 'List companies, or only those with a tag or in a segment; any number of them',
	simplify: simpleCompany,
	notice:
		'Companies that no contact belongs to are in none of the lists of Intercom. Get finds them by their company ID.',
	covers: ['GET /companies', 'GET /companies/scroll', 'POST /companies/list'],
	many: true,
	fields: {
		order: choice({
			options: { asc: 'Oldest First', desc: 'Newest First' },
			default: 'desc',
			description:
				'By the time of the last request of their users; up to 10,000 companies, and not with Segment or Tag',
		}),
		segment_id: select({ from: 'getCompanySegments', label: 'Segment' }),
		tag_id: select({ from: 'getTags', label: 'Tag' }),
	},
	run({ addHint, fail, list, values }) {
		addHint('Intercom lists no companies that no contact belongs to: Get finds them by their company ID');
		const { order, segment_id, tag_id } = values;
		if (segment_id !== undefined && tag_id !== undefined)
			fail('Segment and Tag cannot be used together', 'Intercom filters companies by one of them: remove the other');
		if (segment_id !== undefined || tag_id !== undefined) {
			if (order !== undefined)
				fail(
					'Order cannot be used with Segment or Tag',
					'Intercom does not sort filtered companies: remove it, or use a Sort node',
				);
			return list({
				route: 'GET /companies',
				query: segment_id === undefined ? { tag_id: tag_id ?? '' } : { segment_id },
				rows: 'data',
				pages: byNumber(PAGE_SIZE),
			});
		}
		return list({
			route: 'POST /companies/list',
			query: order === undefined ? {} : { order },
			rows: 'data',
			pages: byNumberThenScroll(PAGE_SIZE),
		});
	},
});

export const company: Resource = {
	label: 'Company',
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
			simplify: simpleContact,
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
		update,
	},
};
