import { choice, flag, integer, oneOf, select, text, time } from '../model/fields';
import { endpoint, procedure, type Resource } from '../model/operation';
import { byNumber } from '../model/pagers';
import { byNumberThenScroll } from '../model/scroll';
import { cleared, clearOfCompany } from './clear';
import { companyId, customAttributes } from './shared';
import { simpleCompany, simpleContact } from './simple';

/** Above 60 companies a page Intercom answers 400. */
const PAGE = 60;

const upsert = procedure({
	label: 'Create or Update',
	action: 'Create or update a company',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	simplify: simpleCompany,
	covers: ['POST /companies'],
	fields: { clear: clearOfCompany },
	body: {
		company: oneOf({
			label: 'Company By',
			required: true,
			cases: {
				typed: {
					label: 'Company ID, New or Existing',
					fields: {
						company_id: text({
							label: 'Company ID',
							required: true,
							placeholder: 'e.g. acme-1',
							description: 'Your own identifier of the company; it can never change',
						}),
					},
				},
				chosen: {
					label: 'List of Existing Ones',
					fields: { company_id: select({ from: 'getCompanyIds', label: 'Company', required: true }) },
				},
			},
		}),
		industry: text({ placeholder: 'e.g. Manufacturing' }),
		monthly_spend: integer({
			min: 0,
			max: 2_147_483_647,
			description: 'Revenue from the company in a month, in whole units',
		}),
		name: text({ shown: true, placeholder: 'e.g. Acme' }),
		plan: text({ placeholder: 'e.g. Enterprise', description: 'Name of the plan that the company is on' }),
		remote_created_at: time({ description: 'When the company came into being on your side' }),
		size: integer({ min: 0, description: 'Number of employees' }),
		update_last_request_at: flag({
			label: 'Seen Now',
			description: 'Whether to set the time when the company was last seen to now',
		}),
		website: text({ placeholder: 'e.g. https://example.com' }),
		custom_attributes_as: customAttributes('company'),
	},
	inOrder: ['company_id'],
	async run({ body, send, values }) {
		return await send('POST /companies', { body: cleared(body, values.clear), idempotent: true });
	},
});

const getAll = procedure({
	label: 'Get Many',
	action: 'Get many companies',
	description: 'List companies, or only those with a tag or in a segment; any number of them',
	simplify: simpleCompany,
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
	run({ fail, list, values }) {
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
				pages: byNumber(PAGE),
			});
		}
		return list({
			route: 'POST /companies/list',
			query: order === undefined ? {} : { order },
			rows: 'data',
			pages: byNumberThenScroll(PAGE),
		});
	},
});

export const company: Resource = {
	label: 'Company',
	operations: {
		upsert,
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
	},
};
