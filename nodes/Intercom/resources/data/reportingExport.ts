import type { Fields } from '../../model/field';
import { select, text, time } from '../../model/fields';
import { at, type JsonObject } from '../../model/json';
import { endpoint, procedure, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';
import type { Session } from '../../model/session';
import { exportAndDownload, exportStarted, EXPORT_TYPE, jobIdentifier, output, toOutput } from './exports';
import { waitAtMost } from '../shared/jobs';

const path = { job_identifier: jobIdentifier };
const report = {
	dataset_id: select({ from: 'getReportingDatasets', label: 'Dataset', required: true }),
	attribute_ids: select({
		from: 'getReportingAttributes',
		label: 'Attribute',
		many: true,
		required: true,
		dependsOn: ['dataset_id'],
		description: 'The columns of the file',
	}),
	start_time: time({ required: true }),
	end_time: time({ required: true }),
} satisfies Fields;

const app_id = text({
	label: 'Workspace ID',
	placeholder: 'e.g. abc12345',
	description: "Intercom's code of the workspace; that of the access token when left out",
});
const client_id = text({
	label: 'Client ID',
	placeholder: 'e.g. 5a3bd1f0',
	description: "Of your app in Intercom's Developer Hub",
});

type ReportSession = Pick<Session, 'query' | 'readFile' | 'send' | 'oncePerExecution'>;

/** The query with the code of the workspace: the token's own, unless the user names another one. */
async function addWorkspace({ query, send, oncePerExecution }: ReportSession): Promise<JsonObject> {
	if (query.app_id !== undefined) return query;
	const code = at(await oncePerExecution('own teammate', async () => await send('GET /me')), 'app.id_code');
	return { ...query, ...(typeof code === 'string' && { app_id: code }) };
}

const getJob = async (session: ReportSession, job_identifier: string) =>
	await session.send('GET /export/reporting_data/{job_identifier}', {
		path: { job_identifier },
		query: await addWorkspace(session),
	});

const download = async (session: ReportSession, job_identifier: string) => {
	const { app_id: workspace } = await addWorkspace(session);
	return await session.readFile('GET /download/reporting_data/{job_identifier}', {
		path: { job_identifier },
		query: workspace === undefined ? {} : { app_id: workspace },
		accept: EXPORT_TYPE,
	});
};

export const reportingExport: Resource = {
	label: 'Reporting Export',
	operations: {
		exportAndDownload: procedure({
			label: 'Export and Download',
			action: 'Export a report and download it',
			description: 'Start an export of reporting data, wait for it and get its file or its rows',
			covers: [
				'POST /export/reporting_data/enqueue',
				'GET /me',
				'GET /export/reporting_data/{job_identifier}',
				'GET /download/reporting_data/{job_identifier}',
			],
			// An empty path makes items wait for each other: Intercom refuses a sixth job while five run.
			path: {},
			body: report,
			query: { app_id, client_id },
			fields: { output, wait: waitAtMost },
			async run({ body, values, ...session }) {
				return await exportAndDownload(session, values, {
					start: async () => await session.send('POST /export/reporting_data/enqueue', { body, done: exportStarted }),
					getJob: async (id) => await getJob(session, id),
					download: async (id) => await download(session, id),
				});
			},
		}),
		create: endpoint({
			action: 'Start a reporting export',
			description: 'Start an export of reporting data, without waiting for it',
			route: 'POST /export/reporting_data/enqueue',
			body: report,
		}),
		download: procedure({
			action: 'Download a reporting export',
			description: 'Get the file or the rows of an export of reporting data that is complete',
			covers: ['GET /me', 'GET /download/reporting_data/{job_identifier}'],
			path,
			query: { app_id },
			fields: { output },
			async run({ path: { job_identifier = '' }, values, ...session }) {
				return toOutput(session, await download(session, job_identifier), values, { job_identifier });
			},
		}),
		get: procedure({
			action: 'Get a reporting export',
			description: 'Get the status of an export of reporting data',
			ifNotFound: true,
			covers: ['GET /me', 'GET /export/reporting_data/{job_identifier}'],
			path,
			query: { app_id, client_id },
			async run({ path: { job_identifier = '' }, ...session }) {
				return await getJob(session, job_identifier);
			},
		}),
		getDatasets: endpoint({
			label: 'Get Datasets',
			action: 'Get the datasets of reports',
			description: 'List the datasets that can be exported, with their attributes',
			route: 'GET /export/reporting_data/get_datasets',
			rows: 'data',
			pages: atOnce,
		}),
	},
};
