import type { Field, Fields } from '../../model/field';
import { oneOf, pick, text } from '../../model/fields';
import { toText, type JsonObject } from '../../model/json';
import { endpoint, procedure, type Endpoint, type Procedure } from '../../model/operation';
import type { PathFor, Route } from '../../model/route';
import { recordIdFrom } from '../../model/rows';
import { bearsName, namesBorne } from '../../model/sameName';
import type { SendOptions, Session } from '../../model/session';

export const tagId = pick({ from: 'tags', label: 'Tag', required: true });

/** A tag from the list, or by a name that may be new. */
export const tagBy = oneOf({
	label: 'Tag By',
	required: true,
	cases: {
		existing: { label: 'Existing Tag', fields: { tag_id: tagId } },
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
});

/** The ID of the tag with this name, in capitals or not: POST /tags gives the existing one, or creates it. */
async function findOrCreateTag(
	name: string,
	{ fail, send, oncePerExecution }: Pick<Session, 'fail' | 'send' | 'oncePerExecution'>,
): Promise<string> {
	const done = (tag: JsonObject) => `tag "${name}" was found or created, as ${toText(tag.id)}`;
	const create = async () => await send('POST /tags', { body: { name }, idempotent: true, done });
	const tag = await oncePerExecution(`tag ${name.trim().toLowerCase()}`, create);
	if (!bearsName(tag, ['name'], name))
		fail(
			`Tag "${name}" was asked for, but Intercom answered with another: ${namesBorne([tag], ['name'])}`,
			'It was not attached: choose the tag from the list',
		);
	return recordIdFrom(tag, 'tag');
}

interface Taggable {
	/** The record with its article: "a conversation". */
	one: string;
	/** Where its tags are. */
	attach: Route;
	/** Path and placeholders of the record. */
	path: Readonly<Record<string, Field>>;
	/** Further fields of the request, such as who tags. */
	body?: Fields;
}

/** The operation that gives a record a tag; a tag that does not exist yet can be created by it. */
export const attachTagTo = ({ one, attach, path, body = {} }: Taggable): Procedure =>
	procedure({
		label: 'Attach Tag',
		action: `Attach a tag to ${one}`,
		description: `Tag ${one}; a tag can be created on the way`,
		covers: [attach, 'POST /tags'],
		path,
		body,
		fields: { tag: tagBy },
		async run({ body: others, fail, path: record, send, oncePerExecution, values }) {
			const id = values.tag_id ?? (await findOrCreateTag(values.name ?? '', { fail, send, oncePerExecution }));
			// The compiler can't know the placeholders here: only the resource knows its route.
			const parts = {
				path: record,
				body: { id, ...others } as JsonObject,
				idempotent: true,
				done: `tag ${id} was attached to ${Object.values(record).join(' ')}`,
			} as SendOptions & PathFor<Route, string>;
			return await send(attach, parts);
		},
	});

/** The operation that takes a tag from a record. */
export const detachTagFrom = ({ one, body, path }: Omit<Taggable, 'attach'>, route: Route): Endpoint =>
	endpoint({
		label: 'Detach Tag',
		action: `Detach a tag from ${one}`,
		description: `Take a tag from ${one}`,
		route,
		path,
		...(body && { body }),
	} as Parameters<typeof endpoint>[0]);
