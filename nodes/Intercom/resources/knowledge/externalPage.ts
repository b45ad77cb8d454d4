import type { Fields } from '../../model/field';
import { flag, pick, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { DELETED_FOR_GOOD } from '../shared/notices';

const path = { page_id: pick({ from: 'externalPages', label: 'External Page', required: true }) };
const EXTERNAL = {
	label: 'External ID',
	placeholder: 'e.g. article-5678',
	description: 'Your own identifier of the page, of which the source has one',
} as const;
const URL = {
	label: 'URL',
	placeholder: 'e.g. https://help.example.com/articles/5678',
	description: 'Where people read the page; Fin names it as its source',
} as const;
const content = {
	source_id: pick({ from: 'aiContentSources', label: 'Content Source', required: true, asNumber: true }),
	title: text({ required: true, placeholder: 'e.g. Getting started' }),
	html: text({ required: true, multiline: true, label: 'HTML', description: 'What the page says' }),
} satisfies Fields;
const forSales = flag({
	label: 'Available to Sales Agent',
	description: 'Whether the AI sales agent answers from the page (Preview)',
});
/** Intercom takes no other language here. */
const send = { locale: 'en' };

export const externalPage: Resource = {
	label: 'External Page',
	operations: {
		upsert: endpoint({
			label: 'Create or Update',
			action: 'Create or update an external page',
			description: 'Create a new record, or update the current one if it already exists (upsert)',
			route: 'POST /ai/external_pages',
			send,
			body: {
				external_id: text({
					...EXTERNAL,
					required: true,
					description: 'Your own identifier of the page, by which one that exists in the source is found',
				}),
				...content,
				url: text({ ...URL, alwaysVisible: true }),
				ai_agent_availability: flag({
					label: 'Available to Fin',
					description: 'Whether Fin answers customers from the page',
				}),
				ai_copilot_availability: flag({
					label: 'Available to Copilot',
					description: 'Whether Copilot answers teammates from the page',
				}),
				ai_sales_agent_availability: forSales,
			},
			foundBy: ['external_id'],
			serializeBy: ['external_id'],
			idempotent: true,
		}),
		delete: endpoint({
			action: 'Delete an external page',
			description: 'Take a page from the library and from the answers of AI',
			notice: DELETED_FOR_GOOD,
			route: 'DELETE /ai/external_pages/{page_id}',
			path,
		}),
		get: endpoint({
			action: 'Get an external page',
			description: 'Get a page that AI answers from',
			ifNotFound: true,
			route: 'GET /ai/external_pages/{page_id}',
			path,
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many external pages',
			description: 'List the pages that AI answers from',
			route: 'GET /ai/external_pages',
			rows: 'data',
			pages: byNumber(50),
		}),
		update: endpoint({
			action: 'Update an external page',
			description: 'Change a page that came in by the API',
			route: 'PUT /ai/external_pages/{page_id}',
			path,
			send,
			body: {
				...content,
				url: text({ ...URL, required: true }),
				external_id: text(EXTERNAL),
				ai_agent_availability: flag({
					label: 'Available to Fin',
					description: 'Whether Fin answers customers from the page (Preview)',
				}),
				ai_copilot_availability: flag({
					label: 'Available to Copilot',
					description: 'Whether Copilot answers teammates from the page (Preview)',
				}),
				ai_sales_agent_availability: forSales,
				fin_availability: flag({
					description: 'Whether Fin answers from the page; deprecated, Preview has Available to Fin',
				}),
			},
		}),
	},
};
