import { invalid } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { need, timestamp } from '../../shape';
import { download, type Exports, job, look, start, view } from '../tickets/jobs';

/** What is in every export of messages. */
export const SENT = 'user_id,content_id,received_at\nuser-70,12,2026-01-31 12:00:00 UTC\n';

const messages: Exports = {
	kind: 'data_export',
	most: 1,
	called: 'message data export',
	download: '/download/content/data',
	done: 'completed',
	file: SENT,
};

/** Exports of what was sent to whom. */
export const exportRoutes: Route[] = [
	on('POST /export/content/data', create, {
		body: { created_at_after: need(timestamp), created_at_before: need(timestamp) },
	}),
	on('GET /export/content/data/{job_identifier}', (call) => look(call, messages)),
	on('POST /export/cancel/{job_identifier}', cancel),
	on('GET /download/content/data/{job_identifier}', (call) => download(call, messages)),
];

function create(call: Call): JsonObject {
	if (Number(call.body['created_at_after']) > Number(call.body['created_at_before']))
		throw invalid('created_at_after is later than created_at_before', 'created_at_after');
	return start(call, messages);
}

function cancel(call: Call): JsonObject {
	const found = job(call, messages);
	if (found.fields['status'] !== messages.done) found.fields['status'] = 'canceled';
	call.wrote('data_export.canceled', found.id);
	return view(found);
}
