import { factsOf, leavesOf, type Fact } from './api';
import type { Offer } from './offers';

/** A difference between what a route describes and what the node offers. */
export type Difference =
	/** Described, but nothing in the node fills it. */
	| 'missing'
	/** Offered, but not described. */
	| 'extra'
	/** Required by the description, but optional in the node. */
	| 'optional'
	/** Of another JSON type. */
	| 'other type'
	/** Other values than the description's enum, or a choice where it has none. */
	| 'other choices';

/** A difference, as in `missing query.page` or `other choices body.role: lead, user`. */
export const found = (difference: Difference, field: string, detail = ''): string =>
	`${difference} ${field}${detail === '' ? '' : `: ${detail}`}`;

const covers = ({ at, open }: Offer, field: string) =>
	at === field || (open && (field.startsWith(`${at}.`) || field.startsWith(`${at}[].`)));

/** What is wrong with the offers for one described field. */
export function differencesOf(field: string, fact: Fact, offers: readonly Offer[]): string[] {
	const exact = offers.filter(({ at }) => at === field);
	const types = [fact.type ?? []].flat();
	const wrong = exact.flatMap((offer) => offer.types.filter((type) => types.length > 0 && !types.includes(type)));
	const chosen = exact.flatMap(({ choices = [], kind }) => (kind === 'constant' && !fact.enum ? [] : choices));
	const choices = [...new Set(chosen)].sort();
	const isFree = fact.enum !== undefined && exact.some((offer) => offer.choices === undefined);
	return [
		...(fact.required && exact.some(({ sure }) => !sure) ? [found('optional', field)] : []),
		...[...new Set(wrong)].map((type) => found('other type', field, type)),
		...(isFree ? [found('other choices', field, 'any text')] : []),
		...(choices.length > 0 && choices.join() !== [...(fact.enum ?? [])].sort().join()
			? [found('other choices', field, choices.join(', '))]
			: []),
	];
}

/** All differences between a route and what the operations behind it offer, in order. */
export function compare(route: string, offers: readonly Offer[]): string[] {
	const facts = factsOf(route);
	const missing = [...leavesOf(route)].filter(([field]) => !offers.some((offer) => covers(offer, field)));
	const extra = [...new Set(offers.map(({ at }) => at))].filter((at) => !facts.has(at));
	return [
		...missing.map(([field]) => found('missing', field)),
		...extra.map((field) => found('extra', field)),
		...[...facts].flatMap(([field, fact]) => differencesOf(field, fact, offers)),
	].sort();
}
