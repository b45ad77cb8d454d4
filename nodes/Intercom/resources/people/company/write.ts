import type { Fields } from '../../../model/field';
import { choice, flag, integer, oneOf, select, text, time } from '../../../model/fields';
import { objectsOf, type JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import { bearsName, namesBorne } from '../../../model/sameName';
import type { Session } from '../../../model/session';
import { clearAttributes, companyAttributesToClear } from '../../shared/clearAttributes';
import { companyId } from '../../shared/fields';
import { customAttributes } from '../../shared/forms';
import { simpleCompany } from '../../shared/simplify';

const name = text({ alwaysVisible: true, placeholder: 'e.g. Acme' });
const custom_attributes_as = customAttributes('company');
export const companyIdField = text({
	label: 'Company ID',
	required: true,
	placeholder: 'e.g. acme-1',
	description: 'Your own identifier of the company, by which one that exists is found; it can never change',
});
const profile = {
	industry: text({ placeholder: 'e.g. Manufacturing' }),
	monthly_spend: integer({
		label: 'Monthly Spend',
		cuts: true,
		min: 0,
		max: 2_147_483_647,
		description: 'Revenue from the company in a month, in whole units; decimals are cut off',
	}),
	name,
	plan: text({ placeholder: 'e.g. Enterprise', description: 'Name of the plan that the company is on' }),
} satisfies Fields;
const size = integer({ min: 0, description: 'Number of employees' });
const website = text({ placeholder: 'e.g. https://example.com' });
export const newCompany = {
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

/** What an update of a company that exists takes. */
export const changedCompany = { ...profile, size, website, custom_attributes_as } satisfies Fields;

/** Said where companies are created. */
export const UNSEEN =
	'A company that no contact belongs to is in none of the lists of Intercom: attach a contact to it.';

/** Tells of a company that nobody will find in Intercom. */
export function hintIfUnseen(company: JsonObject, addHint: Session['addHint']): JsonObject {
	if (company.user_count === 0)
		addHint('No contact belongs to the company, so Intercom lists it nowhere until one is attached to it');
	return company;
}

export const upsert = procedure({
	label: 'Create or Update',
	action: 'Create or update a company',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	notice: UNSEEN,
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
	foundBy: ['company_id'],
	serializeBy: ['company_id'],
	async run({ addHint, body, send, values }) {
		const company = await send('POST /companies', { body: clearAttributes(body, values.clear), idempotent: true });
		return hintIfUnseen(company, addHint);
	},
});

/**
 * The companies with a company ID or a name, and how many there are. Intercom answers with a list, or with the company
 * itself; companies that bear another name are none of them.
 */
async function findCompanies(
	by: 'company_id' | 'name',
	value: string,
	{ fail, sendAccepting }: Pick<Session, 'fail' | 'sendAccepting'>,
): Promise<{ company: JsonObject | undefined; total: number }> {
	const { status, body } = await sendAccepting('GET /companies', [404], { query: { [by]: value } });
	if (status === 404) return { company: undefined, total: 0 };
	const given = body.id === undefined ? objectsOf(body.data) : [body];
	const found = given.filter((company) => bearsName(company, [by], value));
	if (found.length === 0 && given.length > 0)
		fail(
			`"${value}" was asked for, but Intercom answered with another: ${namesBorne(given, [by])}`,
			'Nothing was created: check the spelling, or create the company with Create or Update',
		);
	const left = Math.max(0, Number(body.total_count ?? given.length) - given.length);
	return { company: found[0], total: found.length + (found.length > 0 ? left : 0) };
}

export const findOrCreate = procedure({
	label: 'Find or Create',
	action: 'Find or create a company',
	description: 'Get a company by its company ID or name, or create it if there is none',
	notice: UNSEEN,
	simplify: simpleCompany,
	covers: ['GET /companies', 'POST /companies'],
	fields: {
		find_by: choice({
			options: { company_id: 'Company ID', name: 'Name' },
			required: true,
			description: 'A company that is found stays as it is; the other fields are for a new one',
		}),
	},
	body: { company_id: companyIdField, ...newCompany },
	foundBy: ['company_id', 'name'],
	serializeBy: ['company_id', 'name'],
	async run({ sendAccepting, body, fail, send, addHint, values }) {
		const by = values.find_by;
		const value = String(body[by] ?? '').trim();
		if (value === '') fail('Name is empty', 'Fill it in, or find the company by its company ID');
		const { company, total } = await findCompanies(by, value, { fail, sendAccepting });
		if (total > 1) fail(`"${value}" is the name of ${total} companies`, 'Find the company by its company ID');
		if (company) addHint('The company existed, and was returned unchanged');
		return hintIfUnseen(company ?? (await send('POST /companies', { body, idempotent: true })), addHint);
	},
});

export const update = procedure({
	action: 'Update a company',
	description: 'Change what Intercom knows of a company',
	simplify: simpleCompany,
	covers: ['PUT /companies/{company_id}'],
	path: { company_id: companyId },
	fields: { clear: companyAttributesToClear },
	body: changedCompany,
	async run({ body, path: { company_id = '' }, send, values }) {
		return await send('PUT /companies/{company_id}', {
			path: { company_id },
			body: clearAttributes(body, values.clear),
		});
	},
});
