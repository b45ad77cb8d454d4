import type { INodeParameters } from 'n8n-workflow';
import { known } from '../../../../catalogue/known';
import { picked } from '../../../picked';
import type { Simulator } from '../../../../simulator';
import type { Finding } from '../../types';
import { companies } from './companies';
import { finding, oneNamed, type Scenario } from './scenario';
import {
	contactsLike,
	createsContact,
	createsContactNow,
	deletesContact,
	deletesCreated,
	EMAIL,
	mergesContact,
	OURS,
	OWN_ID,
	THEIRS,
	type Act,
} from './acts';

const survivors = ({ state }: Simulator) =>
	[...state.contacts.values()].filter(({ email }) => email === 'survivor@example.com');
const contactGone = ({ state }: Simulator): Finding[] =>
	state.contacts.get(known.user) ? finding('wrong', 'the contact is there') : [];

const contact = (operation: string, more: INodeParameters): INodeParameters => ({
	resource: 'contact',
	operation,
	simplify: false,
	...more,
});
const fresh = { role: 'user', email: EMAIL, external_id: OWN_ID, name: OURS };
const existing = { contact_id: picked(known.user) };
const POST_CONTACT = { method: 'POST', path: /^\/contacts$/ };
const PUT_CONTACT = { method: 'PUT', path: /^\/contacts\/[^/]+$/ };
const DELETE_CONTACT = { method: 'DELETE', path: /^\/contacts\/[^/]+$/ };

const creating = contact('create', { ...fresh, additionalFields: { external_id: OWN_ID } });
const updating = contact('update', { ...existing, additionalFields: { name: OURS } });

/** A contact that is created while somebody else creates the same one. */
const crossedCreation = (act: Act): Scenario[] => [
	{
		key: 'contact.create',
		parameters: creating,
		target: POST_CONTACT,
		act,
		first: 'nothing',
		mayRecover: false,
		mayFail: true,
		wrong: (simulator) => oneNamed(contactsLike(simulator), THEIRS),
	},
	{
		key: 'contact.upsert',
		parameters: contact('upsert', fresh),
		target: POST_CONTACT,
		act,
		first: 'nothing',
		mayRecover: true,
		mayFail: false,
		wrong: (simulator) => oneNamed(contactsLike(simulator), OURS),
	},
	{
		key: 'contact.findOrCreate',
		parameters: contact('findOrCreate', fresh),
		target: POST_CONTACT,
		act,
		first: 'nothing',
		mayRecover: true,
		mayFail: false,
		wrong: (simulator) => oneNamed(contactsLike(simulator), THEIRS),
	},
];

/** Everything that somebody else does to contacts and companies between two tries. */
export const scenarios: readonly Scenario[] = [
	...crossedCreation(createsContact),
	...crossedCreation(createsContactNow),
	{
		key: 'contact.create',
		parameters: creating,
		target: POST_CONTACT,
		act: deletesCreated,
		first: 'applied',
		mayRecover: true,
		mayFail: true,
		wrong: (simulator, failed) => (failed ? [] : oneNamed(contactsLike(simulator), OURS)),
	},
	{
		key: 'contact.update',
		parameters: updating,
		target: PUT_CONTACT,
		act: deletesContact,
		mayRecover: false,
		mayFail: true,
		wrong: contactGone,
	},
	{
		key: 'contact.update',
		parameters: updating,
		target: PUT_CONTACT,
		act: mergesContact,
		mayRecover: true,
		mayFail: true,
		wrong: (simulator, failed) => oneNamed(survivors(simulator), failed ? THEIRS : OURS),
	},
	{
		key: 'contact.delete',
		parameters: contact('delete', existing),
		target: DELETE_CONTACT,
		act: deletesContact,
		mayRecover: true,
		mayFail: true,
		wrong: contactGone,
	},
	{
		key: 'contact.delete',
		parameters: contact('delete', existing),
		target: DELETE_CONTACT,
		act: mergesContact,
		// The contact is gone either way; the one that it was merged into has to stay.
		mayRecover: true,
		mayFail: true,
		wrong: (simulator) => oneNamed(survivors(simulator), THEIRS),
	},
	...companies,
];
