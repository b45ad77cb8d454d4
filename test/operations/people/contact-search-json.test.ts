import type { INodeParameters } from 'n8n-workflow';
import { ADA, ann, contact, simpleAnn } from './contact-samples';
import { describeRows, type Row } from '../rows';

const search = contact('search');
const page = { type: 'list', data: [ann], total_count: 1, pages: { type: 'pages', page: 1, total_pages: 1 } };
const is = (field: string, operator: string, value: unknown) => ({ field, operator, value });
const all = (...value: unknown[]) => ({ operator: 'AND', value });
const any = (...value: unknown[]) => ({ operator: 'OR', value });

const jsonRow = (title: string, query: INodeParameters[string], expected: unknown, json = {}): Row => ({
	title,
	parameters: { ...search, search_by: 'json', query: query ?? null },
	items: [{ json }],
	answers: [page],
	sends: [{ to: 'POST /contacts/search', body: { query: expected, pagination: { per_page: 50 } } }],
	gives: [simpleAnn],
});
const role = is('role', '=', 'user');

describeRows('Contact: Search, by JSON', [
	jsonRow('takes a single condition', '{ "field": "role", "operator": "=", "value": "user" }', role),
	jsonRow(
		'takes groups in a group, with lists, numbers, false and null',
		JSON.stringify(
			all(
				any(role, is('owner_id', 'IN', [ADA])),
				is('custom_attributes.seats', '>=', 0),
				is('unsubscribed_from_emails', '=', false),
				is('phone', '=', null),
			),
		),
		all(
			any(role, is('owner_id', 'IN', [ADA])),
			is('custom_attributes.seats', '>=', 0),
			is('unsubscribed_from_emails', '=', false),
			is('phone', '=', null),
		),
	),
	jsonRow('takes an object from an expression', '={{ $json.query }}', all(role), { query: all(role) }),
	jsonRow(
		'takes JSON with expressions inside',
		'={ "field": "role", "operator": "=", "value": "{{ $json.role }}" }',
		role,
		{ role: 'user' },
	),
	jsonRow(
		'takes the whole body that the documentation of Intercom shows, of which the query counts',
		JSON.stringify({ query: all(role), pagination: { per_page: 5 } }),
		all(role),
	),
	jsonRow(
		'takes a field that Intercom added later, with any operator',
		'{ "field": "custom_attributes.plan", "operator": "!~", "value": "free" }',
		is('custom_attributes.plan', '!~', 'free'),
	),
]);
