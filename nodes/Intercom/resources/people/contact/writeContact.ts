import { toText, type JsonObject } from '../../../model/json';
import type { Session } from '../../../model/session';
import { handleExisting } from './existing';
import { hintIfLanguageLost } from './language';
import { hintIfUnknown } from './unknown';

/**
 * Whether Intercom refuses a second contact with these details. If so, the request can be repeated safely; leads may
 * share an email.
 */
const isUnique = ({ email, external_id, role: as }: JsonObject): boolean =>
	Boolean(external_id) || (as === 'user' && Boolean(email));

/**
 * Creates a contact, or updates, returns or refuses the one that exists. `bodyOfUpdate` is for an update that carries
 * less than the contact is created with.
 */
export async function writeContact(
	session: Pick<Session, 'addHint' | 'body' | 'noteDone' | 'send' | 'sendAccepting'>,
	ifExists: string,
	bodyOfUpdate: JsonObject = session.body,
): Promise<{ contact: JsonObject; existed: boolean; mayChange: boolean; status: number }> {
	const { sendAccepting, body } = session;
	const reply = await sendAccepting('POST /contacts', [409], {
		body,
		...(isUnique(body) && { idempotent: true }),
		done: ({ id }) => `contact ${toText(id)} was created`,
	});
	const { status } = reply;
	const existed = status === 409;
	if (!existed) hintIfUnknown(session, ifExists);
	const { contact, mayChange } = existed
		? await handleExisting(reply, ifExists, { ...session, body: bodyOfUpdate })
		: { contact: reply.body, mayChange: true };
	if (mayChange) hintIfLanguageLost(session, contact);
	return { contact, existed, mayChange, status };
}
