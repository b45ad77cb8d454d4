/** IDs of records that the simulated workspace has. */
export const known = {
	lead: '6762f0d01bb69f9f2193bb01',
	user: '6762f0d01bb69f9f2193bb02',
	company: '6762f07f1bb69f9f2193ba01',
	conversation: '215471234567890',
	note: '31',
	tag: '102',
	admin: '991267460',
	team: '991267901',
} as const;

export const userEmail = 'ann@example.com';
export const userExternalId = 'user-70';
export const companyId = 'acme-1';
