import type { JsonObject } from '../../model/json';
import { versionSent, type Request } from './request';

/** The body as n8n's helper takes it: it leaves out one without members, so that one goes as text. */
const bodyForHelper = (body: Request['body']) =>
	typeof body !== 'string' && (typeof body !== 'object' || body === null || Object.keys(body).length === 0)
		? JSON.stringify(body)
		: body;

/** A request as n8n's helper takes it; `usual.version` is that of a request that names none. */
export function helperOptionsOf(request: Request, usual: { timeoutMs: number; version: string }) {
	const { method, path, query, body, headers } = request;
	return {
		method: method as 'GET',
		url: path,
		qs: query,
		arrayFormat: 'repeat' as const,
		timeout: usual.timeoutMs,
		...(body !== undefined && { body: bodyForHelper(body) as JsonObject }),
		headers: {
			accept: 'application/json',
			...(body !== undefined && { 'content-type': 'application/json' }),
			...headers,
			'Intercom-Version': versionSent(request, usual.version),
		},
	};
}
