import { Failure } from '../../model/failure';
import { text } from '../../model/fields';
import { toText, type JsonObject } from '../../model/json';
import type { RawReply, ItemWithFile, Session } from '../../model/session';
import { toFileItem } from '../shared/files';
import { waitUntilDone } from '../shared/jobs';

/** The job of an export. */
export const jobIdentifier = text({
	label: 'Job Identifier',
	required: true,
	placeholder: 'e.g. orzzsbd7hk67xyu',
	description: 'What starting the export gave',
});

/** The `Accept` of a download: Intercom refuses to send an export as any other type. */
export const EXPORT_TYPE = 'application/octet-stream';

const PACKED_FILES = [
	{ begins: Buffer.from([0x1f, 0x8b]), ending: 'csv.gz', type: 'application/gzip' },
	{ begins: Buffer.from('PK'), ending: 'zip', type: 'application/zip' },
];

/**
 * An item with the file of an export. Its first bytes tell the type, because other nodes unpack a file by its
 * extension.
 */
export function toExportItem(
	reply: RawReply,
	outputField: string,
	json: JsonObject & { job_identifier: string },
): ItemWithFile {
	const packing = PACKED_FILES.find(({ begins }) => reply.content.subarray(0, begins.length).equals(begins));
	const { ending, type } = packing ?? { ending: 'csv', type: 'text/csv' };
	const item = toFileItem(reply, outputField, json, `export-${json.job_identifier}.${ending}`);
	return { ...item, file: { ...item.file, type } };
}

/** The states of a job that ended without a file, and what to do then; Intercom does not say why one failed. */
const ENDED_WITHOUT_FILE: Readonly<Record<string, readonly [what: string, advice: string]>> = {
	canceled: ['was canceled', 'Start it again'],
	failed: ['failed', 'Start it again, with a shorter range of time if it fails once more'],
	no_data: ['has no data', 'Choose another range of time'],
};
/** What an error after the start says, so that the file can still be fetched. */
export const exportStarted = ({ job_identifier }: JsonObject): string =>
	`export job ${toText(job_identifier)} was started (Get tells how it is, Download fetches its file)`;

const COMPLETED: readonly string[] = ['complete', 'completed'];

/** The requests of one kind of export. */
interface ExportRequests {
	start: () => Promise<JsonObject>;
	getJob: (job_identifier: string) => Promise<JsonObject>;
	download: (job_identifier: string) => Promise<RawReply>;
}

/** Starts an export, waits for it and gives its file. */
export async function exportAndDownload(
	session: Pick<Session, 'fail' | 'pause'>,
	{ property, seconds }: { property: string; seconds: number | undefined },
	{ download, getJob, start }: ExportRequests,
): Promise<ItemWithFile> {
	const { job_identifier: id } = await start();
	if (typeof id !== 'string' || id === '')
		throw new Failure("Intercom's answer does not name the export that it started", {
			status: 200,
			unknownOutcome: true,
		});
	const what = `Export job ${id}`;
	const isOver = ({ status }: JsonObject) =>
		Object.hasOwn(ENDED_WITHOUT_FILE, String(status)) || COMPLETED.includes(String(status));
	const job = await waitUntilDone(session, { seconds, what }, async () => await getJob(id), isOver);
	const [end, endAdvice] = ENDED_WITHOUT_FILE[String(job.status)] ?? [];
	if (end !== undefined) session.fail(`${what} ${end}`, endAdvice ?? '');
	return toExportItem(await download(id), property, { ...job, job_identifier: id });
}
