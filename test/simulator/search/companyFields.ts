import { ApiError } from '../errors';
import type { Company } from '../state/records';
import type { Workspace } from '../state/workspace';
import { attributeField, type FieldFinder, type FieldType, scalar, type SearchField } from './fields';

const EQUALITY = ['=', '!='];
const LISTS = ['IN', 'NIN'];
const ORDER = ['>', '<'];

/** The operators that each type takes in a search of companies; a boolean takes lists as well, and dates never. */
const OPERATORS: { [type in FieldType]: readonly string[] } = {
	string: [...EQUALITY, ...LISTS, '~', '!~', '^', '$'],
	integer: [...EQUALITY, ...LISTS, ...ORDER],
	boolean: [...EQUALITY, ...LISTS],
	set: EQUALITY,
	date: [...EQUALITY, ...ORDER],
};

const TYPES: { [name: string]: FieldType } = {
	company_id: 'string',
	name: 'string',
	created_at: 'date',
	updated_at: 'date',
	remote_created_at: 'date',
	last_request_at: 'date',
	monthly_spend: 'integer',
	session_count: 'integer',
	user_count: 'integer',
	tag_id: 'set',
};

function valueOf(company: Company, name: string): ReturnType<SearchField<Company>['value']> {
	if (name === 'user_count') return company.contacts.size;
	if (name === 'tag_id') return company.tags.map((tag) => tag.id);
	return scalar(company[name as keyof Company]);
}

/** The fields of companies, the workspace's own attributes included; all others are refused. */
export function companyFields(state: Workspace): FieldFinder<Company> {
	return (name) => {
		const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
		const field: SearchField<Company> | undefined =
			type === undefined
				? attributeField(state, 'company', name)
				: { type, value: (company) => valueOf(company, name) };
		if (field === undefined) throw new ApiError(400, 'invalid_field', `'${name}' is not a searchable field`);
		return { ...field, operators: OPERATORS[field.type] };
	};
}
