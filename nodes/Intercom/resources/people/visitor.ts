import { choice, oneOf, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byChoice, byExternalId, contactBy, customAttributes } from '../shared/forms';
import { contactOutput } from '../shared/simplify';

const user_id = text({
	label: 'User ID',
	required: true,
	placeholder: 'e.g. 3ecf64d0-9ed1-4e9f-88e1-da7d6e6782f3',
	description: 'What the Messenger calls the visitor',
});
const id = text({ label: 'Visitor ID', required: true, placeholder: 'e.g. 6762f30c1bb69f9f2193bc5e' });
const email = text({ label: 'Email', required: true, placeholder: 'e.g. ann@example.com' });

export const visitor: Resource = {
	label: 'Visitor',
	operations: {
		convert: endpoint({
			action: 'Convert a visitor',
			description: 'Turn a visitor into a contact, or merge it into the one that is there',
			notice: 'The visitor is gone afterwards.',
			...contactOutput,
			route: 'POST /visitors/convert',
			serializeBy: ['visitor.user_id', 'visitor.id', 'visitor.email', 'user.user_id', 'user.id', 'user.email'],
			body: {
				visitor_by: oneOf({
					label: 'Visitor By',
					required: true,
					cases: {
						user_id: { label: 'User ID', fields: { 'visitor.user_id': user_id } },
						id: { label: 'ID in Intercom', fields: { 'visitor.id': id } },
						email: { label: 'Email', fields: { 'visitor.email': email } },
					},
				}),
				type: choice({ options: { lead: 'Lead', user: 'User' }, default: 'user', label: 'Becomes', required: true }),
				contact_by: contactBy({
					user_id: { ...byExternalId('user.user_id'), label: 'External ID, New or Existing' },
					id: { ...byChoice('user.id'), label: 'List of Existing Ones' },
					email: {
						label: 'Email of an Existing One',
						fields: {
							'user.id': text({
								parameter: 'contact_email',
								label: 'Email of the Contact',
								required: true,
								placeholder: 'e.g. ann@example.com',
								description: 'Of a user and leads who share it, the user is meant',
								names: { kind: 'contacts', by: 'email', part: 'user' },
							}),
						},
					},
				}),
				'user.email': text({
					label: 'Contact Email',
					placeholder: 'e.g. ann@example.com',
					description: 'The email that the contact keeps',
				}),
			},
		}),
		get: endpoint({
			action: 'Get a visitor',
			description: 'Get somebody who has not said yet who they are',
			ifNotFound: true,
			route: 'GET /visitors',
			bears: { user_id: ['user_id'] },
			query: { user_id },
		}),
		update: endpoint({
			action: 'Update a visitor',
			description: 'Change the name or the attributes of a visitor',
			route: 'PUT /visitors',
			body: {
				visitor_by: oneOf({
					label: 'Visitor By',
					required: true,
					cases: {
						user_id: { label: 'User ID', fields: { user_id } },
						id: { label: 'ID in Intercom', fields: { id } },
					},
				}),
				name: text({ alwaysVisible: true, placeholder: 'e.g. Ann Lee' }),
				custom_attributes_as: customAttributes('contact'),
			},
			serializeBy: ['user_id', 'id'],
		}),
	},
};
