import { towardsSurvivor } from '../../../nodes/Intercom/engine/send/mergedContact';
import type { Request } from '../../../nodes/Intercom/engine/send/request';

const SURVIVOR = '6762f0d01bb69f9f2193bb7d';
const link = `<https://api.intercom.io/contacts/${SURVIVOR}>; rel="successor"`;
const sent = (method: Request['method'], path: string): Request => ({
	method,
	path,
	query: { a: 1 },
	body: { b: 2 },
	repeatable: false,
});
const answered = (status: number, headers: Record<string, string> = { link }) => ({
	status,
	headers,
	content: Buffer.from(''),
});

test.each([
	['GET', '/contacts/1', `/contacts/${SURVIVOR}`],
	['PUT', '/contacts/1', `/contacts/${SURVIVOR}`],
	['GET', '/contacts/find_by_external_id/u1', `/contacts/${SURVIVOR}`],
	['POST', '/contacts/1/tags', `/contacts/${SURVIVOR}/tags`],
	['DELETE', '/contacts/1/tags/7', `/contacts/${SURVIVOR}/tags/7`],
	['POST', '/contacts/1/unarchive', `/contacts/${SURVIVOR}/unarchive`],
] as const)('%s %s of a merged contact goes to %s, the rest of it unchanged', (method, path, to) => {
	expect(towardsSurvivor(sent(method, path), answered(410))).toEqual({ ...sent(method, path), path: to });
});

test.each([
	['DELETE', '/contacts/1'],
	['POST', '/contacts/1/archive'],
	['POST', '/contacts/1/block'],
] as const)('%s %s, which ends a contact, is never carried over to another one', (method, path) => {
	expect(towardsSurvivor(sent(method, path), answered(410))).toBeUndefined();
});

test.each([
	['POST', '/contacts/search'],
	['POST', '/contacts/merge'],
	['POST', '/conversations'],
	['GET', `/contacts/${SURVIVOR}`],
] as const)('%s %s names no contact that another one could take the place of', (method, path) => {
	expect(towardsSurvivor(sent(method, path), answered(410))).toBeUndefined();
});

test.each([200, 301, 404, 409, 422, 500])('status %d says of no contact that it was merged', (status) => {
	expect(towardsSurvivor(sent('GET', '/contacts/1'), answered(status))).toBeUndefined();
});

test.each<[what: string, headers: Record<string, string>]>([
	['no link', {}],
	['an empty link', { link: '' }],
	['a link to something else', { link: '<https://api.intercom.io/companies/6762f0d01bb69f9f2193bb7d>' }],
	['a link to no ID', { link: '<https://api.intercom.io/contacts/../admins>' }],
])('a merged contact with %s is not followed', (_what, headers) => {
	expect(towardsSurvivor(sent('GET', '/contacts/1'), answered(410, headers))).toBeUndefined();
});
