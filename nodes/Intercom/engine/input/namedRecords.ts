import { Failure, InputProblem } from '../../model/failure';
import { at, objectsOf, type JsonObject } from '../../model/json';
import type { Pages } from '../../model/pages';
import type { Identity } from '../../model/records/record';
import { failureOf } from '../send/answers';
import { towardsSurvivor } from '../send/mergedContact';
import { requestFor, type Request } from '../send/request';
import type { Exchange } from '../send/transport';

/** How look-ups ask Intercom. */
export interface Ask {
	send: Exchange;
	readRows: ReadRows;
}

/** What Intercom found for a name. */
export interface Found {
	rows: JsonObject[];
	/** How many there are, of which the rows may be the first only. */
	total: number;
	/** Whether it is the contact that the one with this name was merged into, which has names of its own. */
	isSurvivor?: true;
}

/** The status of a contact that was merged into another one. */
const GONE = 410;

/** Asks for a record by a name, and says whether the answer is the contact that the named one was merged into. */
export async function requestNamed(send: Exchange, request: Request, statuses: readonly number[]) {
	const reply = await send(request, [...statuses, GONE]);
	if (reply.status !== GONE) return { reply, isSurvivor: false };
	const answer = { ...reply, content: Buffer.from(JSON.stringify(reply.body)) };
	const moved = towardsSurvivor(request, answer);
	if (!moved) throw failureOf(answer, false);
	return { reply: await send(moved, statuses), isSurvivor: true };
}

/** Reads a list in pages to its end. Lists are a room above this one, so whoever makes the look-ups hands it in. */
export type ReadRows = (request: Request, list: { rows: string; pages: Pages }) => AsyncIterable<JsonObject[]>;

/** Names are looked for among so many records at most: a longer list would take more requests than a name is worth. */
const MAX_LISTED_ROWS = 5_000;

/** All records of a list in pages, which Intercom can't filter by a name. */
async function readAll(readRows: ReadRows, request: Request, rows: string, pages: Pages): Promise<Found> {
	const found: JsonObject[] = [];
	for await (const page of readRows(request, { rows, pages })) {
		found.push(...page);
		if (found.length > MAX_LISTED_ROWS)
			throw new InputProblem(
				`can't be looked for by name, as there are more than ${MAX_LISTED_ROWS} records`,
				'Use the ID of the one that is meant',
			);
	}
	return { rows: found, total: found.length };
}

/** Asks Intercom for the records that may have a name. */
export async function requestRecords(
	{ send, readRows }: Ask,
	{ route, ...parts }: ReturnType<Identity['request']>,
	{ rows, pages }: Identity,
): Promise<Found> {
	const asked = requestFor(route, { ...parts, idempotent: true });
	if (pages && rows !== undefined) return await readAll(readRows, asked, rows, pages);
	const { isSurvivor, reply } = await requestNamed(send, asked, [404]);
	const { body, status } = reply;
	if (status === 404) return { rows: [], total: 0 };
	// GET /companies?company_id= answers with a list or with the company itself.
	const list = rows === undefined ? undefined : body[rows];
	if (Array.isArray(list)) {
		const found = objectsOf(list);
		const counted = Number(body.total_count ?? found.length);
		const hasMore = counted > found.length || Boolean(at(body, 'pages.next'));
		return { rows: found, total: hasMore ? Math.max(counted, found.length + 1) : found.length };
	}
	if (body.id === undefined || body.id === null)
		throw new Failure("Intercom's answer is neither a list nor a record", { status });
	return { rows: [body], total: 1, ...(isSurvivor && { isSurvivor }) };
}
