import { oneOf, pick, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { helpCenterId } from './fields';

const REDIRECTS = '/help_center/help_centers/{help_center_id}/redirects';
const redirectPath = {
	help_center_id: helpCenterId,
	id: pick({ from: 'helpCenterRedirects', label: 'Redirect', required: true }),
};

export const helpCenterRedirect: Resource = {
	label: 'Help Center Redirect',
	operations: {
		create: endpoint({
			action: 'Create a help center redirect',
			description: 'Lead an old address to an article or a collection',
			route: `POST ${REDIRECTS}`,
			path: { help_center_id: helpCenterId },
			body: {
				from_url: text({
					required: true,
					label: 'From URL',
					placeholder: 'e.g. https://help.example.com/old-page',
					description: 'A whole address within the help center',
				}),
				target: oneOf({
					required: true,
					cases: {
						article: {
							label: 'Article',
							send: { target_type: 'article' },
							fields: { target_id: pick({ from: 'articles', label: 'Target Article', required: true }) },
						},
						collection: {
							label: 'Collection',
							send: { target_type: 'collection' },
							fields: { target_id: pick({ from: 'collections', label: 'Target Collection', required: true }) },
						},
					},
				}),
				locale: text({
					required: true,
					placeholder: 'e.g. en',
					description: 'Language of the target that readers get to',
				}),
			},
		}),
		delete: endpoint({
			action: 'Delete a help center redirect',
			description: 'Delete a redirect, so that its address leads nowhere',
			route: `DELETE ${REDIRECTS}/{id}`,
			path: redirectPath,
		}),
		get: endpoint({
			action: 'Get a help center redirect',
			description: 'Get a redirect by its ID',
			ifNotFound: true,
			route: `GET ${REDIRECTS}/{id}`,
			path: redirectPath,
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many help center redirects',
			description: 'List the redirects of a help center',
			route: `GET ${REDIRECTS}`,
			path: { help_center_id: helpCenterId },
			rows: 'data',
			pages: byNumber(250),
		}),
	},
};
