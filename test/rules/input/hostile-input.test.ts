import { useOtherHost } from '../../kit/servers';
import type { INodeParameters } from 'n8n-workflow';
import { listSearch } from '../../../nodes/Intercom/methods/listSearch';
import { useTestNode } from '../../operations/testNode';
import { contactsIn, getContact, picked } from '../../kit/input';

const host = useOtherHost();
const node = useTestNode();

const SOME = picked('6762f0d01bb69f9f2193bb7d');
const get = { resource: 'contact', operation: 'get', contact_id: SOME };
const update = { resource: 'contact', operation: 'update', contact_id: SOME };
const reply = {
	...{ resource: 'conversation', operation: 'reply', conversation: 'chosen', conversation_id: picked('1') },
	...{ reply_as: 'admin', message_type: 'comment', body: 'x' },
};
const json = (value: string): INodeParameters => ({
	...update,
	custom_attributes_as: 'json',
	custom_attributes: value,
});
const raw = { resource: 'rawRequest', operation: 'send', url: '/me' };

describe('Refused before anything is sent, by the name of the field:', () => {
	test.each<[string, INodeParameters, RegExp]>([
		[
			'a timeout that no timer can hold',
			{ ...get, options: { timeout: 2_147_484 } },
			/^Timeout \(Seconds\) must be at most 2147483/,
		],
		['a version with a line break', { ...get, options: { version: '2.16\r\nX-A: b' } }, /^API Version has no form/],
		['a version of words', { ...get, options: { version: 'newest one' } }, /^API Version has no form/],
		['a version that is an object', { ...get, options: { version: '={{ ({}) }}' } }, /^API Version has no form/],
		['a version of a raw request', { ...raw, additionalFields: { version: '1 2' } }, /^API Version has no form/],
		[
			'a word for If Not Found',
			{ ...get, options: { ifNotFound: 'perhaps' } },
			/^If Not Found has no choice "perhaps"/,
		],
		['an object for If Not Found', { ...get, options: { ifNotFound: '={{ ({}) }}' } }, /^If Not Found has no choice/],
		[
			'a flag in a query that is null',
			{ ...get, additionalFields: { include_merge_history: '={{ null }}' } },
			/^Include Merge History is null/,
		],
		[
			'a date in the year 10^292',
			{ ...update, additionalFields: { signed_up_at: '={{ 1e300 }}' } },
			/^Signed Up At 1e\+300 is too far/,
		],
		[
			'JSON that is too deep',
			json(`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
			/nested more than 200 levels deep/,
		],
		[
			'a binary field called hasOwnProperty',
			{ ...reply, additionalFields: { attachment_files: 'hasOwnProperty' } },
			/names "hasOwnProperty", but the item has no such/,
		],
		[
			'an expression of an additional field that fails',
			{ ...update, additionalFields: { name: "={{ $('Nobody').item.json.a }}" } },
			/^Name has an expression that fails: /,
		],
		[
			'an expression of a field that fails',
			{ ...get, contact_id: picked("={{ $('Nobody').item.json.a }}") },
			/^Contact has an expression that fails: /,
		],
		[
			'an expression of an option that fails',
			{ ...get, options: { timeout: "={{ $('Nobody').item.json.a }}" } },
			/^Timeout \(Seconds\) has an expression that fails: /,
		],
		[
			'a query of a thousand letters',
			{ resource: 'dataEvent', operation: 'getAll', contact_by: 'email', email: 'x'.repeat(1_001) },
			/^Email is 1001 characters long/,
		],
		[
			'an ID of a thousand letters',
			{ ...get, contact_id: picked('x'.repeat(1_001)) },
			/^Contact is 1001 characters long/,
		],
	])('%s', async (_name, parameters, words) => {
		const error = await node.failure(parameters);
		expect(error.message).toMatch(words);
		expect(node.sent).toEqual([]);
	});
});

test('options that are no words break nothing', async () => {
	const item = { json: { symbol: Symbol('s'), object: Object.create(null) as object } as never };
	for (const name of ['symbol', 'object'])
		for (const option of ['timeout', 'version', 'ifNotFound']) {
			const error = await node.failure({ ...get, options: { [option]: `={{ $json.${name} }}` } }, { items: [item] });
			expect(error.message).toMatch(/^(Timeout|API Version|If Not Found)/);
		}
	expect(node.sent).toEqual([]);
});

describe('A record without an ID', () => {
	test.each([null, '', {}])('(%j) that a look-up finds is never used', async (id) => {
		node.simulator.fault({
			path: '/contacts/search',
			rewrite: () => ({ body: { type: 'list', data: [{ id, name: 'n' }] } }),
		});
		const error = await node.failure({
			resource: 'contact',
			operation: 'delete',
			contact_id: picked('ann@example.com', 'email'),
		});
		expect(error.message).toBe("Intercom's answer has a contact without an ID");
		expect(node.sent.map(({ to }) => to)).toEqual(['POST /contacts/search']);
	});

	test('that is a tag made on the way is never used', async () => {
		const [id = ''] = contactsIn(node, 1);
		node.simulator.fault({ path: '/tags', rewrite: () => ({ body: { type: 'tag', id: null } }) });
		const error = await node.failure({
			resource: 'contact',
			operation: 'attachTag',
			contact_id: picked(id),
			tag: 'named',
			name: 'VIP',
		});
		expect(error.message).toBe("Intercom's answer has a tag without an ID");
		expect(node.sent.map(({ to }) => to)).toEqual(['POST /tags']);
	});

	test('is no entry of a list to choose from', async () => {
		node.simulator.fault({
			path: '/tags',
			rewrite: () => ({
				body: {
					type: 'list',
					data: [
						{ id: null, name: 'a' },
						{ id: '2', name: 'b' },
					],
				},
			}),
		});
		const { results } = await listSearch.searchTags.call(node.loadOptions({ resource: 'tag', operation: 'getAll' }));
		expect(results.map(({ value }) => value)).toEqual(['2']);
	});
});

test.each(['/contacts/search', '/contacts/merge'])('an answer 410 of %s changes no address', async (path) => {
	const link = '<https://api.intercom.io/contacts/6762f0d01bb69f9f2193bb7d>; rel="successor"';
	node.simulator.fault({ path, status: 410, headers: { link }, body: { type: 'error.list', errors: [] }, times: 2 });
	const merge = { resource: 'contact', operation: 'merge', from: picked('6762f0d01bb69f9f2193bb01'), into: SOME };
	const search = { ...getContact, contact_id: picked('ann@example.com', 'email') };
	await node.failure(path.endsWith('merge') ? merge : search);
	expect(node.sent.map(({ to }) => to)).toEqual([`POST ${path}`]);
});

test.each(['NaN', '-1', '../2', '1e9'])(
	'a place in the list of companies that was never given out (%s) begins it anew',
	async (from) => {
		await listSearch.searchCompanies.call(node.loadOptions({ resource: 'company', operation: 'get' }), '', from);
		expect(node.sent.map(({ to }) => to)).toEqual(['POST /companies/list?page=1&per_page=50']);
	},
);

test.each([
	['attachment; filename="../../etc/passwd"', 'passwd'],
	["attachment; filename*=UTF-8''..%2F..%2Fa%0Ab.txt", 'ab.txt'],
	['attachment; filename="C:\\temp\\x.csv"', 'x.csv'],
	['attachment; filename=".."', 'download'],
])('a file that a server calls %s has a name and no folder', async (disposition, name) => {
	node.simulator.fault({ status: 200, body: 'x', headers: { 'content-disposition': disposition } });
	const [item] = await node.items({ ...raw, response: 'file' });
	expect(item?.binary?.['data']?.fileName).toBe(name);
});

test.each([
	['../../../../etc/cron.d/x', 'x'],
	['..\\..\\Windows\\x.exe', 'x.exe'],
	['a\0.sh', 'a.sh'],
	['x\r\nContent-Type: text/html', 'html'],
	['..', 'attachment'],
	['', 'attachment'],
])('an attachment that a customer named %j is a file with the name %j and no folder', async (name, expected) => {
	const attachments = [{ type: 'upload', name, url: `${host.url}/file` }];
	const body = { type: 'conversation', id: '1', source: { attachments } };
	node.simulator.fault({ path: '/conversations/1', status: 200, body });
	const [item] = await node.items({
		resource: 'conversation',
		operation: 'getAttachments',
		conversation_id: picked('1'),
	});
	expect(item?.binary?.['data']?.fileName).toBe(expected);
	expect(item?.binary?.['data']).not.toHaveProperty('directory');
});
