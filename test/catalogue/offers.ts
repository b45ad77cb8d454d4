import type { Field, Fields, Kind } from '../../nodes/Intercom/model/field';
import type { JsonObject } from '../../nodes/Intercom/model/json';

/** One field that an operation offers, or a constant that it sends. */
export interface Offer {
	/** Place and API name, as in `body.from.id`; `[]` stands for each entry of a list. */
	at: string;
	kind: Kind | 'constant';
	/** Whether it is always sent where it can be. */
	sure: boolean;
	/** Values that the user can choose from, or the constant. */
	choices?: string[];
	/** JSON types that it can send. */
	types: readonly string[];
	/** Whether everything inside of it is up to the user. */
	open: boolean;
}

/** What each kind sends, in the words of the description. */
const TYPES: Readonly<Record<Kind, readonly string[]>> = {
	attributes: ['object'],
	choice: ['string'],
	choices: ['array'],
	decimal: ['number'],
	entries: ['object'],
	files: ['array'],
	filters: ['object'],
	flag: ['boolean'],
	integer: ['integer'],
	json: ['object'],
	oneOf: [],
	pick: ['string'],
	query: ['object'],
	queryJson: ['object'],
	rows: ['array'],
	select: ['string'],
	text: ['string'],
	texts: ['array'],
	time: ['integer'],
};
const OPEN: ReadonlySet<Kind> = new Set(['attributes', 'entries', 'filters', 'json', 'query', 'queryJson']);

const typesOf = (field: Field): readonly string[] => {
	if (field.kind === 'select' && field.many) return ['array'];
	return (field.kind === 'pick' || field.kind === 'select') && field.asNumber ? ['integer'] : TYPES[field.kind];
};

function* constantsOf(send: JsonObject, at: string): Generator<Offer> {
	for (const [key, value] of Object.entries(send)) {
		const place = `${at}.${key}`;
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) yield* constantsOf(value, place);
		else {
			const choices = [String(value)];
			yield { at: place, kind: 'constant', sure: true, choices, types: [typeof value], open: false };
		}
	}
}

function* insideOf(field: Field, at: string): Generator<Offer> {
	if (field.kind === 'rows') yield* offersOf(field.of, `${at}[]`);
	if (field.kind === 'files') {
		for (const name of ['content_type', 'data', 'name']) {
			yield { at: `${at}[].${name}`, kind: 'files', sure: true, types: ['string'], open: false };
		}
	}
}

/** Every field of every case, and every constant. */
export function* offersOf(fields: Fields, at: string): Generator<Offer> {
	for (const [key, field] of Object.entries(fields)) {
		const place = `${at}.${key}`;
		// They only narrow the query that a later field puts there.
		if (field.kind === 'filters') continue;
		if (field.kind === 'oneOf') {
			for (const { send = {}, fields: inner = {} } of Object.values(field.cases)) {
				yield* constantsOf(send, at);
				yield* offersOf(inner, at);
			}
			continue;
		}
		yield {
			at: place,
			kind: field.kind,
			sure: field.required === true || (field.kind === 'pick' && field.defaultsToTokenOwner === true),
			types: typesOf(field),
			open: OPEN.has(field.kind),
			...((field.kind === 'choice' || field.kind === 'choices') && { choices: Object.keys(field.options) }),
		};
		yield* insideOf(field, place);
	}
}

/** The constant part of a request. */
export const constants = (send: JsonObject): Offer[] => [...constantsOf(send, 'body')];
