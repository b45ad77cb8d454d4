import { oneOf, pick, text } from '../model/fields';
import { procedure } from '../model/operation';
import { idOf } from '../model/rows';
import type { Session } from '../model/session';
import { contactId } from './shared';

/** ID of the tag with this name, whatever the case of its letters: POST /tags gives the one there is, or makes it. */
async function tagNamed(name: string, { send, share }: Pick<Session, 'send' | 'share'>): Promise<string> {
	const make = async () => await send('POST /tags', { body: { name }, idempotent: true });
	return idOf(await share(`tag ${name.trim().toLowerCase()}`, make), 'tag');
}

export const attachTag = procedure({
	label: 'Attach Tag',
	action: 'Attach a tag to a contact',
	description: 'Tag a contact; a tag can be created on the way',
	covers: ['POST /contacts/{contact_id}/tags', 'POST /tags'],
	path: { contact_id: contactId },
	fields: {
		tag: oneOf({
			label: 'Tag By',
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
							description: 'Upper and lower case count as the same',
						}),
					},
				},
			},
		}),
	},
	async run({ path, send, share, values }) {
		const { contact_id = '' } = path;
		const id = values.tag_id ?? (await tagNamed(values.name ?? '', { send, share }));
		return await send('POST /contacts/{contact_id}/tags', { path: { contact_id }, body: { id }, idempotent: true });
	},
});
