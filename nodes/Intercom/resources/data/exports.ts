import { Failure } from '../../model/failure';
import { oneOf, text } from '../../model/fields';
import { toText, type JsonObject } from '../../model/json';
import type { RawReply, ItemWithFile, Session } from '../../model/session';
import { property } from '../shared/fields';
import { toFileItem } from '../shared/files';
import { waitUntilDone } from '../shared/jobs';
import { isGzip } from './table/chunks';
import { MAX_UNPACKED_MB, rowsOfTables } from './table/rows';
import { isZip } from './table/zip';

/** The job of an export. */
export const jobIdentifier = text({
	label: 'Job Identifier',
	required: true,
	placeholder: 'e.g. orzzsbd7hk67xyu',
	description: 'What starting the export gave',
});

/** The `Accept` of a download: Intercom refuses to send an export as any other type. */
export const EXPORT_TYPE = 'application/octet-stream';

/** What an operation gives of an export: its file, as it was always given, or an item for each row. */
export const output = oneOf({
	required: true,
	cases: {
		file: { label: 'File', fields: { property } },
		rows: {
			label: 'Rows',
			description: `An item for each row of its CSV files, up to ${MAX_UNPACKED_MB} MB unpacked`,
			send: { gives: 'rows' },
		},
	},
});

/** What the user chose. */
interface Wanted {
	/** The binary field that takes the file. */
	property?: string | undefined;
	gives?: 'rows' | undefined;
}

/** The ending and the type of a file. Its first bytes tell them, because other nodes unpack a file by its extension. */
const packingOf = (content: Buffer): readonly [ending: string, type: string] => {
	if (isGzip(content)) return ['csv.gz', 'application/gzip'];
	return isZip(content) ? ['zip', 'application/zip'] : ['csv', 'text/csv'];
};

/** The rows of an export. */
const readRows = ({ addHint, fail }: Pick<Session, 'addHint' | 'fail'>, file: { name: string; content: Buffer }) =>
	rowsOfTables(file, {
		tellOthers: (names) => addHint(`The export has files that are no CSV, which Rows leaves out: ${names.join(', ')}`),
		refuse: (reason) =>
			fail(`"${file.name}" can't be given as rows: ${reason}`, 'Choose File as Output to get it as it is'),
	});

/** What came of an export, as the user wants it. */
export function toOutput(
	session: Pick<Session, 'addHint' | 'fail'>,
	reply: RawReply,
	{ gives, property: field = 'data' }: Wanted,
	json: JsonObject & { job_identifier: string },
): ItemWithFile | AsyncGenerator<JsonObject[], void> {
	const [ending, type] = packingOf(reply.content);
	const { file, ...item } = toFileItem(reply, field, json, `export-${json.job_identifier}.${ending}`);
	return gives === 'rows' ? readRows(session, file) : { ...item, file: { ...file, type } };
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

/** Starts an export, waits for it and gives what came of it. */
export async function exportAndDownload(
	session: Pick<Session, 'addHint' | 'fail' | 'pause'>,
	{ wait: seconds, ...wanted }: Wanted & { wait: number | undefined },
	{ download, getJob, start }: ExportRequests,
): Promise<ItemWithFile | AsyncGenerator<JsonObject[], void>> {
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
	return toOutput(session, await download(id), wanted, { ...job, job_identifier: id });
}
