import { choice, flag } from '../../../model/fields';
import { procedure, type Resource } from '../../../model/operation';
import type { JsonObject } from '../../../model/json';
import { atOnce } from '../../../model/pages';
import { create, update } from './write';

async function* keepCustom(pages: AsyncIterable<JsonObject[]>) {
	for await (const page of pages) yield page.filter((attribute) => attribute.custom === true);
}

export const dataAttribute: Resource = {
	label: 'Data Attribute',
	operations: {
		create,
		getAll: procedure({
			label: 'Get Many',
			action: 'Get many data attributes',
			description: 'List the attributes that contacts, companies or conversations have',
			covers: ['GET /data_attributes', 'GET /conversations/attributes'],
			many: true,
			fields: {
				model: choice({
					options: { company: 'Companies', contact: 'Contacts', conversation: 'Conversations' },
					default: 'contact',
					label: 'Attributes Of',
					required: true,
				}),
				custom: flag({
					label: 'Custom Only',
					description: 'Whether to leave out the attributes that every workspace has',
				}),
			},
			query: { include_archived: flag({ description: 'Whether to add archived attributes' }) },
			run({ values, query, list }) {
				// Attributes of conversations have an endpoint of their own since API 2.16, where all are custom.
				if (values.model === 'conversation')
					return list({ route: 'GET /conversations/attributes', query, rows: 'data', pages: atOnce });
				const all = list({
					route: 'GET /data_attributes',
					query: { ...query, model: values.model },
					rows: 'data',
					pages: atOnce,
				});
				return values.custom ? keepCustom(all) : all;
			},
		}),
		update,
	},
};
