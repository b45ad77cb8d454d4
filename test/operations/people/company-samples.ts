/** Intercom's ID of the company. */
export const ID = '6762f0761bb69f9f2193bae2';

/** What Simplify leaves as it is. */
const facts = {
	id: ID,
	company_id: 'acme-1',
	name: 'Acme',
	website: 'https://acme.example.com',
	industry: 'Manufacturing',
	size: 50,
	monthly_spend: 120,
	session_count: 3,
	user_count: 2,
	custom_attributes: { tier: 'gold', employees: 50 },
};

/** A company as Intercom answers it. */
export const acme = {
	...facts,
	type: 'company',
	app_id: 'simulator1',
	remote_created_at: 1374138000,
	created_at: 1734537334,
	updated_at: 1734537343,
	last_request_at: 1734537400,
	tags: { type: 'tag.list', tags: [{ type: 'tag', id: '7522901', name: 'VIP' }] },
	segments: { type: 'segment.list', segments: [{ type: 'segment', id: '6762f25c1bb69f9f2193bc22', name: 'Key' }] },
	plan: { type: 'plan', id: '1', name: 'Enterprise' },
};

/** The same under Simplify. */
export const acmeSimplified = {
	...facts,
	created_at: '2024-12-18T15:55:34.000Z',
	updated_at: '2024-12-18T15:55:43.000Z',
	remote_created_at: '2013-07-18T09:00:00.000Z',
	last_request_at: '2024-12-18T15:56:40.000Z',
	plan: 'Enterprise',
	tags: ['VIP'],
	segments: ['Key'],
};
