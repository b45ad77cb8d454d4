import { mentions, same } from '../check';
import { picked } from '../../picked';
import type { Stage } from '../stage';

const EVENTS = [
	['opened-invoice', '2026-05-04T08:00:00Z', 4200],
	['opened-invoice', '2026-05-11T08:00:00Z', 4200],
	['downloaded-invoice', '2026-05-11T08:01:00Z', 4200],
	['opened-invoice', '2026-06-01T10:30:00Z', 5100],
	['downloaded-invoice', '2026-06-01T10:31:00Z', 5100],
] as const;

/** What a user has: a company, a tag, a note, a message and events. */
export async function details(stage: Stage, contact_id: ReturnType<typeof picked>): Promise<void> {
	await stage.one({
		why: 'Ann belongs to it: both found by your own IDs',
		parameters: {
			resource: 'contact',
			operation: 'attachToCompany',
			contact_id: picked('user-ann', 'external_id'),
			company_id: picked('acme-1', 'company_id'),
		},
		requests: 3,
		check: ([json]) => same('company', json?.['company_id'], 'acme-1'),
	});
	await stage.one({
		why: 'A tag that nobody has made yet',
		parameters: { resource: 'contact', operation: 'attachTag', contact_id, tag: 'named', name: 'Spring campaign' },
		requests: 2,
		check: ([json]) => same('tag', json?.['name'], 'Spring campaign'),
	});
	await stage.one({
		why: 'A note on the contact',
		parameters: { resource: 'note', operation: 'create', contact_id, body: 'Prefers invoices by email.' },
		check: ([json]) => mentions('note', json?.['body'], 'Prefers invoices by email.'),
	});
	await stage.one({
		why: 'A welcome by email, which opens a conversation at once',
		parameters: {
			resource: 'message',
			operation: 'create',
			to: { row: [{ contact: contact_id }] },
			message_type: 'email',
			subject: 'Welcome, Ann',
			body: '<p>Good to have you.</p>',
			additionalFields: { create_conversation_without_contact_reply: true },
		},
		requests: 3,
		check: ([json]) => {
			same('message', [json?.['message_type'], json?.['subject']], ['email', 'Welcome, Ann']);
			mentions('conversation', String(json?.['conversation_id'] ?? ''), '2');
		},
	});
	await stage.step({
		why: 'What she did in the product, an event for each item',
		parameters: {
			resource: 'dataEvent',
			operation: 'submit',
			event_name: '={{ $json.event }}',
			contact_by: 'user_id',
			user_id: 'user-ann',
			metadata_as: 'typed',
			metadata: { price: [{ name: 'total', amount: '={{ $json.cents }}', currency: 'eur' }] },
			additionalFields: { created_at: '={{ $json.at }}' },
		},
		items: EVENTS.map(([event, at, cents]) => ({ json: { event, at, cents } })),
		out: 5,
		requests: 5,
		check: (all) => same('answers', all, Array(5).fill({ success: true })),
	});
	await stage.step({
		why: 'How often each event happened',
		parameters: {
			resource: 'dataEvent',
			operation: 'getAll',
			intercom_user_id: contact_id,
			additionalFields: { summary: true },
		},
		out: 2,
		check: (all) => {
			const counts = Object.fromEntries(all.map(({ name, count }) => [String(name), count]));
			same('counts', counts, { 'opened-invoice': 3, 'downloaded-invoice': 2 });
		},
		show: (all) =>
			all.map(
				({ count, first, last, name }) =>
					`${count} x ${name}, ${String(first).slice(0, 10)} to ${String(last).slice(0, 10)}`,
			),
	});
	await stage.step({
		why: 'The last two, with what they were about',
		parameters: { resource: 'dataEvent', operation: 'getAll', intercom_user_id: contact_id, limit: 2 },
		out: 2,
		check: (all) =>
			same(
				'prices',
				all.map(({ metadata }) => metadata),
				Array(2).fill({ total: { amount: 5100, currency: 'eur' } }),
			),
	});
}
