import type { Fields } from '../../../model/field';
import { choice, flag, integer, oneOf, select, text, time } from '../../../model/fields';
import { objectsOf, type JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import type { Session } from '../../../model/session';
import { clearAttributes, companyAttributesToClear } from '../../shared/clearAttributes';
import { companyId } from '../../shared/fields';
import { customAttributes } from '../../shared/forms';
import { simpleCompany } from '../../shared/simplify';

const name = text({ alwaysVisible: true, placeholder: 'e.g. Acme' });
const custom_attributes_as = customAttributes('company');
const companyIdField = text({
	label: 'Company ID',
	required: true,
	placeholder: 'e.g. acme-1',
	description: 'Your own identifier of the company; it can never change',
});
const profile = {
	industry: text({ placeholder: 'e.g. Manufacturing' }),
	monthly_spend: integer({
		min: 0,
		max: 2_147_483_647,
		description: 'Revenue from the company in a month, in whole units',
	}),
	name,
	plan: text({ placeholder: 'e.g. Enterprise', description: 'Name of the plan that the company is on' }),
} satisfies Fields;
const size = integer({ min: 0, description: 'Number of employees' });
const website = text({ placeholder: 'e.g. https://example.com' });
const newCompany = {
	...profile,
	remote_created_at: time({ description: 'When the company came into being on your side' }),
	size,
	update_last_request_at: flag({
		label: 'Seen Now',
		description: 'Whether to set the time when the company was last seen to now',
	}),
	website,
	custom_attributes_as,
} satisfies Fields;

export const upsert = procedure({
	label: 'Create or Update',
	action: 'Create or update a company',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	simplify: simpleCompany,
	covers: ['POST /companies'],
	fields: { clear: companyAttributesToClear },
	body: {
		company: oneOf({
			label: 'Company By',
			required: true,
			cases: {
				typed: { label: 'Company ID, New or Existing', fields: { company_id: companyIdField } },
				chosen: {
					label: 'List of Existing Ones',
					fields: { company_id: select({ from: 'getCompanyIds', label: 'Company', required: true }) },
				},
			},
		}),
		...newCompany,
	},
	serializeBy: ['company_id'],
	async run({ body, send, values }) {
		return await send('POST /companies', { body: clearAttributes(body, values.clear), idempotent: true });
	},
});

/** The companies with a company ID or a name. Intercom answers with a list, or with the company itself. */
async function findCompanies(
	query: JsonObject,
	{ sendAccepting }: Pick<Session, 'sendAccepting'>,
): Promise<JsonObject[]> {
	const { status, body } = await sendAccepting('GET /companies', [404], { query });
	if (status === 404) return [];
	return body.id === undefined ? objectsOf(body.data) : [body];
}

export const findOrCreate = procedure({
	label: 'Find or Create',
	action: 'Find or create a company',
	description: 'Get a company by its company ID or name, or create it if there is none',
	simplify: simpleCompany,
	covers: ['GET /companies', 'POST /companies'],
	fields: {
		find_by: choice({
			options: { company_id: 'Company ID', name: 'Name' },
			required: true,
			description: 'A company that is found stays as it is; the fields below are for a new one',
		}),
	},
	body: { company_id: companyIdField, ...newCompany },
	serializeBy: ['company_id', 'name'],
	async run({ sendAccepting, body, fail, send, addHint, values }) {
		const by = values.find_by;
		const value = String(body[by] ?? '').trim();
		if (value === '') fail('Name is empty', 'Fill it in, or find the company by its company ID');
		const [company, ...others] = await findCompanies({ [by]: value }, { sendAccepting });
		if (others.length > 0)
			fail(`"${value}" is the name of ${others.length + 1} companies`, 'Find the company by its company ID');
		if (!company) return await send('POST /companies', { body, idempotent: true });
		addHint('The company existed, and was returned unchanged');
		return company;
	},
});

export const update = procedure({
	action: 'Update a company',
	description: 'Change what Intercom knows of a company',
	simplify: simpleCompany,
	covers: ['PUT /companies/{company_id}'],
	path: { company_id: companyId },
	fields: { clear: companyAttributesToClear },
	body: { ...profile, size, website, custom_attributes_as },
	async run({ body, path: { company_id = '' }, send, values }) {
		return await send('PUT /companies/{company_id}', {
			path: { company_id },
			body: clearAttributes(body, values.clear),
		});
	},
});
