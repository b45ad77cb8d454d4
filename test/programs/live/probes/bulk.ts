import { within } from '../gateway/exchange';
import { isDone, statusOf } from '../shape/answers';
import {
	confirms,
	notSeen,
	PATIENCE_MS,
	PREVIEW,
	remainingOf,
	SECOND_MS,
	told,
	type Probe,
	type ProbeDesk,
} from './probe';

/** Waits until a bulk job is done, and gives its state. */
async function jobState(desk: ProbeDesk, id: string): Promise<string> {
	for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await desk.wait(SECOND_MS)) {
		const state = within((await desk.need(`GET /contacts/bulk/${id}`, { version: PREVIEW })).answer, 'state');
		if (state === 'completed' || state === 'completed_with_errors') return state;
	}
	return 'still running';
}

const ROWS = 5;
async function bulkUpdate(desk: ProbeDesk, ids: readonly string[], more: object = {}) {
	const contacts = ids.map((id) => ({ id, name: desk.names.of('row') }));
	return await desk.ask('PUT /contacts/bulk', { version: PREVIEW, body: { contacts, ...more } });
}

/** How jobs of many rows behave; their rows are contacts that the probe made. */
export const bulkProbes: readonly Probe[] = [
	{
		name: 'bulk-cost',
		question: 'Does each row of a bulk job count against the rate limit?',
		sent: 'GET /me, PUT /contacts/bulk with 5 rows as Preview, GET /me, GET /contacts/bulk/{id} until it is done',
		assumption: 'not known: the node paces by what the answers say',
		writes: true,
		async run(desk) {
			const ids: string[] = [];
			for (let row = 0; row < ROWS; row++) ids.push(await desk.user(`bulk-${row}`));
			const before = remainingOf(await desk.need('GET /me'));
			const job = await bulkUpdate(desk, ids);
			if (!isDone(job)) return notSeen(`PUT /contacts/bulk: ${statusOf(job)}`);
			const [during, after] = [remainingOf(job), remainingOf(await desk.need('GET /me'))];
			const state = await jobState(desk, desk.idFrom(job));
			if (!(before > during && during > after)) return notSeen('a new window began meanwhile', `the job: ${state}`);
			return told(`${ROWS} rows cost ${before - during}, the next request ${during - after}`, `the job: ${state}`);
		},
	},
	{
		name: 'bulk-closed-job',
		question: 'Does a job that is done refuse more rows?',
		sent: 'PUT /contacts/bulk with one row, and another one for the same job when it is done',
		assumption: '403 forbidden',
		writes: true,
		async run(desk) {
			const id = await desk.user('bulk-closed');
			const job = await bulkUpdate(desk, [id]);
			if (!isDone(job)) return notSeen(`PUT /contacts/bulk: ${statusOf(job)}`);
			const state = await jobState(desk, desk.idFrom(job));
			const more = await bulkUpdate(desk, [id], { job: { id: desk.idFrom(job) } });
			return confirms(more.status === 403, `the job: ${state}`, `more rows: ${statusOf(more)}`);
		},
	},
];
