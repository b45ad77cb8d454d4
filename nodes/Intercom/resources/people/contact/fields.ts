import type { Fields } from '../../../model/field';
import { flag, select, text, time } from '../../../model/fields';
import { customAttributes } from '../../shared/forms';

const email = { placeholder: 'e.g. ann@example.com' } as const;
const external_id = {
	label: 'External ID',
	placeholder: 'e.g. user-70',
	description: 'Your own identifier of the contact',
} as const;
const name = { placeholder: 'e.g. Ann Lee' } as const;

/** Who a contact is. Intercom creates a contact only with one of these or a role. */
export const identity = { email: text(email), external_id: text(external_id), name: text(name) } satisfies Fields;
/** By what Intercom finds a contact that exists already, in forms that always show it. */
export const key = {
	email: text({
		...email,
		alwaysVisible: true,
		description: 'By email or external ID a contact that exists is found; a lead by its external ID alone',
	}),
	external_id: text({
		...external_id,
		alwaysVisible: true,
		description: 'Your own identifier of the contact, by which one that exists is found',
	}),
} satisfies Fields;
export const visibleName = text({ ...name, alwaysVisible: true });

/** What else Intercom knows of a contact. */
export const profile = {
	avatar: text({ label: 'Avatar URL', placeholder: 'e.g. https://example.com/ann.png' }),
	email_verified: flag({
		description: 'Whether the contact is known to own the email address; only together with Email',
	}),
	language_override: text({
		placeholder: 'e.g. en',
		description: 'Two letters of ISO 639-1; Fin and the Messenger speak it (Preview)',
	}),
	last_seen_at: time({ description: 'When the contact was last seen' }),
	owner_id: select({ from: 'getOwners', label: 'Owner', nobody: true }),
	phone: text({ placeholder: 'e.g. +353871234567' }),
	signed_up_at: time({ description: 'When the contact signed up' }),
	unsubscribed_from_emails: flag({
		label: 'Unsubscribed From Emails',
		description: 'Whether the contact gets no emails',
	}),
	custom_attributes_as: customAttributes('contact'),
} satisfies Fields;

export const role = { lead: 'Lead', user: 'User' } as const;
