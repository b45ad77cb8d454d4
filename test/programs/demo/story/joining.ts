import { mentions, same } from '../check';
import { picked } from '../../picked';
import type { Stage } from '../stage';
import { details } from './details';
import type { Asked, Joined } from './people';

/** The lead becomes a user, and both records become one. */
export async function joining(stage: Stage, { lead, conversation }: Asked): Promise<Joined> {
	stage.screen.chapter('Ann signs up');
	const { user, company } = await signUp(stage);
	await details(stage, picked(user));

	await stage.one({
		why: 'Two records, one person: lead and user become one',
		parameters: {
			resource: 'contact',
			operation: 'merge',
			from: picked(lead),
			into: picked(user),
			additionalFields: { include_merge_history: true },
		},
		check: ([json]) => {
			same('survivor', json?.['id'], user);
			mentions('merge history', JSON.stringify(json?.['merge_history']), lead);
		},
	});
	await stage.one({
		why: 'The ID of the merged lead leads to the user',
		parameters: { resource: 'contact', operation: 'get', contact_id: picked(lead) },
		requests: 2,
		check: ([json]) => same('contact', [json?.['id'], json?.['role']], [user, 'user']),
	});
	await stage.one({
		why: 'Her conversation came along',
		parameters: { resource: 'conversation', operation: 'get', conversation_id: picked(conversation) },
		check: ([json]) => same('contacts', json?.['contact_ids'], [user]),
	});
	return { user, company };
}

async function signUp(stage: Stage): Promise<Joined> {
	const create = { resource: 'contact', operation: 'create', role: 'user' };
	const who = { external_id: 'user-ann', email: 'ann.lee@example.com' };
	const { id } = await stage.one({
		why: 'A user with the address of the lead',
		parameters: { ...create, ...who, name: 'Ann Lee' },
		check: ([json]) => same('role', json?.['role'], 'user'),
	});
	await stage.one({
		why: 'The form arrives twice: the same user is returned',
		parameters: { ...create, ifExists: 'return', ...who, name: 'ANN LEE' },
		requests: 2,
		check: ([json]) => same('contact', [json?.['id'], json?.['name']], [id, 'Ann Lee']),
	});
	await stage.one({
		why: 'Once more with a phone number: the user is updated',
		parameters: { ...create, ifExists: 'update', ...who, additionalFields: { phone: '+353871234567' } },
		requests: 2,
		check: ([json]) => same('contact', [json?.['id'], json?.['phone']], [id, '+353871234567']),
	});

	const acme = { resource: 'company', operation: 'upsert', company_id: 'acme-1' };
	const company = await stage.one({
		why: 'Her company, under your own ID',
		parameters: {
			...acme,
			custom_attributes_as: 'json',
			custom_attributes: '{ "tier": "gold" }',
			name: 'Acme',
			additionalFields: { plan: 'Growth', size: 40 },
		},
		check: ([json]) => same('company', [json?.['size'], json?.['custom_attributes']], [40, { tier: 'gold' }]),
	});
	await stage.one({
		why: 'The same company has grown',
		parameters: { ...acme, additionalFields: { size: 250 } },
		check: ([json]) => same('company', [json?.['id'], json?.['name'], json?.['size']], [company['id'], 'Acme', 250]),
	});
	return { user: String(id), company: String(company['id']) };
}
