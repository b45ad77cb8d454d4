import { Answer, on, type Route } from '../../http/route';
import type { Simulator } from '../../types';
import { notFound } from '../../errors';
import { shelved } from '../shelf';

/** Attached files, on what stands for Intercom's storage: a request with a token is refused there. */
export const fileRoutes: Route[] = [
	{
		...on('GET /files/{file}/{name}', (call) => {
			const { content, moved, type } = shelved(call, 'file', 'file').fields;
			if (typeof moved === 'string') return new Answer(302, undefined, { location: moved });
			if (typeof content !== 'string') throw notFound();
			return new Answer(200, undefined, { 'content-type': String(type) }, Buffer.from(content, 'base64'));
		}),
		elsewhere: true,
	},
];

/** Keeps a file and gives the attachment that shows it. */
export function attach({ state, url }: Pick<Simulator, 'state' | 'url'>, name: string, content: Buffer, type: string) {
	const id = state.ids.next();
	const at = state.now();
	const fields = { content: content.toString('base64'), type };
	state.shelf('file').add({ id, seq: state.ids.seq(), created_at: at, fields });
	return {
		type: 'upload',
		name,
		url: `${url}/files/${id}/${encodeURIComponent(name)}`,
		content_type: type,
		filesize: content.length,
		width: null,
		height: null,
	};
}
