import { same } from '../check';
import { picked } from '../../picked';
import type { Stage } from '../stage';
import type { Joined } from './people';

/** Archives, detaches and deletes what the story has made. */
export async function leaving(stage: Stage, { user, company }: Joined): Promise<void> {
	stage.screen.chapter('Good-bye');
	const contact = (operation: string) => ({ resource: 'contact', operation, contact_id: picked(user) });
	await stage.one({
		why: 'Ann takes a break: out of sight',
		parameters: contact('archive'),
		check: ([json]) => same('archived', json?.['archived'], true),
	});
	await stage.one({
		why: 'She is back',
		parameters: contact('unarchive'),
		check: ([json]) => same('archived', json?.['archived'], false),
	});
	await stage.one({
		why: 'The campaign is over: the tag goes, by its name',
		parameters: { ...contact('detachTag'), tag_id: picked('spring campaign', 'name') },
		requests: 2,
		check: ([json]) => same('tag', json?.['name'], 'Spring campaign'),
	});
	await stage.one({
		why: 'She leaves the company',
		parameters: { ...contact('detachFromCompany'), company_id: picked(company) },
		check: ([json]) => same('company', json?.['company_id'], 'acme-1'),
	});
	await stage.step({ why: 'No tags are left', parameters: contact('getTags'), out: 0 });
	await stage.one({
		why: 'She wants to be forgotten: deleted for good',
		parameters: contact('delete'),
		check: ([json]) => same('deleted', [json?.['id'], json?.['deleted']], [user, true]),
	});
	await stage.step({ why: 'And is gone', parameters: { ...contact('get'), options: { ifNotFound: 'none' } }, out: 0 });
}
