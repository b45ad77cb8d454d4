import { known } from '../../../../catalogue/known';
import type { Simulator } from '../../../../simulator';

/** What somebody else does to the workspace. */
export interface Act {
	name: string;
	run(simulator: Simulator): void;
}

export const OURS = 'Ours';
export const THEIRS = 'Somebody else';
export const EMAIL = 'new-person@example.com';
export const OWN_ID = 'crossing-1';

/** The contacts that are the new one. */
export const contactsLike = ({ state }: Simulator) =>
	[...state.contacts.values()].filter(({ email, external_id }) => email === EMAIL || external_id === OWN_ID);

export const createsContact: Act = {
	name: 'creates the same contact',
	run: ({ state }: Simulator) =>
		void state.addContacts(1, () => ({
			email: EMAIL,
			external_id: OWN_ID,
			name: THEIRS,
			role: 'user',
			created_at: state.now() - 600,
		})),
};
export const createsContactNow: Act = {
	name: 'creates the same contact in the same second',
	run: ({ state }: Simulator) =>
		void state.addContacts(1, () => ({
			email: EMAIL,
			external_id: OWN_ID,
			name: THEIRS,
			role: 'user',
			created_at: state.now(),
		})),
};
export const createsCompany: Act = {
	name: 'creates the same company',
	run: ({ state }: Simulator) => void state.addCompanies(1, () => ({ company_id: OWN_ID, name: THEIRS })),
};
export const deletesContact: Act = {
	name: 'deletes the contact',
	run: ({ state }: Simulator) => state.contacts.delete(known.user),
};
export const mergesContact: Act = {
	name: 'merges the contact',
	run({ state }: Simulator) {
		const [survivor] = state.addContacts(1, () => ({ email: 'survivor@example.com', name: THEIRS }));
		state.contacts.delete(known.user);
		state.merged.set(known.user, survivor?.id ?? '');
	},
};
export const deletesCreated: Act = {
	name: 'deletes the new contact',
	run(simulator: Simulator) {
		for (const { id } of contactsLike(simulator)) simulator.state.contacts.delete(id);
	},
};
export const deletesCompany: Act = {
	name: 'deletes the company',
	run: ({ state }: Simulator) => state.companies.delete(known.company),
};
