import { Answer, type Call, on, type Route } from '../../http/route';
import { text } from '../../shape';
import type { Simulator } from '../../types';
import { notFound } from '../../errors';
import { keep, shelved } from '../shelf';
import { upload } from './attachments';

/** Attached files, on what stands for Intercom's storage: a request with a token is refused there. */
export const fileRoutes: Route[] = [
	{ ...on('GET /files/{file}/{name}', sendFile, { query: { expires: text, signature: text } }), elsewhere: true },
];

function sendFile(call: Call): Answer {
	const { content, moved, type } = shelved(call, 'file', 'file').fields;
	if (typeof moved === 'string') return new Answer(302, undefined, { location: moved });
	if (typeof content !== 'string') throw notFound();
	return new Answer(200, undefined, { 'content-type': String(type) }, Buffer.from(content, 'base64'));
}

/** Keeps a file and gives the attachment that shows it. */
export function attach({ state, url }: Pick<Simulator, 'state' | 'url'>, name: string, content: Buffer, type: string) {
	const { id } = keep(state, 'file', { content: content.toString('base64'), type });
	return upload(name, `${url}/files/${id}/${encodeURIComponent(name)}`, type, content.length);
}
