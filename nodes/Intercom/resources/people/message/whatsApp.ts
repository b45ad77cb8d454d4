import type { Fields } from '../../../model/field';
import { text, texts } from '../../../model/fields';
import type { JsonObject } from '../../../model/json';

/** A WhatsApp message is a template, and the texts that fill its gaps. */
export const whatsApp = {
	phone: text({
		label: 'To Phone',
		required: true,
		placeholder: 'e.g. 5547999998888',
		description: 'The number with the code of its country',
	}),
	name: text({
		label: 'To Name',
		alwaysVisible: true,
		placeholder: 'e.g. Ann Lee',
		description: 'How the recipient is called',
	}),
	template_name: text({ label: 'Template', required: true, placeholder: 'e.g. appointment_reminder' }),
	locale: text({ alwaysVisible: true, placeholder: 'e.g. en', description: 'The language of the template' }),
	body_parameters: texts({
		alwaysVisible: true,
		label: 'Body Parameters',
		description: "The texts for the gaps of the template's body, in their order",
	}),
} satisfies Fields;

/** The body that Intercom takes for these fields; its description shows this shape in an example only. */
export const whatsAppBody = ({ body_parameters, name, phone, template_name, ...message }: JsonObject): JsonObject => ({
	...message,
	template: template_name ?? '',
	components: [
		{
			type: 'BODY',
			parameters: Array.isArray(body_parameters) ? body_parameters.map((text) => ({ type: 'text', text })) : [],
		},
	],
	to: { phone: phone ?? '', ...(name !== undefined && { name }) },
});
