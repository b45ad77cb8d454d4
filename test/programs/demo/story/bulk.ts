import { same, mentions } from '../check';
import { picked } from '../../picked';
import type { Stage } from '../stage';

const PEOPLE = Array.from({ length: 40 }, (_, index) => ({
	id: `import-${index + 1}`,
	email: `import.${index + 1}@example.com`,
}));

/** Many items at once, and one among them that fails. */
export async function bulk(stage: Stage): Promise<void> {
	stage.screen.chapter('Many at once');
	await stage.step({
		why: 'An import of 40 contacts, 20 at the same time',
		parameters: {
			resource: 'contact',
			operation: 'create',
			role: 'user',
			external_id: '={{ $json.id }}',
			email: '={{ $json.email }}',
		},
		items: PEOPLE.map((json) => ({ json })),
		out: 40,
		requests: 40,
		check: (all) =>
			same(
				'order',
				all.map(({ email }) => email),
				PEOPLE.map(({ email }) => email),
			),
	});
	await stage.step({
		why: 'Return All: every contact, page after page',
		parameters: { resource: 'contact', operation: 'getAll', returnAll: true },
		out: 328,
		requests: 3,
		check: (all) => same('different contacts', new Set(all.map(({ id }) => id)).size, all.length),
	});
	await stage.step({
		why: 'One of three does not exist: the others go on',
		parameters: {
			resource: 'contact',
			operation: 'update',
			contact_id: picked('={{ $json.id }}', 'external_id'),
			additionalFields: { unsubscribed_from_emails: true },
		},
		settings: { onError: 'continueRegularOutput' },
		items: ['import-1', 'import-99', 'import-3'].map((id) => ({ json: { id } })),
		out: 3,
		requests: 5,
		check: ([first, second, third]) => {
			same('emails', [first?.['email'], third?.['email']], ['import.1@example.com', 'import.3@example.com']);
			mentions('error', second?.['error'], 'import-99');
		},
		show: ([, failed]) => [`item 1: ${String(failed?.['error'])}`, `        ${String(failed?.['message'])}`],
	});
}
