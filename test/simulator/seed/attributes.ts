import type { DataAttribute } from '../state/records';
import type { Contents } from '../state/contents';

type Row = [name: string, label: string, type: DataAttribute['data_type'], writable: boolean];

const CONTACT: Row[] = [
	['name', 'Name', 'string', true],
	['id', 'ID', 'string', false],
	['email', 'Email', 'string', true],
	['external_id', 'User ID', 'string', true],
	['phone', 'Phone', 'string', true],
	['role', 'Role', 'string', true],
	['avatar', 'Avatar', 'string', true],
	['owner_id', 'Owner', 'string', true],
	['created_at', 'Created at', 'date', false],
	['updated_at', 'Updated at', 'date', false],
	['signed_up_at', 'Signed up', 'date', true],
	['last_seen_at', 'Last seen', 'date', true],
	['last_contacted_at', 'Last contacted', 'date', false],
	['last_replied_at', 'Last heard from', 'date', false],
	['unsubscribed_from_emails', 'Unsubscribed from Emails', 'boolean', true],
	['language_override', 'Language override', 'string', true],
	['location.country', 'Country', 'string', false],
	['location.city', 'City', 'string', false],
	['browser', 'Browser', 'string', false],
	['os', 'OS', 'string', false],
];

const COMPANY: Row[] = [
	['name', 'Company name', 'string', true],
	['company_id', 'Company ID', 'string', false],
	['id', 'ID', 'string', false],
	['last_request_at', 'Company last seen', 'date', false],
	['remote_created_at', 'Company created at', 'date', true],
	['user_count', 'People', 'integer', false],
	['session_count', 'Company web sessions', 'integer', false],
	['plan.name', 'Plan', 'string', false],
	['monthly_spend', 'Monthly Spend', 'float', true],
	['size', 'Company size', 'integer', true],
	['industry', 'Company industry', 'string', true],
	['website', 'Company website', 'string', true],
];

/** The attributes that every workspace has. */
export function builtInAttributes(): DataAttribute[] {
	const all = (model: DataAttribute['model'], rows: Row[]): DataAttribute[] =>
		rows.map(([fullName, label, type, writable]) => ({
			id: null,
			model,
			name: fullName.split('.').pop() ?? fullName,
			full_name: fullName,
			label,
			description: '',
			data_type: type,
			options: null,
			api_writable: writable,
			messenger_writable: false,
			custom: false,
			archived: false,
			created_at: 0,
			updated_at: 0,
		}));
	return [...all('contact', CONTACT), ...all('company', COMPANY)];
}

/** A custom attribute, created on the seeds' first day. */
export function customAttribute(
	state: Contents,
	model: DataAttribute['model'],
	name: string,
	type: DataAttribute['data_type'],
	change: Partial<DataAttribute> = {},
): DataAttribute {
	return {
		id: Number(state.ids.number('attribute')),
		model,
		name,
		full_name: `custom_attributes.${name}`,
		label: name,
		description: '',
		data_type: type,
		options: null,
		api_writable: true,
		messenger_writable: false,
		custom: true,
		archived: false,
		created_at: 1_746_979_200,
		updated_at: 1_746_979_200,
		...change,
	};
}

/** The attributes this workspace has added. */
export function customAttributes(state: Contents): DataAttribute[] {
	return [
		customAttribute(state, 'contact', 'plan', 'string', {
			options: ['free', 'pro', 'enterprise'],
			description: 'The plan of the contact',
		}),
		customAttribute(state, 'contact', 'seats', 'integer'),
		customAttribute(state, 'contact', 'mrr', 'float', { description: 'Monthly recurring revenue' }),
		customAttribute(state, 'contact', 'paid_subscriber', 'boolean'),
		customAttribute(state, 'contact', 'trial_ends_at', 'date'),
		customAttribute(state, 'contact', 'legacy_score', 'integer', { archived: true }),
		customAttribute(state, 'company', 'tier', 'string'),
		customAttribute(state, 'company', 'employees', 'integer'),
		customAttribute(state, 'company', 'vip', 'boolean'),
		customAttribute(state, 'conversation', 'issue_type', 'string', { options: ['Billing', 'Bug', 'Question'] }),
		customAttribute(state, 'conversation', 'order_number', 'string'),
		customAttribute(state, 'conversation', 'refund_amount', 'float'),
	];
}
