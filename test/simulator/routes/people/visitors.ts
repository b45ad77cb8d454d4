import { notFound } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import { asId, asObject, asText, type Json, type JsonObject } from '../../json';
import { anyObject, looseId, need, object, orNull, pick, text } from '../../shape';
import { blankContact } from '../../state/create';
import type { Shelved } from '../../state/records';
import { contactView } from '../../views/contact';
import { contactOr404 } from '../lookup';

/** Visitors, who become contacts. */
export const visitorRoutes: Route[] = [
	on('GET /visitors', (call) => view(call, visitorOr404(call, call.query)), { query: { user_id: need(text) } }),
	on('PUT /visitors', update, {
		body: { id: looseId, user_id: looseId, name: orNull(text), custom_attributes: orNull(anyObject) },
	}),
	on('POST /visitors/convert', convert, {
		body: {
			type: need(pick('lead', 'user')),
			user: need(object({ id: text, user_id: text, email: text })),
			visitor: need(object({ id: text, user_id: text, email: text })),
		},
	}),
];

function visitorOr404({ state }: Call, by: { [key: string]: Json | undefined }): Shelved {
	const [name] = ['id', 'user_id', 'email'].filter((key) => by[key] !== undefined);
	const visitor = [...state.shelf('visitor').values()].find(
		({ fields }) => name !== undefined && fields[name] === by[name],
	);
	if (visitor === undefined) throw notFound('Visitor Not Found');
	return visitor;
}

function view({ state }: Call, { created_at, fields }: Shelved): JsonObject {
	return {
		type: 'visitor',
		user_id: null,
		anonymous: true,
		email: '',
		phone: null,
		name: null,
		pseudonym: null,
		avatar: { type: 'avatar', image_url: null },
		app_id: state.appId,
		companies: { type: 'company.list', companies: [] },
		location_data: {},
		last_request_at: null,
		created_at,
		remote_created_at: created_at,
		signed_up_at: created_at,
		updated_at: created_at,
		session_count: 0,
		social_profiles: { type: 'social_profile.list', social_profiles: [] },
		owner_id: null,
		unsubscribed_from_emails: false,
		marked_email_as_spam: false,
		has_hard_bounced: false,
		tags: { type: 'tag.list', tags: [] },
		segments: { type: 'segment.list', segments: [] },
		custom_attributes: {},
		referrer: null,
		utm_campaign: null,
		utm_content: null,
		utm_medium: null,
		utm_source: null,
		utm_term: null,
		do_not_track: null,
		...fields,
	};
}

function update(call: Call): JsonObject {
	const visitor = visitorOr404(call, call.body);
	const { name, custom_attributes } = call.body;
	if (name !== undefined) visitor.fields['name'] = name;
	const attributes = { ...asObject(visitor.fields['custom_attributes']), ...asObject(custom_attributes) };
	Object.assign(visitor.fields, { custom_attributes: attributes, updated_at: call.state.now() });
	call.wrote('visitor.updated', visitor.id);
	return view(call, visitor);
}

/** The visitor goes; the contact that the body names stays, or comes into being. */
function convert(call: Call): JsonObject {
	const { body, state } = call;
	const visitor = visitorOr404(call, asObject(body['visitor']));
	const user = asObject(body['user']);
	const external = asId(user['user_id']);
	const there =
		user['id'] === undefined
			? external === undefined
				? undefined
				: state.contacts.byExternalId(external)
			: contactOr404(state, asId(user['id']) ?? '');
	const email = asText(user['email']) ?? asText(visitor.fields['email']) ?? null;
	const contact =
		there ??
		state.contacts.add(
			blankContact(state, {
				role: body['type'] === 'lead' ? 'lead' : 'user',
				external_id: external ?? null,
				email,
				name: asText(visitor.fields['name']) ?? null,
			}),
		);
	state.shelf('visitor').delete(visitor.id);
	call.wrote('visitor.converted', contact.id);
	return contactView(state, contact);
}
