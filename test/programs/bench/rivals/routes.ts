import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import type { RivalWork } from '../task';

/** Method and path of each work, as our node sends it. */
export const ROUTES: Readonly<Record<Exclude<RivalWork, 'list'>, { method: IHttpRequestMethods; path: string }>> = {
	create: { method: 'POST', path: '/contacts' },
	read: { method: 'GET', path: '/contacts/{id}' },
	update: { method: 'PUT', path: '/contacts/{id}' },
};

/** The request of a rival without description of its own. */
export function requestOf(
	work: RivalWork,
	{ id = '', ...fields }: Record<string, string>,
): { method: IHttpRequestMethods; path: string; body: IDataObject | undefined } {
	if (work === 'list') throw new Error('A list is no request');
	const { method, path } = ROUTES[work];
	return {
		method,
		path: path.replace('{id}', encodeURIComponent(id)),
		body: work === 'read' ? undefined : work === 'create' ? { role: 'user', ...fields } : fields,
	};
}
