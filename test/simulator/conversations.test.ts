import type { Simulator } from '.';
import { asArray } from './json';
import { at, useSimulator } from './testing';

const ADMIN = '991267459';

let simulator: Simulator;
let ann: string;
let conversation: string;
const send = useSimulator(async (fresh) => {
	simulator = fresh;
	const created = await send('POST /contacts', { email: 'ann@example.com', name: 'Ann', external_id: 'u-1' });
	ann = String(created.body['id']);
	const started = await send('POST /conversations', { from: { type: 'user', id: ann }, body: 'Is <b>this</b> on?' });
	conversation = String(started.body['conversation_id']);
});

describe('a conversation', () => {
	it('starts with a message that names it, and shows markup as text', async () => {
		const { body } = await send(`GET /conversations/${conversation}`);
		expect(body).toMatchObject({
			state: 'open',
			admin_assignee_id: 0,
			source: { body: '<p>Is &lt;b&gt;this&lt;/b&gt; on?</p>', delivered_as: 'customer_initiated' },
			contacts: { contacts: [{ id: ann, external_id: 'u-1' }] },
			conversation_parts: { total_count: 0 },
		});
		const plain = await send(`GET /conversations/${conversation}?display_as=plaintext`);
		expect(at(plain.body, 'source.body')).toBe('Is <b>this</b> on?');
	});

	it('starts for known contacts only', async () => {
		const from = (id: string) => send('POST /conversations', { from: { type: 'user', id }, body: 'x' });
		expect((await from('0123456789abcdef01234567')).error).toEqual({ code: 'not_found', message: 'User Not Found' });
		expect((await from('u-1')).status).toBe(400);
	});

	it('is answered and noted by teammates, named as text or number', async () => {
		const answered = await send(`POST /conversations/${conversation}/reply`, {
			type: 'admin',
			message_type: 'comment',
			admin_id: 991267459,
			body: 'Yes',
			attachment_urls: ['https://example.com/a/shot.png'],
		});
		expect(at(answered.body, 'conversation_parts.conversation_parts.0')).toMatchObject({
			part_type: 'comment',
			body: '<p>Yes</p>',
			author: { type: 'admin', id: ADMIN },
			attachments: [{ name: 'shot.png', content_type: 'image/png' }],
		});
		expect(answered.body['waiting_since']).toBeNull();
		const noted = await send(`POST /conversations/${conversation}/reply`, {
			type: 'admin',
			message_type: 'note',
			admin_id: ADMIN,
			body: 'Hm',
		});
		expect(at(noted.body, 'conversation_parts.conversation_parts.1.part_type')).toBe('note');
		expect(simulator.ledger.slice(-2).map((entry) => entry.effect)).toEqual([
			'conversation.replied',
			'conversation.noted',
		]);
	});

	it('takes at most ten attachments of each kind', async () => {
		const reply = { type: 'admin', message_type: 'comment', admin_id: ADMIN, body: 'x' };
		const file = { content_type: 'text/plain', data: 'aGk=', name: 'a.txt' };
		const path = `POST /conversations/${conversation}/reply`;
		expect((await send(path, { ...reply, attachment_files: Array.from({ length: 11 }, () => file) })).status).toBe(400);
		const { body } = await send(path, { ...reply, attachment_files: [file] });
		expect(at(body, 'conversation_parts.conversation_parts.0.attachments.0')).toMatchObject({
			name: 'a.txt',
			filesize: 2,
		});
	});

	it('opens again when its contact replies to the last one', async () => {
		await send(`POST /conversations/${conversation}/parts`, { message_type: 'close', type: 'admin', admin_id: ADMIN });
		const { body } = await send('POST /conversations/last/reply', {
			type: 'user',
			message_type: 'comment',
			user_id: 'u-1',
			body: 'Still there?',
		});
		expect(body).toMatchObject({ id: conversation, state: 'open', statistics: { count_reopens: 1 } });
		expect(at(body, 'conversation_parts.conversation_parts.1.part_type')).toBe('open');
	});

	it('refuses a contact who is named twice, writes notes or does not exist', async () => {
		const usual = { type: 'user', message_type: 'comment', body: 'x' };
		const reply = (fields: { [name: string]: string }) =>
			send(`POST /conversations/${conversation}/reply`, { ...usual, ...fields });
		expect((await reply({ user_id: 'u-1', email: 'ann@example.com' })).status).toBe(400);
		expect((await reply({ message_type: 'note', user_id: 'u-1' })).status).toBe(400);
		expect((await reply({ email: 'nobody@example.com' })).status).toBe(404);
	});

	it('is closed, opened, snoozed and assigned, and counts all of it', async () => {
		const manage = (fields: { [name: string]: string | number }) =>
			send(`POST /conversations/${conversation}/parts`, { admin_id: ADMIN, ...fields });
		expect((await manage({ message_type: 'close', type: 'admin', body: 'Bye' })).body).toMatchObject({
			open: false,
			state: 'closed',
		});
		expect((await manage({ message_type: 'open' })).body).toMatchObject({ open: true, state: 'open' });
		expect((await manage({ message_type: 'snoozed' })).error['code']).toBe('parameter_missing');
		expect((await manage({ message_type: 'snoozed', snoozed_until: 1_900_000_000 })).body).toMatchObject({
			state: 'snoozed',
			snoozed_until: 1_900_000_000,
		});
		const toTeam = await manage({ message_type: 'assignment', type: 'team', assignee_id: '991267901' });
		const toAdmin = await manage({ message_type: 'assignment', type: 'admin', assignee_id: 991267460 });
		expect([toTeam.body['team_assignee_id'], toAdmin.body['admin_assignee_id']]).toEqual([991267901, 991267460]);
		const nobody = await manage({ message_type: 'assignment', type: 'admin', assignee_id: '0' });
		expect(nobody.body).toMatchObject({
			admin_assignee_id: 0,
			team_assignee_id: 991267901,
			statistics: { count_assignments: 3 },
		});
		expect((await manage({ message_type: 'assignment', type: 'team', assignee_id: '5' })).status).toBe(404);
	});

	it('knows assignment rules up to version 2.11 only', async () => {
		const route = `POST /conversations/${conversation}/run_assignment_rules`;
		expect((await send(route)).status).toBe(404);
		const older = await send(route, undefined, { 'intercom-version': '2.11' });
		expect(older.body['team_assignee_id']).toBe(991267901);
	});

	it('gains and loses participants, but never the last', async () => {
		const route = `/conversations/${conversation}/customers`;
		const added = await send(`POST ${route}`, { admin_id: ADMIN, customer: { email: 'new@example.com' } });
		const lead = String(at(added.body, 'customers.1.id'));
		expect(added.body['customers']).toEqual([
			{ type: 'user', id: ann },
			{ type: 'lead', id: lead },
		]);
		expect((await send(`POST ${route}`, { admin_id: ADMIN, customer: { user_id: 'nobody' } })).status).toBe(404);
		expect((await send(`DELETE ${route}/${lead}`)).error['field']).toBe('admin_id');
		expect((await send(`DELETE ${route}/${lead}`, { admin_id: ADMIN })).body['customers']).toEqual([
			{ type: 'user', id: ann },
		]);
		const last = await send(`DELETE ${route}/${ann}`, { admin_id: ADMIN });
		expect([last.status, last.error['message']]).toEqual([422, 'Removing the last customer is not allowed']);
	});

	it('changes its title and attributes, is tagged, and is deleted', async () => {
		const route = `/conversations/${conversation}`;
		const changed = await send(`PUT ${route}`, { title: 'On?', read: true, custom_attributes: { issue_type: 'Bug' } });
		expect(changed.body).toMatchObject({ title: 'On?', read: true, custom_attributes: { issue_type: 'Bug' } });
		const [tag = ''] = simulator.state.tags.keys();
		expect((await send(`POST ${route}/tags`, { id: tag, admin_id: ADMIN })).body['applied_by']).toEqual({
			type: 'admin',
			id: ADMIN,
		});
		expect((await send(`DELETE ${route}/tags/1`, { admin_id: ADMIN })).error['code']).toBe('tag_not_found');
		expect((await send(`DELETE ${route}/tags/${tag}`, { admin_id: ADMIN })).status).toBe(200);
		expect((await send(`DELETE ${route}`)).body).toEqual({ id: conversation, object: 'conversation', deleted: true });
		expect((await send(`GET ${route}`)).error['message']).toBe('Resource Not Found');
	});

	it('shows the newest 500 parts and no parts in lists', async () => {
		const stored = simulator.state.conversations.get(conversation);
		const author = { type: 'admin' as const, id: ADMIN, name: null, email: null };
		for (let index = 0; index < 501; index++) {
			stored?.parts.push({
				id: `p${index}`,
				part_type: 'note',
				body: null,
				created_at: 0,
				author,
				assigned_to: null,
				attachments: [],
				state: 'open',
				metadata: {},
			});
		}
		const { body } = await send(`GET /conversations/${conversation}`);
		const parts = asArray(at(body, 'conversation_parts.conversation_parts'));
		expect([parts.length, at(body, 'conversation_parts.total_count'), at(parts[0], 'id')]).toEqual([500, 501, 'p1']);
		const list = await send('GET /conversations');
		expect(list.body['type']).toBe('conversation.list');
		expect(at(list.body, 'conversations.0.conversation_parts')).toBeUndefined();
	});
});

describe('a message', () => {
	it('goes out in the app or by e-mail, and starts a conversation only when asked to', async () => {
		const from = { type: 'admin', id: 991267459 };
		const to = { type: 'user', id: ann };
		const inApp = await send('POST /messages', { message_type: 'inapp', body: 'Hi', from, to });
		expect(inApp.body).toMatchObject({
			type: 'admin_message',
			message_type: 'inapp',
			body: 'Hi',
			owner: { id: ADMIN },
		});
		expect(inApp.body['conversation_id']).toBeUndefined();
		expect((await send('POST /messages', { message_type: 'in_app', body: 'Hi', from, to })).error['code']).toBe(
			'parameter_invalid',
		);
		const email = { message_type: 'email', body: 'Hi', template: 'plain', from, to: [to], cc: [to] };
		const unnamed = await send('POST /messages', email);
		expect([unnamed.status, unnamed.error['code']]).toEqual([422, 'parameter_not_found']);
		const sent = await send('POST /messages', {
			...email,
			subject: 'News',
			create_conversation_without_contact_reply: true,
		});
		expect((await send(`GET /conversations/${String(sent.body['conversation_id'])}`)).body).toMatchObject({
			source: { subject: 'News', delivered_as: 'admin_initiated' },
		});
	});
});
