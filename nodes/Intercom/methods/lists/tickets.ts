import { anyOf, condition, everything, found, type List } from './search';

/** Tickets with that ID, or with the text in their title or description: Intercom can't find the number that its inbox shows. */
export const tickets: List = async (read, filter, from) => {
	const texts = ['title', 'description'].map((field) => condition(field, '~', filter));
	const query =
		filter === '' ? everything : anyOf(...(/^\d+$/.test(filter) ? [condition('id', '=', filter)] : []), ...texts);
	return await found(read, 'tickets', query, from);
};
