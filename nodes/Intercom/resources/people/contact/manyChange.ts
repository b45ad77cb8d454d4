import type { BatchRow, Together } from '../../../model/batch';
import { batch } from '../../../model/operation';
import { runInBulk } from '../../shared/bulk';
import { allRows, recordId, refuseNothing, toBulkRow, withoutId } from '../../shared/bulkItems';
import { BulkQueue, type BulkRoute } from '../../shared/bulkRows';
import { clearAttributes, contactAttributesToClear } from '../../shared/clearAttributes';
import { waitAtMost } from '../../shared/jobs';
import { DELETED_FOR_GOOD } from '../../shared/notices';
import { identity } from './fields';
import { deleteAlone, updateAlone } from './manyAlone';
import { links, keysOf, linksInRow, refuseContradiction, updated } from './manyFields';
import { findDone, lookUp } from './manyLookUp';
import { UPDATE } from './manyUpsert';

const DELETE: BulkRoute = { write: 'POST /contacts/bulk/delete', read: UPDATE.read, key: 'contacts' };

export const updateMany = batch({
	label: 'Update Many',
	action: 'Update many contacts',
	description: 'Change contacts, a hundred in one request',
	covers: [
		'PUT /contacts/bulk',
		'GET /contacts/bulk/{id}',
		'POST /contacts/search',
		'PUT /contacts/{contact_id}',
		'POST /companies',
		'GET /companies',
		'POST /contacts/{contact_id}/companies',
		'DELETE /contacts/{contact_id}/companies/{company_id}',
		'POST /contacts/{contact_id}/tags',
		'DELETE /contacts/{contact_id}/tags/{tag_id}',
	],
	body: { id: recordId, ...identity, ...updated },
	fields: { ...links, clear: contactAttributesToClear, wait: waitAtMost },
	check({ body, values }) {
		refuseContradiction(values);
		refuseNothing(clearAttributes(withoutId(body).body, values.clear), linksInRow(values));
	},
	sameRecord: ({ body }) => [`contact ${withoutId(body).id}`],
	async runAll(read, together) {
		const rows = await allRows(read, together);
		const update = rows.map((row) => {
			const { body: given, id } = withoutId(row.body);
			const body = clearAttributes(given, row.values.clear);
			return toBulkRow(row, {
				sent: { id, ...body, ...linksInRow(row.values) },
				record: keysOf({ ...body, id }),
				outcome: 'updated',
				goAlone: async () => await row.alone(async (session) => await updateAlone(session, id, body)),
			});
		});
		await runInBulk([new BulkQueue(UPDATE, update)], together, {
			seconds: rows[0]?.values.wait,
			findDone: async (some) => await findDone(some, together),
		});
	},
});

const fields = { wait: waitAtMost };

/** Deletes contacts by a bulk job. A search before it says which of them are there: afterwards nobody could tell. */
async function deleteAll(
	read: AsyncIterable<ReadonlyArray<BatchRow<typeof fields>>>,
	together: Together,
): Promise<void> {
	const rows = await allRows(read, together);
	const sought = rows.map(({ body, fail }) => ({ keys: { id: withoutId(body).id }, fail }));
	const found = await lookUp(sought, together, ({ id = '' }) => ({ id }));
	const gone = rows.flatMap((row) => {
		const { id } = withoutId(row.body);
		const wasThere = found.get({ id }) !== undefined;
		const goAlone = async () => await row.alone(async (session) => await deleteAlone(session, id, wasThere));
		return row.isOver() ? [] : [toBulkRow(row, { sent: { id }, record: { id }, outcome: 'deleted', goAlone })];
	});
	if (together.isStopped()) return;
	await runInBulk([new BulkQueue(DELETE, gone)], together, { seconds: rows[0]?.values.wait });
}

export const deleteMany = batch({
	label: 'Delete Many',
	action: 'Delete many contacts',
	description: 'Delete contacts for good, a hundred in one request',
	notice: DELETED_FOR_GOOD,
	covers: [
		'POST /contacts/search',
		'POST /contacts/bulk/delete',
		'GET /contacts/bulk/{id}',
		'DELETE /contacts/{contact_id}',
	],
	body: { id: recordId },
	fields,
	sameRecord: ({ body }) => [`contact ${withoutId(body).id}`],
	runAll: deleteAll,
});
