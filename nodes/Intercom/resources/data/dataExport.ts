import type { Fields } from '../../model/field';
import { time } from '../../model/fields';
import { endpoint, procedure, type Resource } from '../../model/operation';
import type { Session } from '../../model/session';
import { exportAndDownload, exportStarted, EXPORT_TYPE, jobIdentifier, output, toOutput } from './exports';
import { waitAtMost } from '../shared/jobs';

const path = { job_identifier: jobIdentifier };
const range = {
	created_at_after: time({ label: 'Sent After', required: true, description: 'Messages sent from then on' }),
	created_at_before: time({ label: 'Sent Before', required: true, description: 'Messages sent until then' }),
} satisfies Fields;

const notice = 'What was sent to whom, and what they did with it. A workspace has one such export at a time.';

const download = async ({ readFile }: Pick<Session, 'readFile'>, job_identifier: string) =>
	await readFile('GET /download/content/data/{job_identifier}', { path: { job_identifier }, accept: EXPORT_TYPE });

export const dataExport: Resource = {
	label: 'Data Export',
	operations: {
		exportAndDownload: procedure({
			label: 'Export and Download',
			action: 'Export data of messages and download it',
			description: 'Start an export of outbound messages, wait for it and get its file or its rows',
			notice,
			covers: [
				'POST /export/content/data',
				'GET /export/content/data/{job_identifier}',
				'GET /download/content/data/{job_identifier}',
			],
			// An empty path makes items wait for each other: Intercom refuses a second job while one runs.
			path: {},
			body: range,
			fields: { output, wait: waitAtMost },
			async run({ body, values, ...session }) {
				const { send } = session;
				return await exportAndDownload(session, values, {
					start: async () => await send('POST /export/content/data', { body, done: exportStarted }),
					getJob: async (job_identifier) =>
						await send('GET /export/content/data/{job_identifier}', { path: { job_identifier } }),
					download: async (id) => await download(session, id),
				});
			},
		}),
		cancel: endpoint({
			action: 'Cancel a data export',
			description: 'Stop an export of messages',
			route: 'POST /export/cancel/{job_identifier}',
			path,
		}),
		create: endpoint({
			action: 'Start a data export',
			description: 'Start an export of outbound messages, without waiting for it',
			notice,
			route: 'POST /export/content/data',
			body: range,
		}),
		download: procedure({
			action: 'Download a data export',
			description: 'Get the file or the rows of an export of messages that is completed',
			covers: ['GET /download/content/data/{job_identifier}'],
			path,
			fields: { output },
			async run({ path: { job_identifier = '' }, values, ...session }) {
				return toOutput(session, await download(session, job_identifier), values, { job_identifier });
			},
		}),
		get: endpoint({
			action: 'Get a data export',
			description: 'Get the status of an export of messages; its file is there for two days',
			ifNotFound: true,
			route: 'GET /export/content/data/{job_identifier}',
			path,
		}),
	},
};
