import { from, several, type Sample, type Samples } from '../sample';

const each: Sample = {
	parameters: { company_id: from('id') },
	items: ({ companies }) => several(companies.values(), ({ id }) => ({ id })),
};

export const company: Samples = {
	get: each,
	getAll: { parameters: { returnAll: true } },
	getContacts: each,
	upsert: {
		parameters: { company: 'typed', company_id: '={{ $json.company_id }}' },
		items: ({ companies }) => several(companies.values(), ({ company_id }) => ({ company_id })),
	},
};
