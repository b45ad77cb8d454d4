import { choice, json, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';
import { conversationId } from '../shared/fields';

const PHONE = {
	placeholder: 'e.g. +353871234567',
	description: 'With the code of the country, in E.164 format',
} as const;
const phone_number = text({ required: true, ...PHONE });

export const finVoice: Resource = {
	label: 'Fin Voice',
	operations: {
		get: endpoint({
			action: 'Get a Fin Voice call',
			description: 'Get what Fin made of a call, by the ID that registering it gave',
			ifNotFound: true,
			route: 'GET /fin_voice/collect/{id}',
			path: { id: text({ label: 'Reference ID', required: true, placeholder: 'e.g. 12345' }) },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get the Fin Voice calls of a conversation',
			description: 'List what Fin made of the calls of a conversation',
			route: 'GET /fin_voice/conversation/{conversation_id}',
			path: { conversation_id: conversationId },
			rows: 'data',
			pages: atOnce,
		}),
		getByExternalId: endpoint({
			label: 'Get by External ID',
			action: 'Get a Fin Voice call by external ID',
			description: 'Get what Fin made of a call, by the ID that the provider of the call gave it',
			ifNotFound: true,
			route: 'GET /fin_voice/external_id/{external_id}',
			bears: { external_id: ['external_call_id'] },
			path: { external_id: text({ label: 'External ID', required: true, placeholder: 'e.g. call-123-abc' }) },
		}),
		getByPhoneNumber: endpoint({
			label: 'Get by Phone Number',
			action: 'Get a Fin Voice call by phone number',
			description: 'Get what Fin made of the newest call of a phone number',
			ifNotFound: true,
			route: 'GET /fin_voice/phone_number/{phone_number}',
			path: { phone_number },
		}),
		register: endpoint({
			action: 'Register a Fin Voice call',
			description: 'Tell Intercom of a call that Fin takes over from a provider',
			route: 'POST /fin_voice/register',
			serializeBy: ['call_id'],
			body: {
				phone_number,
				call_id: text({
					label: 'External Call ID',
					required: true,
					placeholder: 'e.g. call-123-abc',
					description: 'The ID that the provider of the call gave it',
				}),
				source: choice({
					options: { aws_connect: 'AWS Connect', five9: 'Five9', zoom_phone: 'Zoom Phone' },
					description: 'The provider of the call; AWS Connect when left out',
				}),
				data: json({ object: true, description: 'Whatever else is known of the call, as an object' }),
			},
		}),
	},
};
