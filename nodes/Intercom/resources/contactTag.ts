import { oneOf, pick, text } from '../model/fields';
import { procedure } from '../model/operation';
import { contactId } from './shared';

/** A tag by its name is created where the workspace lacks it: POST /tags gives the existing one, whatever the case of its letters. */
export const attachTag = procedure({
	label: 'Attach Tag',
	action: 'Attach a tag to a contact',
	description: 'Tag a contact; a tag can be created on the way',
	covers: ['POST /contacts/{contact_id}/tags', 'POST /tags'],
	path: { contact_id: contactId },
	fields: {
		tag: oneOf({
			required: true,
			cases: {
				existing: { label: 'Existing Tag', fields: { tag_id: pick({ from: 'tags', label: 'Tag', required: true }) } },
				named: {
					label: 'By Name, Created if Missing',
					fields: {
						name: text({
							label: 'Tag Name',
							required: true,
							placeholder: 'e.g. VIP',
							description: 'Large and small letters are the same to Intercom',
						}),
					},
				},
			},
		}),
	},
	async run({ path, values, send, share }) {
		const { name, tag_id } = values;
		const id =
			tag_id ??
			String(
				(
					await share(
						`tag ${name}`,
						async () => await send('POST /tags', { body: { name: name ?? '' }, idempotent: true }),
					)
				).id,
			);
		return await send('POST /contacts/{contact_id}/tags', {
			path: { contact_id: path.contact_id ?? '' },
			body: { id },
			idempotent: true,
		});
	},
});
