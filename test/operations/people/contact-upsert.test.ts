import { addContact, ANN, ann, contact, NEW, simpleAnn, VIP } from './contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows, type Row } from '../rows';

const ofAnn = (operation: string) => ({ ...contact(operation), role: 'user', external_id: 'user-70', name: 'Ann Lee' });
const body = { role: 'user', external_id: 'user-70', name: 'Ann Lee' };

describeRows('Contact: Create or Update, Find or Create', [
	...['upsert', 'findOrCreate'].map((operation): Row => ({
		title: `${operation} creates a contact that is missing, with a tag`,
		parameters: { ...ofAnn(operation), additionalFields: { tags: [VIP] } },
		answers: [undefined, undefined, ann],
		sends: [
			{ to: 'POST /contacts', body },
			{ to: `POST /contacts/${NEW}/tags`, body: { id: VIP } },
			{ to: `GET /contacts/${NEW}` },
		],
		gives: [simpleAnn],
		sdk: async (client) => await client.contacts.create(body),
	})),
	{
		title: 'upsert changes one that is there',
		parameters: ofAnn('upsert'),
		given: addContact,
		answers: [undefined, ann],
		sends: [
			{ to: 'POST /contacts', body },
			{ to: `PUT /contacts/${ANN}`, body },
		],
		gives: [simpleAnn],
	},
	{
		title: 'findOrCreate gives one that is there, and neither changes nor tags it',
		parameters: { ...ofAnn('findOrCreate'), additionalFields: { tags: [VIP] } },
		given: addContact,
		answers: [undefined, ann],
		sends: [{ to: 'POST /contacts', body }, { to: `GET /contacts/${ANN}` }],
		gives: [simpleAnn],
	},
]);

describeRefusals('A role that is none is refused by', [
	['Create or Update', { ...ofAnn('upsert'), role: '={{ "admin" }}' }, 'Role has no choice "admin"'],
	['Find or Create', { ...ofAnn('findOrCreate'), role: '={{ "admin" }}' }, 'Role has no choice "admin"'],
]);
