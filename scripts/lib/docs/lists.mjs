import { code, lines, plainTitle, table, words } from './markdown.mjs';

/** Every parameter inside a field, the field itself included; `inside` says whether it stands in a row of it. */
function* parametersIn(property, inside = false) {
	yield { property, inside };
	const inner = property.type === 'fixedCollection' ? property.options.flatMap(({ values }) => values) : [];
	for (const one of inner) yield* parametersIn(one, true);
}

/** Which fields use what `nameOf` finds in a parameter: name -> resource title -> field title -> operation titles. */
function usersBy(nameOf, resources) {
	const users = new Map();
	const under = (map, key, empty) => map.get(key) ?? map.set(key, empty).get(key);
	for (const { operations, title: resource } of resources) {
		for (const { fields, title: operation } of operations) {
			for (const { property: field } of fields) {
				for (const { inside, property } of parametersIn(field)) {
					const name = nameOf(property, inside);
					if (name === undefined) continue;
					const titles = under(under(users, name, new Map()), resource, new Map());
					under(titles, plainTitle(field.displayName), new Set()).add(operation);
				}
			}
		}
	}
	return new Map([...users].sort(([a], [b]) => a.localeCompare(b, 'en')));
}

const usersCell = (users) =>
	lines(
		...[...users].map(([resource, fields]) => {
			const each = [...fields].map(([field, operations]) => `${words(field)} (${[...operations].join(', ')})`);
			return `**${resource}**: ${each.join('; ')}`;
		}),
	);

const listIn = (wanted) => (property, inside) =>
	inside === wanted ? property.typeOptions?.loadOptionsMethod : undefined;
const rowsOf = (users) => [...users].map(([name, fields]) => [code(name), usersCell(fields)]);

/** The dropdowns that list what the workspace has: those of fields, and those in the conditions of a search. */
export function dropdowns(resources) {
	const ofFields = usersBy(listIn(false), resources);
	const ofConditions = usersBy(listIn(true), resources);
	return {
		count: ofFields.size,
		fields: table(['Dropdown', 'Used by'], rowsOf(ofFields)),
		conditions: table(['Dropdown', 'Used by'], rowsOf(ofConditions)),
	};
}

const example = ({ placeholder }) => (placeholder === undefined ? '' : ` ${code(placeholder.replace(/^e\.g\. /, ''))}`);

/** The pickers, with the ways in which each can name a record. */
export function pickers(resources, records, searchOf) {
	const modes = new Map();
	const users = usersBy((property) => {
		if (property.type !== 'resourceLocator') return undefined;
		const search = property.modes.find(({ type }) => type === 'list').typeOptions.searchListMethod;
		const one = Object.entries(records).find(([kind]) => searchOf(kind) === search)?.[1].one ?? search;
		modes.set(one, property.modes);
		return one;
	}, resources);
	const modesCell = (one) => lines(...modes.get(one).map((mode) => `${words(mode.displayName)}${example(mode)}`));
	return table(
		['Picker', 'Modes', 'Used by'],
		[...users].map(([one, fields]) => [
			`**${one[0].toUpperCase()}${one.slice(1)}**`,
			modesCell(one),
			usersCell(fields),
		]),
	);
}
