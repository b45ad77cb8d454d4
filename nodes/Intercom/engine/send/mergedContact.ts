import type { RawReply } from '../../model/session';
import type { Request } from './request';

/** What ends a contact is never carried over to the one that it was merged into. */
const ENDS_A_CONTACT = /^(DELETE \/contacts\/[^/]+|POST \/contacts\/[^/]+\/(archive|block))$/;

/** The contact in an address; `search` and `merge` stand in the same place. */
const CONTACT = /^\/contacts\/(?!(search|merge)$)(find_by_external_id\/)?[^/?]+/;

/** The contact that a merged one (410) became part of, put in its place in the request. */
export function towardsSurvivor(request: Request, { status, headers }: RawReply): Request | undefined {
	if (status !== 410 || ENDS_A_CONTACT.test(`${request.method} ${request.path}`)) return undefined;
	const survivor = /<[^<>]*\/contacts\/([0-9a-f]{24})>/i.exec(headers.link ?? '')?.[1];
	if (survivor === undefined) return undefined;
	const path = request.path.replace(CONTACT, `/contacts/${survivor}`);
	return path === request.path ? undefined : { ...request, path };
}
