import { Failure } from '../../model/failure';
import { text } from '../../model/fields';
import type { JsonObject } from '../../model/json';
import type { RawReply, ItemWithFile, Session } from '../../model/session';
import { toFileItem } from '../shared/files';
import { waitUntilDone } from '../shared/jobs';

/** The job that an export is. */
export const jobIdentifier = text({
	label: 'Job Identifier',
	required: true,
	placeholder: 'e.g. orzzsbd7hk67xyu',
	description: 'What starting the export gave',
});

/** Intercom refuses to send an export in any other form. */
export const FORM = 'application/octet-stream';

const PACKINGS = [
	{ begins: Buffer.from([0x1f, 0x8b]), ending: 'csv.gz', type: 'application/gzip' },
	{ begins: Buffer.from('PK'), ending: 'zip', type: 'application/zip' },
];

/** An export as a binary field, named by what it is: other nodes unpack a file by its ending. */
export function exportedFile(reply: RawReply, to: string, json: JsonObject & { job_identifier: string }): ItemWithFile {
	const packing = PACKINGS.find(({ begins }) => reply.content.subarray(0, begins.length).equals(begins));
	const { ending, type } = packing ?? { ending: 'csv', type: 'text/csv' };
	const item = toFileItem(reply, to, json, `export-${json.job_identifier}.${ending}`);
	return { ...item, file: { ...item.file, type } };
}

/** How a job ended without a file, and what to do then; Intercom does not say why one failed. */
const ENDED: Readonly<Record<string, readonly [what: string, advice: string]>> = {
	canceled: ['was canceled', 'Start it again'],
	failed: ['failed', 'Start it again, with a shorter range of time if it fails once more'],
	no_data: ['has no data', 'Choose another range of time'],
};
const DONE: readonly string[] = ['complete', 'completed'];

/** The requests of one kind of export. */
interface Steps {
	start: () => Promise<JsonObject>;
	look: (job_identifier: string) => Promise<JsonObject>;
	download: (job_identifier: string) => Promise<RawReply>;
}

/** Starts an export, waits for it and gives its file. Whatever goes wrong after the start, the error names the job. */
export async function startToFile(
	session: Pick<Session, 'fail' | 'pause'>,
	{ property: to, seconds }: { property: string; seconds: number | undefined },
	{ download, look, start }: Steps,
): Promise<ItemWithFile> {
	const { job_identifier: id } = await start();
	if (typeof id !== 'string' || id === '')
		throw new Failure("Intercom's answer does not name the export that it started", {
			status: 200,
			unknownOutcome: true,
		});
	const what = `Export job ${id}`;
	try {
		const isOver = ({ status }: JsonObject) => Object.hasOwn(ENDED, String(status)) || DONE.includes(String(status));
		const job = await waitUntilDone(session, { seconds, what }, async () => await look(id), isOver);
		const [end, advice] = ENDED[String(job.status)] ?? [];
		if (end !== undefined) session.fail(`${what} ${end}`, advice ?? '');
		return exportedFile(await download(id), to, { ...job, job_identifier: id });
	} catch (error) {
		const later = `${what} was started all the same: Get tells how it is, Download fetches its file`;
		return await Promise.reject(error instanceof Failure ? error.also(later) : error);
	}
}
