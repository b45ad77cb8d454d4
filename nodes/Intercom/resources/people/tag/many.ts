import type { OptionsList } from '../../../model/optionsList';
import { select } from '../../../model/fields';
import { unescapeHtml } from '../../../model/html';
import { objectsOf, type JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import type { Session } from '../../../model/session';
import { tagBy } from '../../shared/tagging';

/** Intercom names no limit for one request, but answers quickly to batches of this size. */
const BATCH_SIZE = 50;

/** The name of the tag: Intercom attaches tags to many records by name only. */
async function readTagName(
	{ name, tag_id }: { name?: string | undefined; tag_id?: string | undefined },
	{ fail, send, oncePerExecution }: Pick<Session, 'fail' | 'send' | 'oncePerExecution'>,
): Promise<string> {
	if (tag_id === undefined) return name ?? '';
	const tag = await oncePerExecution(
		`tag ${tag_id}`,
		async () => await send('GET /tags/{tag_id}', { path: { tag_id } }),
	);
	return typeof tag.name === 'string' && tag.name.trim() !== ''
		? unescapeHtml(tag.name)
		: fail(`Intercom's answer does not say how tag ${tag_id} is called`, 'Give its name instead');
}

interface TaggedRecords {
	/** How the body and the answer call the records. */
	key: 'companies' | 'users';
	/** How people call one and several. */
	one: string;
	several: 'companies' | 'contacts';
	from: OptionsList;
}

const contacts: TaggedRecords = { key: 'users', one: 'Contact', several: 'contacts', from: 'getContacts' };
const companies: TaggedRecords = { key: 'companies', one: 'Company', several: 'companies', from: 'getCompanies' };

const tagMany = ({ from, key, one, several }: TaggedRecords, untag: boolean) =>
	procedure({
		label: `${untag ? 'Untag' : 'Tag'} ${several === 'contacts' ? 'Contacts' : 'Companies'}`,
		action: `${untag ? 'Untag' : 'Tag'} many ${several}`,
		description: untag
			? `Take a tag from many ${several} in one request`
			: `Give many ${several} a tag in one request; the tag is created if it is missing`,
		covers: ['POST /tags', 'GET /tags/{tag_id}'],
		fields: {
			tag: tagBy,
			records: select({
				from,
				label: one,
				many: true,
				required: true,
				description: `Those that are not there are passed over; an expression can give a list of IDs or of ${several === 'contacts' ? 'emails' : 'company IDs'}`,
			}),
		},
		async run({ fail, send, oncePerExecution, addHint, values }) {
			const name = await readTagName(values, { fail, send, oncePerExecution });
			const ids = [...new Set(values.records)];
			const changed: JsonObject[] = [];
			let tag: JsonObject = {};
			for (let from = 0; from < ids.length; from += BATCH_SIZE) {
				const batch = ids.slice(from, from + BATCH_SIZE).map((id) => ({ id, ...(untag && { untag }) }));
				const upTo = from + batch.length;
				const which = `${several} ${from + 1} to ${upTo} of ${ids.length} (${ids[from]} to ${ids[upTo - 1]})`;
				tag = await send('POST /tags', {
					body: { name, [key]: batch },
					idempotent: true,
					done: `tag "${name}" was ${untag ? 'taken from' : 'given to'} ${which}`,
				});
				changed.push(...objectsOf(tag[key]));
			}
			const missed = ids.length - changed.length;
			if (tag[key] !== undefined && missed > 0)
				addHint(`Not all ${several} were there: ${missed} of ${ids.length} were passed over`);
			return tag[key] === undefined ? tag : { ...tag, [key]: changed };
		},
	});

export const tagContacts = tagMany(contacts, false);
export const tagCompanies = tagMany(companies, false);
export const untagContacts = tagMany(contacts, true);
export const untagCompanies = tagMany(companies, true);
