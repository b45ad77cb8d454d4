import { Failure } from '../../../model/failure';
import type { JsonObject } from '../../../model/json';
import type { Reply, Session } from '../../../model/session';

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
	{ sendAccepting, body, send, addHint }: Pick<Session, 'sendAccepting' | 'body' | 'send' | 'addHint'>,
): Promise<{ contact: JsonObject; mayChange: boolean }> {
	const failure = Failure.of(409, conflict.body, {});
	const contact_id = readExistingId(conflict);
	if (contact_id === undefined) throw conflictFailure(failure, 'Intercom does not say which contact has these details');
	const path = { contact_id };

	if (conflict.repeated) {
		const { status, body: contact } = await sendAccepting('GET /contacts/{contact_id}', [404], { path });
		if (status === 200 && wasCreatedSince(contact, conflict)) return { contact, mayChange: true };
	}
	if (ifExists === 'return') {
		addHint('The contact existed, and was returned unchanged');
		return { contact: await send('GET /contacts/{contact_id}', { path }), mayChange: false };
	}
	if (ifExists === 'update') {
		addHint('The contact existed, and was updated rather than created');
		if (/archived/i.test(failure.message))
			await send('POST /contacts/{contact_id}/unarchive', { path, idempotent: true });
		return { contact: await send('PUT /contacts/{contact_id}', { path, body }), mayChange: true };
	}
	throw conflictFailure(failure, `To update or return contact ${contact_id} instead, change "If the Contact Exists"`);
}
