import type { Case, Fields } from '../../model/field';
import { files, rows, text, texts } from '../../model/fields';
import { byChoice, byEmail, byExternalId, contactBy, sentAsIs } from './forms';

/** Addresses of images that a reply carries. */
export const attachmentUrls = texts({
	max: 10,
	label: 'Attachment URLs',
	placeholder: 'e.g. https://example.com/picture.png',
	description: 'Up to 10 images',
});

/** The images and files that a reply carries. */
export const attachments = {
	attachment_urls: attachmentUrls,
	attachment_files: files({
		max: 10,
		label: 'Attachment Binary Fields',
		description: 'Up to 10 files of the input item',
	}),
} satisfies Fields;

/** A button of a quick reply. */
const option = {
	text: text({ required: true }),
	uuid: text({ required: true, label: 'UUID', placeholder: 'e.g. 2b1f2f6e-5d1c-4a39-8f3c-3b6f5a0f4a11' }),
};

/** A teammate's message with buttons. */
export const quickReply = {
	label: 'Quick Reply',
	send: { message_type: 'quick_reply' },
	fields: {
		reply_options: rows({
			title: 'Option',
			required: true,
			of: option,
			description: 'Buttons that the contact can choose from',
		}),
		body: text({ label: 'Body', multiline: true, description: 'HTML or plain text' }),
	},
} satisfies Case;

/** The contact's answer to a quick reply. */
export const chosenOptions = rows({
	title: 'Option',
	of: option,
	label: 'Chosen Options',
	description: 'Buttons of a quick reply that the contact chose',
});

/** The contact who replies, by one of three identities. */
export const replyingContact = contactBy({
	intercom_user_id: byChoice('intercom_user_id'),
	email: { ...byEmail('email'), ...sentAsIs },
	user_id: { ...byExternalId('user_id'), ...sentAsIs },
});
