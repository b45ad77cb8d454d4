import { text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';
import { contactId } from '../shared/fields';

export const banner: Resource = {
	label: 'Banner',
	operations: {
		dismiss: endpoint({
			action: 'Dismiss a banner',
			description: 'Hide a banner from a contact everywhere, as if the contact had closed it',
			route: 'POST /contacts/{id}/banners/{view_id}/dismiss',
			path: {
				id: contactId,
				// Not a picker: its list would make Intercom count each banner as shown to the contact.
				view_id: text({
					label: 'View ID',
					required: true,
					placeholder: 'e.g. 645719311',
					description: 'The view_id of the banner, as Get Many gives it',
				}),
			},
			idempotent: true,
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many banners',
			description: 'List the banners that a contact is to see now',
			notice: 'Intercom counts every banner in this list as shown to the contact.',
			route: 'GET /contacts/{id}/banners',
			path: { id: contactId },
			rows: 'data',
			pages: atOnce,
		}),
	},
};
