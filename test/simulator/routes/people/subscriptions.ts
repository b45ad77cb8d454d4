import { notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { looseId, need, pick } from '../../shape';
import type { Shelved } from '../../state/records';
import { contactOr404 } from '../lookup';
import { keep, listed, recordsOf } from '../shelf';

/** Types of message, and what each contact said about them. */
export const subscriptionRoutes: Route[] = [
	on('GET /subscription_types', (call) => listed(call, recordsOf(call, 'subscription_type'), { view })),
	on('GET /contacts/{contact_id}/subscriptions', list),
	on('POST /contacts/{contact_id}/subscriptions', attach, {
		body: { id: need(looseId), consent_type: need(pick('opt_in', 'opt_out')) },
	}),
	on('DELETE /contacts/{contact_id}/subscriptions/{subscription_id}', detach),
];

const view = (type: Shelved): JsonObject => ({ type: 'subscription', ...type.fields });

function typeOr404({ state }: Call, id: string): Shelved {
	const type = state.shelf('subscription_type').get(id);
	if (type === undefined) throw notFound();
	return type;
}

function list(call: Call): JsonObject {
	const contact = contactOr404(call.state, param(call, 'contact_id'));
	const held = [...call.state.shelf('subscription').values()].filter(
		({ fields }) => fields['contact_id'] === contact.id,
	);
	return { type: 'list', data: held.map(({ fields }) => view(typeOr404(call, String(fields['type_id'])))) };
}

function attach(call: Call): JsonObject {
	const contact = contactOr404(call.state, param(call, 'contact_id'));
	const type = typeOr404(call, String(call.body['id']));
	const said = { contact_id: contact.id, type_id: type.id, consent_type: call.body['consent_type'] ?? null };
	keep(call.state, 'subscription', said, `${contact.id} ${type.id}`);
	call.wrote('subscription.attached', contact.id);
	return view(type);
}

function detach(call: Call): JsonObject {
	const contact = contactOr404(call.state, param(call, 'contact_id'));
	const type = typeOr404(call, param(call, 'subscription_id'));
	call.state.shelf('subscription').delete(`${contact.id} ${type.id}`);
	call.wrote('subscription.detached', contact.id);
	return view(type);
}
