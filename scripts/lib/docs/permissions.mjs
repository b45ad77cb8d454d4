import { readFileSync } from 'node:fs';
import { table } from './markdown.mjs';

/**
 * What is known of Intercom's permissions. Each route takes the first of its patterns that fits; several permissions in
 * `needs` mean that any one is enough, none that nothing is known. `known` says from where: "stated" if Intercom names
 * the permission for the endpoint, "described" if its list of permissions says what they are for, "guess" otherwise.
 */
export const known = JSON.parse(readFileSync(new URL('../permissions.json', import.meta.url), 'utf8'));

const fits = (pattern, route) =>
	new RegExp(
		`^${pattern
			.split('*')
			.map((part) => part.replace(/[{}/]/g, '\\$&'))
			.join('.*')}$`,
	).test(route);

/** The entry of a route such as "GET /contacts/{contact_id}"; fails for one that nobody has thought of. */
function entryOf(route) {
	const found = known.routes.find(({ route: pattern }) => fits(pattern, route));
	if (!found) throw new Error(`scripts/lib/permissions.json says nothing about ${route}`);
	return found;
}

/** As the Developer Hub calls it; where that is not known, the scope that Intercom's API names. */
function nameOf(key) {
	const permission = known.permissions[key];
	if (!permission) throw new Error(`There is no permission "${key}"`);
	return permission.name ?? `\`${permission.scope}\``;
}

const wordsFor = ({ known: from, needs, note }) =>
	[needs.map(nameOf).join(' or ') + (from === 'stated' ? ' ✓' : ''), note].filter(Boolean).join(', ');

/** What an operation needs: as far as Intercom says it, and what is only likely. */
function cellsOf({ routes }) {
	if (routes.length === 0) return ['that of the endpoint', ''];
	const entries = routes.map((route) => entryOf(route));
	const said = new Set(entries.filter((entry) => entry.known !== 'guess').map(wordsFor));
	const named = entries.filter((entry) => entry.known !== 'guess').flatMap(({ needs }) => needs);
	const likely = entries
		.filter((entry) => entry.known === 'guess' && !entry.needs.some((need) => named.includes(need)))
		.map((entry) => (entry.needs.length === 0 ? 'nothing is known' : wordsFor(entry)));
	return [[...said].join('; '), [...new Set(likely)].join('; ')];
}

/** One row for all operations that need the same. */
function rowsOf(resource) {
	const rows = new Map();
	for (const operation of resource.operations) {
		const cells = cellsOf(operation);
		const key = cells.join('\n');
		rows.set(key, { titles: [...(rows.get(key)?.titles ?? []), operation.title], cells });
	}
	return [...rows.values()].map(({ cells, titles }) => [titles.join(', '), ...cells]);
}

/** The chapter of one resource. */
export const chapter = (resource) =>
	[`### ${resource.title}`, table(['Operations', 'Needs', 'Not established, but likely'], rowsOf(resource))].join(
		'\n\n',
	);
