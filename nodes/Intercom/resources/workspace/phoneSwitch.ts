import { text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { customAttributes } from '../shared/forms';

export const phoneSwitch: Resource = {
	label: 'Phone Switch',
	operations: {
		create: endpoint({
			action: 'Move a phone call to the Messenger',
			description: 'Send a text message with a link that continues a phone call in the Messenger',
			route: 'POST /phone_call_redirects',
			body: {
				phone: text({
					required: true,
					placeholder: 'e.g. +353832345678',
					description: 'The number that gets the text message, with the code of its country',
				}),
				attributes: customAttributes('contact'),
			},
			serializeBy: ['phone'],
		}),
	},
};
