import { objectOf, toText, type JsonObject } from '../../model/json';
import type { Session } from '../../model/session';

/** Where Intercom's inbox is, by the region of a workspace; that of the US has no part for it. */
const REGIONS: Readonly<Record<string, string>> = { AU: 'au.', EU: 'eu.' };

/**
 * The address of a conversation or a ticket in Intercom's inbox, as `inbox_url`. It has the ID of the workspace, which
 * no answer about conversations names; where that can't be read, there is no address.
 */
export async function readInboxAddress({ id }: JsonObject, read: Session['readWorkspace']): Promise<JsonObject> {
	const { id_code, region } = objectOf((await read('GET /me')).app);
	const [workspace, record] = [toText(id_code), toText(id)].map(encodeURIComponent);
	if (!workspace || !record) return {};
	const host = `app.${REGIONS[toText(region).toUpperCase()] ?? ''}intercom.com`;
	return { inbox_url: `https://${host}/a/inbox/${workspace}/inbox/conversation/${record}` };
}
