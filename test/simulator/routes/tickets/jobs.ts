import { gzipSync } from 'node:zlib';
import { ApiError, notFound } from '../../errors';
import { Answer, type Call, param } from '../../http/route';
import type { JsonObject } from '../../json';
import type { Shelved } from '../../state/records';
import { keep } from '../shelf';

/** How long a file is there, in seconds. */
const TWO_DAYS = 172_800;

/** A kind of export: how many jobs may run, what a look at one leads to, and the file. */
export interface Exports {
	kind: string;
	most: number;
	/** What Intercom calls them when there are too many. */
	called: string;
	download: string;
	done: string;
	file: string;
}

const running = ({ fields }: Shelved) => fields['status'] === 'pending' || fields['status'] === 'in_progress';

/** Starts a job, unless too many are under way. */
export function start(call: Call, { called, kind, most }: Exports): JsonObject {
	const jobs = [...call.state.shelf(kind).values()];
	if (jobs.filter(running).length >= most)
		throw new ApiError(429, 'rate_limit_exceeded', `Exceeded rate limit of ${most} pending ${called} jobs`);
	const job_identifier = `job${call.state.ids.next()}`;
	const fields = { job_identifier, status: 'pending', download_url: '', download_expires_at: '' };
	keep(call.state, kind, fields, job_identifier);
	call.wrote(`${kind}.created`, job_identifier);
	return view(call.state.shelf(kind).get(job_identifier));
}

/** The job that a path names. */
export function job(call: Call, { kind }: Exports): Shelved {
	const id = param(call, 'job_identifier');
	const found = call.state.shelf(kind).get(id);
	if (found === undefined) throw notFound(`Export job not found for identifier: ${id}`);
	return found;
}

/** The status of a job; each look brings it a step further. */
export function look(call: Call, exports: Exports): JsonObject {
	const found = job(call, exports);
	const { fields } = found;
	if (fields['status'] === 'in_progress') {
		fields['status'] = exports.done;
		fields['download_url'] = `${call.origin}${exports.download}/${String(fields['job_identifier'])}`;
		fields['download_expires_at'] = String(call.state.now() + TWO_DAYS);
	} else if (fields['status'] === 'pending') fields['status'] = 'in_progress';
	return view(found);
}

/** The file of a job, until it expires. */
export function download(call: Call, exports: Exports): Answer {
	const { fields } = job(call, exports);
	const id = String(fields['job_identifier']);
	if (fields['status'] !== exports.done || Number(fields['download_expires_at']) < call.state.now())
		throw notFound(`No data to download for identifier: ${id}`);
	return new Answer(200, undefined, { 'content-type': 'application/octet-stream' }, gzipSync(exports.file));
}

/** A job as Intercom shows it. */
export function view(shelved: Shelved | undefined): JsonObject {
	const { id: _id, ...fields } = shelved?.fields ?? {};
	return fields;
}
