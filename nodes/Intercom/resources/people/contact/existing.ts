import { Failure } from '../../../model/failure';
import { objectOf, toText, type Json, type JsonObject } from '../../../model/json';
import type { Reply, Session } from '../../../model/session';
import { isNobody } from '../../shared/assignees';

const MS_PER_SECOND = 1_000;
/**
 * `created_at` and the clock of Intercom's answers are whole seconds, so each of the two can be almost a second early.
 */
const CLOCK_TOLERANCE_MS = 2 * MS_PER_SECOND;

/** The contact that a conflict (409) names in its message: "… already exists with id=…". */
const readExistingId = ({ body }: Reply): string | undefined =>
	/id=([0-9a-f]{24})/i.exec(Failure.of(409, body, {}).message)?.[1];

/**
 * Whether a contact was created after a request was sent first. If so, the first try of this request created it,
 * although its answer was lost.
 */
const wasCreatedSince = ({ created_at }: JsonObject, { firstSentAt }: Reply): boolean =>
	typeof created_at === 'number' && created_at * MS_PER_SECOND >= firstSentAt - CLOCK_TOLERANCE_MS;

/** Texts that are the same to Intercom: it keeps emails in lower case. */
const isSame = (sent: Json | undefined, kept: Json | undefined): boolean =>
	toText(sent).trim().toLowerCase() === toText(kept).trim().toLowerCase();

/** Owners that are the same: an owner is text or a number, and none is null or 0, by the version of the API. */
const isSameOwner = (sent: Json | undefined, kept: Json | undefined): boolean =>
	isSame(sent, kept) || (isNobody(sent) && isNobody(kept));

/**
 * Whether a contact holds what was sent of its identity, its owner and its own attributes: somebody else's would differ
 * in one of them.
 */
function holds(contact: JsonObject, sent: JsonObject): boolean {
	const names = ['role', 'email', 'external_id', 'name'].filter((name) => Object.hasOwn(sent, name));
	const kept = objectOf(contact.custom_attributes);
	return (
		names.every((name) => isSame(sent[name], contact[name])) &&
		(!Object.hasOwn(sent, 'owner_id') || isSameOwner(sent.owner_id, contact.owner_id)) &&
		Object.entries(objectOf(sent.custom_attributes)).every(([name, value]) => isSame(value, kept[name]))
	);
}

/** The conflict as an error, with advice for the user. */
const conflictFailure = ({ entries, message, requestId }: Failure, advice: string) =>
	new Failure(message, { status: 409, entries, requestId, advice });

/**
 * Returns, updates or refuses a contact that exists already; `mayChange` says whether the operation may go on to attach
 * companies and tags.
 */
export async function handleExisting(
	conflict: Reply,
	ifExists: string,
	{
		sendAccepting,
		body,
		noteDone,
		send,
		addHint,
	}: Pick<Session, 'addHint' | 'body' | 'noteDone' | 'send' | 'sendAccepting'>,
): Promise<{ contact: JsonObject; mayChange: boolean }> {
	const failure = Failure.of(409, conflict.body, {});
	const contact_id = readExistingId(conflict);
	if (contact_id === undefined) throw conflictFailure(failure, 'Intercom does not say which contact has these details');
	const path = { contact_id };

	const isUpdate = ifExists === 'update';
	const found = conflict.repeated
		? await sendAccepting('GET /contacts/{contact_id}', [404], { path })
		: { status: 404, body: {} };
	const isOwn = found.status === 200 && wasCreatedSince(found.body, conflict) && holds(found.body, body);
	// An update is sent in any case: it does no harm, and somebody else may have created the contact between two tries.
	if (isOwn) noteDone(`contact ${contact_id} was created`);
	if (isOwn && !isUpdate) return { contact: found.body, mayChange: true };
	const isArchived = /archived/i.test(failure.message);
	if (ifExists === 'return') {
		addHint(`The contact existed${isArchived ? ' and is archived: it' : ', and'} was returned unchanged`);
		return { contact: await send('GET /contacts/{contact_id}', { path }), mayChange: false };
	}
	if (isUpdate) {
		if (!isOwn) addHint('The contact existed, and was updated rather than created');
		if (isArchived)
			await send('POST /contacts/{contact_id}/unarchive', {
				path,
				idempotent: true,
				done: `contact ${contact_id} was unarchived`,
			});
		const done = `contact ${contact_id} was updated`;
		return { contact: await send('PUT /contacts/{contact_id}', { path, body, done }), mayChange: true };
	}
	throw conflictFailure(
		failure,
		isArchived
			? `Contact ${contact_id} is archived: to unarchive and update it, choose "Update It" under "If the Contact Exists"`
			: `To update or return contact ${contact_id} instead, change "If the Contact Exists"`,
	);
}
