import { notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import type { Shelved } from '../../state/records';
import { contactOr404 } from '../lookup';

/** The banners that contacts see, kept with their contact and how often they were shown. */
export const bannerRoutes: Route[] = [
	on('GET /contacts/{id}/banners', list),
	on('POST /contacts/{id}/banners/{view_id}/dismiss', dismiss),
];

function bannersOf(call: Call): Shelved[] {
	const contact = contactOr404(call.state, param(call, 'id'));
	return [...call.state.shelf('banner').values()].filter(({ fields }) => fields['contact_id'] === contact.id);
}

function list(call: Call): JsonObject {
	const shown = bannersOf(call).filter(({ fields }) => fields['dismissed'] !== true);
	for (const banner of shown) call.wrote('banner.shown', banner.id);
	return {
		type: 'list',
		data: shown.map(({ fields: { contact_id: _contact, dismissed: _dismissed, ...banner } }) => ({
			type: 'banner',
			...banner,
		})),
	};
}

function dismiss(call: Call): JsonObject {
	const view_id = param(call, 'view_id');
	const banner = bannersOf(call).find(({ fields }) => fields['view_id'] === view_id);
	if (banner === undefined) throw notFound();
	banner.fields['dismissed'] = true;
	call.wrote('banner.dismissed', banner.id);
	return { type: 'banner_dismiss', view_id, dismissed: true };
}
