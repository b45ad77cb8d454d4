import { ApiError, unprocessable } from '../../errors';
import { Answer, type Call, on, param, type Route } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import { asId, asObject, asText, isObject, type Json, type JsonObject } from '../../json';
import { anything, type Shape } from '../../shape';
import type { BulkJob, BulkKind } from '../../state/bulkJobs';
import { bulkJobView } from '../../views/bulkJob';
import {
	createRow,
	deleteCompanyRow,
	deleteContactRow,
	type RowWriter,
	updateCompanyRow,
	updateRow,
	upsertCompanyRow,
} from './bulkRows';

/** What a bulk request does: to which records, with which rows. */
interface BulkWrite {
	kind: BulkKind;
	/** Whether each row has to name its record. */
	needsId: boolean;
	writeRow: RowWriter;
}

/** Many contacts or companies in one request, as tasks of jobs that are looked at later. */
export const bulkRoutes: Route[] = [
	bulk('POST /contacts/bulk', { kind: 'contacts', needsId: false, writeRow: createRow }),
	bulk('PUT /contacts/bulk', { kind: 'contacts', needsId: true, writeRow: updateRow }),
	bulk('POST /contacts/bulk/delete', { kind: 'contacts', needsId: true, writeRow: deleteContactRow }),
	on('GET /contacts/bulk/{id}', (call) => lookAt(call, 'contacts'), { since: PREVIEW }),
	bulk('POST /companies/bulk', { kind: 'companies', needsId: false, writeRow: upsertCompanyRow }),
	bulk('PUT /companies/bulk', { kind: 'companies', needsId: true, writeRow: updateCompanyRow }),
	bulk('POST /companies/bulk/delete', { kind: 'companies', needsId: true, writeRow: deleteCompanyRow }),
	on('GET /companies/bulk/{id}', (call) => lookAt(call, 'companies'), { since: PREVIEW }),
];

function bulk(route: string, write: BulkWrite): Route {
	// The rows have errors of their own, and fields that are not known are passed over.
	const body: Shape = { [write.kind]: anything, job: anything };
	return on(route, (call) => accept(call, write), { body, rows: write.kind, since: PREVIEW });
}

/** Takes the request as one more task; its rows are written when the task has run. */
function accept(call: Call, { kind, needsId, writeRow }: BulkWrite): Answer {
	const { bulk: jobs } = call.state;
	const rows = rowsOf(call, kind, needsId);
	const job = jobToJoin(call, kind) ?? jobs.start(kind);
	jobs.add(job, rows.length, () => writeAll(call, rows, writeRow));
	return new Answer(202, view(call, job));
}

function rowsOf({ body, state }: Call, kind: BulkKind, needsId: boolean): JsonObject[] {
	const rows = body[kind];
	if (rows === undefined || rows === null) throw new ApiError(422, 'field_not_found', `${kind} is required`, kind);
	if (!Array.isArray(rows)) throw typeMismatch(kind, 'an array');
	const { maxRows } = state.bulk;
	if (rows.length > maxRows) throw unprocessable(`${kind} may have at most ${maxRows} entries`, kind);
	return rows.map((row, index) => {
		const field = `${kind}[${index}]`;
		if (!isObject(row)) throw typeMismatch(field, 'an object');
		if (needsId && asId(row['id']) === undefined)
			throw new ApiError(422, 'field_not_found', `${field}.id is required`, `${field}.id`);
		return row;
	});
}

const typeMismatch = (field: string, expected: string): ApiError =>
	new ApiError(422, 'type_mismatch', `${field} must be ${expected}`, field);

/** The job that a body names; undefined when it names none. */
function jobToJoin({ body, state }: Call, kind: BulkKind): BulkJob | undefined {
	const named: Json | undefined = body['job'];
	if (named === undefined || named === null) return undefined;
	const job = jobOr404(state.bulk.find(kind, asText(asObject(named)['id']) ?? ''));
	if (state.bulk.isClosed(job)) throw new ApiError(403, 'forbidden', 'The job is closed');
	return job;
}

function jobOr404(job: BulkJob | undefined): BulkJob {
	if (job === undefined) throw new ApiError(404, 'job_not_found', 'Job not found');
	return job;
}

/** Writes row after row, as the single routes do; one that is refused does not keep the others back. */
function writeAll(call: Call, rows: readonly JsonObject[], writeRow: RowWriter): boolean {
	let allTaken = true;
	for (const row of rows) {
		try {
			if (call.state.bulk.refuses(row)) throw unprocessable('The row is refused');
			writeRow(call, row);
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			allTaken = false;
		}
	}
	return allTaken;
}

function lookAt(call: Call, kind: BulkKind): JsonObject {
	return view(call, jobOr404(call.state.bulk.find(kind, param(call, 'id'))));
}

function view({ origin, state }: Call, job: BulkJob): JsonObject {
	return bulkJobView(state.bulk, job, { nowMs: state.nowMs(), origin });
}
