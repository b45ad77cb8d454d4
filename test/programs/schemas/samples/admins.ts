import { from, several, type Samples } from '../sample';

export const admin: Samples = {
	get: {
		parameters: { admin_id: from('id') },
		items: ({ admins }) => several(admins.keys(), (id) => ({ id })),
	},
	getAll: {},
	getCurrent: {},
};

export const team: Samples = {
	get: {
		parameters: { team_id: from('id') },
		items: ({ teams }) => several(teams.keys(), (id) => ({ id })),
	},
	getAll: {},
};

export const tag: Samples = { getAll: {} };

export const segment: Samples = { getAll: {} };

export const dataAttribute: Samples = { getAll: { parameters: { model: 'contact', returnAll: true } } };
