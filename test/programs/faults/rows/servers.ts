import type { FaultRule } from '../../../simulator';
import type { Row, Words } from '../types';
import { errorList, onceAndEveryTime } from './kit';

/** A server error; with `applies` the request was carried out nevertheless. */
const failing = (status: number, words: string, fault: FaultRule, applies = false): Row[] => {
	const says: Words = {
		cause: new RegExp(words),
		advice: /try again/i,
		status,
		test: new RegExp(`status ${status}.*try again`, 'i'),
	};
	return onceAndEveryTime(
		String(status),
		{ status, ...fault, ...(applies && { apply: true }) },
		{ says, ...(applies && { applies }) },
	);
};

const BAD_GATEWAY =
	'<html><head><title>502 Bad Gateway</title></head><body><center>nginx</center><script>var a = 1;</script></body></html>';

/** Answers that say that Intercom has failed. */
export const servers: readonly Row[] = [
	...failing(
		408,
		'Request timed out',
		{ body: errorList({ code: 'request_timeout', message: 'Request timed out' }) },
		true,
	),
	...failing(500, 'Server Error', { body: errorList({ code: 'server_error', message: 'Server Error' }) }),
	...failing(502, '502 Bad Gateway', { body: BAD_GATEWAY }, true),
	...failing(503, 'Service Unavailable', {
		body: errorList({ code: 'service_unavailable', message: 'Service Unavailable' }),
	}),
	...failing(504, 'status 504', {}, true),
];
