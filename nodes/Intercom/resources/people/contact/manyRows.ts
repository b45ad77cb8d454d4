import type { BatchRow } from '../../../model/batch';
import { InputProblem } from '../../../model/failure';
import { toText, type JsonObject } from '../../../model/json';
import { refuseNothing, withoutId } from '../../shared/bulkItems';
import { linksInRow, refuseContradiction, type Links } from './manyFields';
import type { Found, Keys } from './manyLookUp';

/** What the bulk create takes and the bulk update ignores without a word. */
const NOT_UPDATED = { role: 'Role', signed_up_at: 'Signed Up At', last_seen_at: 'Last Seen At' } as const;
export const NOT_UPDATED_NAMES = Object.keys(NOT_UPDATED) as Array<keyof typeof NOT_UPDATED>;

/** A name as it is sent, blanks around it included: without them it would find another contact. Empty if all blank. */
const textOf = (body: JsonObject, name: string): string => {
	const text = toText(body[name]);
	return text.trim() === '' ? '' : text;
};

/** By what a row's contact is looked up: its external ID, and the email of one that is to be a user. */
export function keysFor(body: JsonObject): Keys {
	const [external_id, email] = [textOf(body, 'external_id'), textOf(body, 'email')];
	return { ...(external_id && { external_id }), ...(email && body.role !== 'lead' && { email }) };
}

/** Whether Intercom can't tell a second contact of a row from the first. */
export const isUnknownLead = (body: JsonObject): boolean => body.role === 'lead' && textOf(body, 'external_id') === '';

/** What is kept of contacts that were found: thousands of them whole would be a lot. */
export const brief = (contact: JsonObject): JsonObject => {
	const kept = ['id', 'external_id', 'email', ...NOT_UPDATED_NAMES];
	return Object.fromEntries(kept.flatMap((name) => (contact[name] === undefined ? [] : [[name, contact[name]]])));
};

export function check({ body: all, values }: { body: JsonObject; values: Links }): void {
	const { body, id } = withoutId(all);
	refuseContradiction(values);
	if (id === '') return;
	for (const name of NOT_UPDATED_NAMES)
		if (body[name] !== undefined)
			throw new InputProblem(
				`${NOT_UPDATED[name]} can't be changed together with Contact ID`,
				'Remove it, or leave the ID out and give the external ID or the email',
			);
	refuseNothing(body, linksInRow(values));
}

/** Refuses the later one of two rows that turned out to be about the same contact. */
export function refuseSame(rows: ReadonlyArray<Pick<BatchRow, 'body' | 'fail' | 'index'>>, found: Found): void {
	const first = new Map<string, number>();
	for (const row of rows) {
		const { body, id } = withoutId(row.body);
		const contact = id || toText(found.get(keysFor(body))?.id);
		const earlier = first.get(contact);
		if (contact !== '' && earlier === undefined) first.set(contact, row.index);
		if (contact === '' || earlier === undefined) continue;
		row.fail(
			new InputProblem(
				`Item ${earlier} is for the same record: contact ${contact}`,
				'Leave one of them out, or put them together: in one request nobody knows which of them comes last',
			),
		);
	}
}
