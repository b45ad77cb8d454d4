import { mentions, same } from '../check';
import { picked } from '../../picked';
import type { Stage } from '../stage';
import type { Joined } from './people';

/** Tickets, articles, custom objects and an export. */
export async function building(stage: Stage, { user }: Joined): Promise<void> {
	stage.screen.chapter('Tickets, articles, custom objects and an export');
	await tickets(stage, user);
	await answers(stage);
	await stage.one({
		why: 'The order behind all this, under your own ID',
		parameters: {
			resource: 'customObject',
			operation: 'upsert',
			custom_object_type_identifier: picked('Order'),
			external_id: 'order-7',
			custom_attributes_as: 'typed',
			custom_attributes: { number: [{ name: 'total_amount', value: 42.5 }], flag: [{ name: 'paid', value: true }] },
		},
		check: ([json]) => same('object', [json?.['external_id'], json?.['type']], ['order-7', 'Order']),
	});
	await stage.one({
		why: 'The messages of a month: started, waited for, downloaded',
		parameters: {
			resource: 'dataExport',
			operation: 'exportAndDownload',
			created_at_after: '2026-05-01T00:00:00Z',
			created_at_before: '2026-06-01T00:00:00Z',
			property: 'data',
		},
		requests: 4,
		check: ([json]) => same('status', json?.['status'], 'completed'),
	});
}

async function tickets(stage: Stage, user: string): Promise<void> {
	const { id: type } = await stage.one({
		why: 'A type of tickets for money that goes back',
		parameters: { resource: 'ticketType', operation: 'create', name: 'Refund' },
		check: ([json]) => same('type', json?.['name'], 'Refund'),
	});
	const ticket_type_id = picked(type);
	await stage.one({
		why: 'With a question of its own',
		parameters: {
			resource: 'ticketTypeAttribute',
			operation: 'create',
			ticket_type_id,
			name: 'Urgency',
			description: 'How soon it is needed',
			data_type_as: 'list',
			list_items: 'Low,High',
		},
		check: ([json]) => same('attribute', json?.['name'], 'Urgency'),
	});
	const { id: ticket } = await stage.one({
		why: 'Ann asks for her money: the ticket, and where the inbox has it',
		parameters: {
			resource: 'ticket',
			operation: 'create',
			ticket_type_id,
			contact_id: picked(user),
			ticket_attributes__default_title_: 'Charged twice',
			ticket_attributes__default_description_: 'The invoice of May came two times.',
		},
		requests: 2,
		check: ([json]) => {
			same('ticket', [json?.['title'], json?.['type']], ['Charged twice', 'Refund']);
			mentions('address', json?.['inbox_url'], `/inbox/conversation/${String(json?.['id'])}`);
		},
		show: ([json]) => [String(json?.['inbox_url'])],
	});
	const ticket_id = picked(ticket);
	await stage.one({
		why: 'An answer on the ticket',
		parameters: { resource: 'ticket', operation: 'reply', ticket_id, body: 'You get it back tomorrow.' },
		requests: 2,
		check: ([json]) => mentions('part', JSON.stringify(json), 'You get it back tomorrow.'),
	});
	await stage.one({
		why: 'Done, and to Sales by its name, which comes back with the ticket',
		parameters: {
			resource: 'ticket',
			operation: 'update',
			ticket_id,
			assign_to: 'team',
			assignee_id: picked('sales', 'name'),
			additionalFields: { open: false },
		},
		requests: 4,
		check: ([json]) =>
			same(
				'ticket',
				[json?.['open'], json?.['team_assignee_id'], json?.['team_assignee_name']],
				[false, 991267902, 'Sales'],
			),
		show: ([json]) => [`${String(json?.['title'])}: ${String(json?.['team_assignee_name'])}`],
	});
	await stage.one({
		why: 'Another one in the background, and the ticket once its job is done',
		parameters: {
			resource: 'ticket',
			operation: 'createAndWait',
			ticket_type_id,
			contact_id: picked(user),
			ticket_attributes__default_title_: 'Where is my refund?',
		},
		requests: 5,
		check: ([json]) => same('title', json?.['title'], 'Where is my refund?'),
	});
}

async function answers(stage: Stage): Promise<void> {
	const { id: collection } = await stage.one({
		why: 'A place for answers about money',
		parameters: { resource: 'collection', operation: 'create', name: 'Billing' },
	});
	await stage.one({
		why: 'An answer for everybody, with a French version',
		parameters: {
			resource: 'article',
			operation: 'create',
			title: 'How refunds work',
			author_id: picked('chloe.lindqvist@example.com', 'email'),
			content: 'html',
			body: '<p>They take three days.</p>',
			state: 'published',
			translations_as: 'rows',
			translations: { row: [{ locale: 'fr', title: 'Les remboursements', body: '<p>Trois jours.</p>' }] },
			additionalFields: { parent_id: Number(collection), parent_type: 'collection' },
		},
		requests: 2,
		check: ([json]) => same('article', [json?.['title'], json?.['state']], ['How refunds work', 'published']),
	});
	await stage.step({
		why: 'Found by its words',
		parameters: { resource: 'article', operation: 'search', phrase: 'refunds', returnAll: true },
		out: 1,
		check: ([json]) => same('title', json?.['title'], 'How refunds work'),
	});
}
