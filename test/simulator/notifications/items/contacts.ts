import type { JsonObject } from '../../json';
import type { Company, Contact } from '../../state/records';
import { contactView } from '../../views/contact';
import { nameView } from '../../views/escape';
import { tagView } from '../../views/tag';
import { isoTime, isRecent, withTimes } from '../look';
import { companyOf, contactOf, type MakeItem, type Source } from './source';

/** A contact as notifications show it: as the API does, but with times in ISO 8601. */
export function contactItem({ state, version }: Source, contact: Contact): JsonObject {
	const view = withTimes(contactView(state, contact), isoTime);
	const consent = { sms_consent: false, unsubscribed_from_sms: false };
	if (isRecent(version)) return { ...view, ...consent };
	const { email_domain: _domain, email_verified: _verified, ...older } = view;
	return { ...older, owner_id: contact.owner_id === null ? null : Number(contact.owner_id), ...consent };
}

const contact: MakeItem = (source) => contactItem(source, contactOf(source));

const tagged: MakeItem = (source) => {
	const { about, state } = source;
	const found = contactOf(source);
	const tag = about.tagId ?? found.tags.at(-1)?.id ?? [...state.tags.keys()][0] ?? '';
	return { type: 'contact_tag', tag: tagView(state, tag), contact: contactItem(source, found) };
};

const deleted: MakeItem = ({ about, state }) => {
	const found = state.contacts.get(about.id ?? '');
	return { id: about.id ?? '', external_id: found?.external_id ?? null, type: 'contact', deleted: true };
};

const archived: MakeItem = (source) => {
	const { external_id, id } = contactOf(source);
	return { id, external_id, type: 'contact', archived: true };
};

/** The contact that stays. Who was merged into it is documented, but was missing in what an app on 2.14 got. */
const merged: MakeItem = (source) => {
	const into = contactOf(source);
	if (!isRecent(source.version)) return contactItem(source, into);
	const from = into.merged.at(-1);
	const id = from?.source_contact_id ?? source.state.ids.hex();
	return { ...contactItem(source, into), merged_from: { type: 'contact', id } };
};

/** What a contact says about messages: all of a channel, or some types of them. */
const subscription =
	(type: string): MakeItem =>
	(source) => {
		const types = type.startsWith('granular') ? [...source.state.shelf('subscription_type').values()].slice(0, 1) : [];
		return {
			type,
			created_at: source.state.now(),
			contact: contactItem(source, contactOf(source)),
			subscription_types: { type: 'list', data: types.map(({ fields }) => ({ type: 'subscription', ...fields })) },
		};
	};

/** A visitor who signed up, still in the shape of API 1. */
const signedUpVisitor: MakeItem = (source) => {
	const { state } = source;
	const { id, external_id, email, name, phone, created_at, updated_at, signed_up_at } = contactOf(source);
	return {
		type: 'user',
		id,
		user_id: external_id,
		anonymous: false,
		email,
		phone,
		name: nameView(name),
		app_id: state.appId,
		companies: { type: 'company.list', companies: [] },
		location_data: { type: 'location_data', city_name: null, country_name: null },
		created_at: isoTime(created_at),
		updated_at: isoTime(updated_at),
		signed_up_at: isoTime(signed_up_at ?? created_at),
		session_count: 1,
		tags: { type: 'tag.list', tags: [] },
		segments: { type: 'segment.list', segments: [] },
		custom_attributes: {},
	};
};

/** A company as notifications show it: flat, with times in ISO 8601. */
export function companyItem({ state }: Source, company: Company): JsonObject {
	const { id, name, plan, company_id, size, website, industry, monthly_spend, session_count } = company;
	const { remote_created_at, created_at, updated_at, last_request_at } = company;
	return {
		type: 'company',
		id,
		name: nameView(name),
		app_id: state.appId,
		plan,
		company_id,
		...withTimes({ remote_created_at, created_at, updated_at, last_request_at }, isoTime),
		size,
		website,
		industry,
		monthly_spend,
		session_count,
		user_count: company.contacts.size,
		custom_attributes: { ...company.custom_attributes },
		tag_ids: company.tags.map((tag) => tag.id),
	};
}

const company: MakeItem = (source) => companyItem(source, companyOf(source));

/** Who joined or left: a pair without a type, in which the company has the ID of its plan alone. */
const companyContact: MakeItem = (source) => {
	const found = companyOf(source);
	const [first] = found.contacts;
	const contactId = source.about.contactId ?? first;
	const { industry: _industry, plan: _plan, size: _size, website: _website, ...others } = companyItem(source, found);
	return { company: { ...others, plan_id: null }, contact: contactItem(source, contactOf(source, contactId)) };
};

/** Items of contacts, visitors and companies. */
export const peopleItems: Readonly<Record<string, MakeItem>> = {
	'contact.user.created': contact,
	'contact.user.updated': contact,
	'contact.user.tag.created': tagged,
	'contact.user.tag.deleted': tagged,
	'contact.lead.created': contact,
	'contact.lead.updated': contact,
	'contact.lead.added_email': contact,
	'contact.lead.signed_up': contact,
	'contact.lead.tag.created': tagged,
	'contact.lead.tag.deleted': tagged,
	'contact.email.updated': contact,
	'contact.merged': merged,
	'contact.archived': archived,
	'contact.unarchive': contact,
	'contact.deleted': deleted,
	'contact.subscribed': subscription('contact_subscribe'),
	'contact.unsubscribed': subscription('contact_unsubscribe'),
	'contact.unsubscribed_from_sms': contact,
	'granular.subscribe': subscription('granular_subscribe'),
	'granular.unsubscribe': subscription('granular_unsubscribe'),
	'visitor.signed_up': signedUpVisitor,
	'company.created': company,
	'company.updated': company,
	'company.deleted': ({ about }) => ({ id: about.id ?? '', type: 'company', deleted: true }),
	'company.contact.attached': companyContact,
	'company.contact.detached': companyContact,
};
