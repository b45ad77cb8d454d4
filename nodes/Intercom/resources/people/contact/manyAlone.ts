import { objectsOf, toText, type JsonObject } from '../../../model/json';
import { recordIdFrom } from '../../../model/rows';
import type { Session } from '../../../model/session';
import { linksInRow, keysOf, type Links } from './manyFields';
import { writeContact } from './writeContact';

type Own = Omit<Session, 'values'> & { values: Links };

async function joinCompany({ send }: Pick<Session, 'send'>, contact_id: string, body: JsonObject): Promise<void> {
	const company_id = toText(body.company_id);
	const company = await send('POST /companies', {
		body,
		idempotent: true,
		done: `company ${company_id} was created or updated`,
	});
	await send('POST /contacts/{contact_id}/companies', {
		path: { contact_id },
		body: { id: recordIdFrom(company, 'company') },
		idempotent: true,
		done: `it was attached to company ${company_id}`,
	});
}

async function leaveCompany(
	{ send, sendAccepting }: Pick<Session, 'send' | 'sendAccepting'>,
	contact_id: string,
	company_id: string,
): Promise<void> {
	const { body, status } = await sendAccepting('GET /companies', [404], { query: { company_id } });
	// Intercom answers with a list, or with the company itself.
	const [company] = body.id === undefined ? objectsOf(body.data) : [body];
	if (status === 404 || !company) return;
	await send('DELETE /contacts/{contact_id}/companies/{company_id}', {
		path: { contact_id, company_id: recordIdFrom(company, 'company') },
		done: `it was detached from company ${company_id}`,
	});
}

/** Gives a contact its companies and tags, and takes those from it that it is to lose. */
async function link(session: Own, contact_id: string): Promise<void> {
	const { companies, tags = [], remove_tags = [] } = session.values;
	for (const { remove, ...company } of objectsOf(companies)) {
		if (remove === true) await leaveCompany(session, contact_id, toText(company.company_id));
		else await joinCompany(session, contact_id, company);
	}
	for (const id of tags)
		await session.send('POST /contacts/{contact_id}/tags', {
			path: { contact_id },
			body: { id },
			idempotent: true,
			done: `it was given tag ${id}`,
		});
	for (const id of remove_tags)
		await session.send('DELETE /contacts/{contact_id}/tags/{tag_id}', {
			path: { contact_id, tag_id: id },
			done: `tag ${id} was taken from it`,
		});
}

/** Updates one contact by its ID, with its links. */
export async function updateAlone(session: Own, contact_id: string, body: JsonObject): Promise<JsonObject> {
	const done = `contact ${contact_id} was updated`;
	const path = { contact_id };
	const contact =
		Object.keys(body).length === 0 ? {} : await session.send('PUT /contacts/{contact_id}', { path, body, done });
	await link(session, contact_id);
	return { ...keysOf({ ...body, id: contact_id, ...contact }), outcome: 'updated' };
}

/** Creates one contact with its links, or updates the one that exists. */
export async function saveAlone(session: Own, body: JsonObject): Promise<JsonObject> {
	// A contact that exists keeps its role unless the row names one.
	const { contact, existed } = await writeContact({ ...session, body: { role: 'user', ...body } }, 'update', body);
	if (Object.keys(linksInRow(session.values)).length > 0) await link(session, recordIdFrom(contact, 'contact'));
	return { ...keysOf({ ...body, ...contact }), outcome: existed ? 'updated' : 'created' };
}

/**
 * Deletes one contact. `wasThere` says that the search had it before a request that may have deleted it: then it is no
 * error that it is gone.
 */
export async function deleteAlone(
	{ sendAccepting }: Pick<Session, 'sendAccepting'>,
	contact_id: string,
	wasThere: boolean,
): Promise<JsonObject> {
	const done = `contact ${contact_id} was deleted`;
	await sendAccepting('DELETE /contacts/{contact_id}', wasThere ? [404] : [], { path: { contact_id }, done });
	return { id: contact_id, outcome: 'deleted' };
}
