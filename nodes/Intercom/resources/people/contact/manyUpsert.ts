import type { BatchRow, Together } from '../../../model/batch';
import { toText } from '../../../model/json';
import { batch } from '../../../model/operation';
import { goAlone, runInBulk } from '../../shared/bulk';
import { toBulkRow, withoutId } from '../../shared/bulkItems';
import { BulkQueue, type BulkRoute, type BulkRow } from '../../shared/bulkRows';
import { waitAtMost } from '../../shared/jobs';
import { key, visibleName } from './fields';
import { saveAlone, updateAlone } from './manyAlone';
import { contactIdOfRow, created, keysOf, links, linksInRow, newLinks, updated } from './manyFields';
import { Found, findDone, hasValue, lookUp } from './manyLookUp';
import { brief, check, isUnknownLead, keysFor, NOT_UPDATED_NAMES, refuseSame } from './manyRows';

const read = 'GET /contacts/bulk/{id}';
const CREATE: BulkRoute = { write: 'POST /contacts/bulk', read, key: 'contacts' };
/** Leads without an external ID: Intercom compares them with nobody. */
const CREATE_ONCE: BulkRoute = { ...CREATE, isOnce: true };
export const UPDATE: BulkRoute = { write: 'PUT /contacts/bulk', read, key: 'contacts', isUpsert: true };

const fields = { ...links, wait: waitAtMost };
type Row = BatchRow<typeof fields>;

/** The rows by the way they go. */
interface Ways {
	create: BulkRow[];
	createOnce: BulkRow[];
	update: BulkRow[];
	alone: BulkRow[];
}

function sort(rows: readonly Row[], found: Found): Ways {
	const ways: Ways = { create: [], createOnce: [], update: [], alone: [] };
	for (const row of rows) {
		if (row.isOver()) continue;
		const { body, id } = withoutId(row.body);
		const { last_seen_at: _seen, role: _role, signed_up_at: _signedUp, ...changes } = body;
		const contact = id || isUnknownLead(body) ? undefined : found.get(keysFor(body));
		const known = id || toText(contact?.id);
		const record = keysOf({ ...contact, ...body, ...(known && { id: known }) });
		const goesAlone = async () =>
			await row.alone(async (session) =>
				id ? await updateAlone(session, id, changes) : await saveAlone(session, body),
			);
		const shared = { record, goAlone: goesAlone };
		if (known) {
			const isCarried = NOT_UPDATED_NAMES.every(
				(name) => body[name] === undefined || hasValue(body[name], contact?.[name]),
			);
			const updating = toBulkRow(row, {
				...shared,
				sent: { id: known, ...changes, ...linksInRow(row.values) },
				outcome: 'updated',
			});
			ways[isCarried ? 'update' : 'alone'].push(updating);
			continue;
		}
		const sent = { role: 'user', ...body, ...linksInRow(newLinks(row.values)) };
		const creating = toBulkRow(row, { ...shared, sent, outcome: 'created' });
		if (isUnknownLead(body)) ways.createOnce.push(creating);
		else ways[body.role === 'lead' ? 'alone' : 'create'].push(creating);
	}
	return ways;
}

/** Looks rows up while the next ones are read, a hundred in a search; gives all of them, and what was found. */
async function readAndLookUp(read: AsyncIterable<readonly Row[]>, together: Together) {
	const rows: Row[] = [];
	const found = new Found();
	const underWay = new Set<Promise<void>>();
	for await (const some of read) {
		rows.push(...some);
		const sought = some.flatMap(({ body: all, fail }) => {
			const { body, id } = withoutId(all);
			return id || isUnknownLead(body) ? [] : [{ keys: keysFor(body), fail }];
		});
		const search = lookUp(sought, together, brief, found).then(() => void underWay.delete(search));
		underWay.add(search);
		if (underWay.size >= together.width) await Promise.race(underWay);
	}
	await Promise.all(underWay);
	return { found, rows };
}

async function runAll(read: AsyncIterable<readonly Row[]>, together: Together): Promise<void> {
	const { found, rows } = await readAndLookUp(read, together);
	refuseSame(rows, found);
	if (together.isStopped()) return;
	const { alone, create, createOnce, update } = sort(rows, found);
	await goAlone(alone, together, 'Sent by itself: the bulk routes do not change roles and dates, nor compare leads');
	const queues = [new BulkQueue(UPDATE, update), new BulkQueue(CREATE, create), new BulkQueue(CREATE_ONCE, createOnce)];
	await runInBulk(queues, together, {
		seconds: rows[0]?.values.wait,
		findDone: async (some) => await findDone(some, together),
	});
}

export const upsertMany = batch({
	label: 'Create or Update Many',
	action: 'Create or update many contacts',
	description: 'Create or update contacts, a hundred in one request',
	covers: [
		'POST /contacts/search',
		'POST /contacts/bulk',
		'PUT /contacts/bulk',
		'GET /contacts/bulk/{id}',
		'POST /contacts',
		'GET /contacts/{contact_id}',
		'PUT /contacts/{contact_id}',
		'POST /contacts/{contact_id}/unarchive',
		'POST /companies',
		'GET /companies',
		'POST /contacts/{contact_id}/companies',
		'DELETE /contacts/{contact_id}/companies/{company_id}',
		'POST /contacts/{contact_id}/tags',
		'DELETE /contacts/{contact_id}/tags/{tag_id}',
	],
	body: { id: contactIdOfRow, ...key, name: visibleName, ...updated, ...created },
	fields,
	foundBy: ['id', 'email', 'external_id'],
	check,
	sameRecord({ body: all }) {
		const { body, id } = withoutId(all);
		const { email, external_id } = keysFor(body);
		return [
			...(id ? [`contact ${id}`] : []),
			...(external_id === undefined ? [] : [`External ID ${external_id}`]),
			...(email === undefined || id ? [] : [`Email ${email.toLowerCase()}`]),
		];
	},
	runAll,
});
