import { toText, type JsonObject } from '../../../model/json';
import { batch } from '../../../model/operation';
import { runInBulk } from '../../shared/bulk';
import { allRows, recordId, refuseNothing, toBulkRow, withoutId } from '../../shared/bulkItems';
import { BulkQueue, type BulkRoute } from '../../shared/bulkRows';
import { clearAttributes, companyAttributesToClear } from '../../shared/clearAttributes';
import { waitAtMost } from '../../shared/jobs';
import { changedCompany, companyIdField, newCompany, hintIfUnseen, UNSEEN } from './write';

const read = 'GET /companies/bulk/{id}';
const SAVE: BulkRoute = { write: 'POST /companies/bulk', read, key: 'companies', isUpsert: true };
const UPDATE: BulkRoute = { write: 'PUT /companies/bulk', read, key: 'companies', isUpsert: true };
const DELETE: BulkRoute = { write: 'POST /companies/bulk/delete', read, key: 'companies' };

const keysOf = ({ id, company_id }: JsonObject): JsonObject => ({
	...(id !== undefined && { id }),
	...(company_id !== undefined && { company_id }),
});

export const upsertMany = batch({
	label: 'Create or Update Many',
	action: 'Create or update many companies',
	description: 'Create or update companies, a hundred in one request',
	covers: ['POST /companies/bulk', 'GET /companies/bulk/{id}', 'POST /companies'],
	body: { company_id: companyIdField, ...newCompany },
	fields: { clear: companyAttributesToClear, wait: waitAtMost },
	foundBy: ['company_id'],
	sameRecord: ({ body }) => [`Company ID ${toText(body.company_id).trim()}`],
	async runAll(read, together) {
		const rows = await allRows(read, together);
		const save = rows.map((row) => {
			const sent = clearAttributes(row.body, row.values.clear);
			const done = `company ${toText(sent.company_id)} was created or updated`;
			const saved = { record: keysOf(sent), outcome: 'created_or_updated' };
			const goAlone = async () =>
				await row.alone(async ({ addHint, send }) => {
					const company = await send('POST /companies', { body: sent, idempotent: true, done });
					return { ...keysOf(hintIfUnseen(company, addHint)), outcome: saved.outcome };
				});
			return toBulkRow(row, { ...saved, sent, goAlone });
		});
		together.session.addHint(UNSEEN.replace(/\.$/, ''));
		await runInBulk([new BulkQueue(SAVE, save)], together, { seconds: rows[0]?.values.wait });
	},
});

export const updateMany = batch({
	label: 'Update Many',
	action: 'Update many companies',
	description: 'Change companies, a hundred in one request',
	covers: ['PUT /companies/bulk', 'GET /companies/bulk/{id}', 'PUT /companies/{company_id}'],
	body: { id: recordId, ...changedCompany },
	fields: { clear: companyAttributesToClear, wait: waitAtMost },
	check: ({ body, values }) => refuseNothing(clearAttributes(withoutId(body).body, values.clear)),
	sameRecord: ({ body }) => [`company ${withoutId(body).id}`],
	async runAll(read, together) {
		const rows = await allRows(read, together);
		const update = rows.map((row) => {
			const { body: given, id } = withoutId(row.body);
			const body = clearAttributes(given, row.values.clear);
			const done = `company ${id} was updated`;
			const goAlone = async () =>
				await row.alone(async ({ send }) => {
					await send('PUT /companies/{company_id}', { path: { company_id: id }, body, done });
					return { id, outcome: 'updated' };
				});
			return toBulkRow(row, { sent: { id, ...body }, record: { id }, outcome: 'updated', goAlone });
		});
		await runInBulk([new BulkQueue(UPDATE, update)], together, { seconds: rows[0]?.values.wait });
	},
});

/** Said of a company of which nobody can tell whether a bulk request deleted it, or whether it was never there. */
const GONE = 'Was not there when asked for by itself: the job had deleted it, or there never was one with this ID';

export const deleteMany = batch({
	label: 'Delete Many',
	action: 'Delete many companies',
	description: 'Archive companies, a hundred in one request',
	covers: ['POST /companies/bulk/delete', 'GET /companies/bulk/{id}', 'DELETE /companies/{company_id}'],
	body: { id: recordId },
	fields: { wait: waitAtMost },
	sameRecord: ({ body }) => [`company ${withoutId(body).id}`],
	async runAll(read, together) {
		const rows = await allRows(read, together);
		const gone = rows.map((row) => {
			const { id } = withoutId(row.body);
			const done = `company ${id} was deleted`;
			const goAlone = async () =>
				await row.alone(async ({ addHint, sendAccepting }) => {
					const path = { company_id: id };
					const { status } = await sendAccepting('DELETE /companies/{company_id}', [404], { path, done });
					if (status === 404) addHint(GONE);
					return { id, outcome: status === 404 ? 'gone' : 'deleted' };
				});
			return toBulkRow(row, { sent: { id }, record: { id }, outcome: 'deleted', goAlone });
		});
		await runInBulk([new BulkQueue(DELETE, gone)], together, { seconds: rows[0]?.values.wait });
	},
});
