import { code, lines, linkTo, plainTitle, table, words } from './markdown.mjs';
import { fieldDetails } from './fields.mjs';

/** Titles without repetition; a field that depends on a choice is in italics. */
function titlesOf(fields) {
	const always = new Map();
	for (const { conditions, property } of fields) {
		const title = words(plainTitle(property.displayName));
		always.set(title, (always.get(title) ?? false) || conditions.length === 0);
	}
	return [...always].map(([title, plain]) => (plain ? title : `*${title}*`)).join(', ');
}

const switchesOf = ({ has, mayMiss }) =>
	[has('returnAll') && 'Return All', has('simplify') && 'Simplify', mayMiss && 'If Not Found']
		.filter(Boolean)
		.map(code)
		.join(' ');

const rowOf = (operation) => [
	lines(
		`**${operation.title}**`,
		words(operation.does),
		...operation.notices.map((notice) => `⚠ ${words(notice)}`),
		switchesOf(operation),
	),
	titlesOf(operation.fields.filter(({ optional }) => !optional)),
	titlesOf(operation.fields.filter(({ optional }) => optional)),
	operation.routes.map(code).join('<br>') || 'any endpoint',
];

/** The chapter of one resource. */
export const resourceChapter = (resource) =>
	[
		`## ${resource.title}`,
		table(['Operation', 'Fields', 'Additional fields', 'Intercom'], resource.operations.map(rowOf)),
		...fieldDetails(resource),
	].join('\n\n');

/** All operations at a glance. */
export const contents = (resources) =>
	table(
		['Resource', 'Operations'],
		resources.map(({ operations, title }) => [linkTo(title), operations.map((one) => one.title).join(', ')]),
	);
