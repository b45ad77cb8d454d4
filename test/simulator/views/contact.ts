import type { Json, JsonObject } from '../json';
import type { Contact } from '../state/records';
import type { Contents } from '../state/contents';
import { nameView } from './escape';

/** How many linked records an answer names before it only counts them. */
const SHOWN = 10;

/** A contact with every field of the 2.16 answer, null where nothing is known. */
export function contactView(state: Contents, contact: Contact, withMergeHistory = false): JsonObject {
	const detail = (name: string): Json => contact.details[name] ?? null;
	const linked = (kind: string, type: string, ids: string[], path = kind): JsonObject => ({
		type: 'list',
		data: ids.slice(0, SHOWN).map((id) => ({ type, id, url: `/${kind}/${id}` })),
		url: `/contacts/${contact.id}/${path}`,
		total_count: ids.length,
		has_more: ids.length > SHOWN,
	});
	const subscriptions = (consent: string): JsonObject =>
		linked('subscription_types', 'subscription', saidOf(state, contact, consent), 'subscriptions');
	const view: JsonObject = {
		type: 'contact',
		id: contact.id,
		workspace_id: state.appId,
		external_id: contact.external_id,
		role: contact.role,
		email: contact.email,
		email_domain: contact.email?.split('@')[1] ?? null,
		email_verified: contact.email_verified,
		phone: contact.phone,
		name: nameView(contact.name),
		avatar: contact.avatar,
		owner_id: contact.owner_id,
		social_profiles: { type: 'list', data: [] },
		has_hard_bounced: contact.details['has_hard_bounced'] ?? false,
		marked_email_as_spam: contact.details['marked_email_as_spam'] ?? false,
		unsubscribed_from_emails: contact.unsubscribed_from_emails,
		created_at: contact.created_at,
		updated_at: contact.updated_at,
		signed_up_at: contact.signed_up_at,
		last_seen_at: contact.last_seen_at,
		last_replied_at: contact.last_replied_at,
		last_contacted_at: contact.last_contacted_at,
		last_email_opened_at: detail('last_email_opened_at'),
		last_email_clicked_at: detail('last_email_clicked_at'),
		language_override: detail('language_override'),
		browser: detail('browser'),
		browser_version: detail('browser_version'),
		browser_language: detail('browser_language'),
		os: detail('os'),
		location: {
			type: 'location',
			country: detail('location.country'),
			region: detail('location.region'),
			city: detail('location.city'),
			country_code: detail('location.country_code'),
			continent_code: detail('location.continent_code'),
		},
	};
	for (const system of ['android', 'ios']) {
		for (const field of ['app_name', 'app_version', 'device', 'os_version', 'sdk_version', 'last_seen_at']) {
			view[`${system}_${field}`] = detail(`${system}_${field}`);
		}
	}
	Object.assign(view, {
		custom_attributes: { ...contact.custom_attributes },
		tags: linked(
			'tags',
			'tag',
			contact.tags.map((tag) => tag.id),
		),
		notes: linked('notes', 'note', contact.notes),
		companies: linked('companies', 'company', contact.companies),
		opted_out_subscription_types: subscriptions('opt_out'),
		opted_in_subscription_types: subscriptions('opt_in'),
	});
	for (const field of ['utm_campaign', 'utm_content', 'utm_medium', 'utm_source', 'utm_term', 'referrer'])
		view[field] = detail(field);
	view['enabled_push_messaging'] = null;
	if (withMergeHistory && contact.role === 'user') {
		view['merge_history'] = contact.merged.map((entry) => ({ type: 'merge_history', ...entry }));
	}
	return view;
}

/** The subscription types about which a contact said so. */
function saidOf(state: Contents, { id }: Contact, consent: string): string[] {
	const said = state.shelf('subscription');
	if (said.size === 0) return [];
	return [...state.shelf('subscription_type').values()]
		.map((type) => type.id)
		.filter((type) => said.get(`${id} ${type}`)?.fields['consent_type'] === consent);
}

/** A contact as conversations name it. */
export function contactReference(state: Contents, id: string): JsonObject {
	return { type: 'contact', id, external_id: state.contacts.get(id)?.external_id ?? null };
}
