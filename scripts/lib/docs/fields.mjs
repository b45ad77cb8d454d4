import { code, folded, lines, plainTitle, sum, table, words } from './markdown.mjs';
import { inputOf } from './inputs.mjs';

const choices = (titles) => titles.map(words).join(' or ');
const chain = (conditions) => conditions.map(([title, titles]) => `${words(title)}: ${choices(titles)}`).join('; ');

/** Says which choices show a field; several choices of one other field are listed together. */
function whenOf(all) {
	const grouped = new Map();
	for (const conditions of all) {
		const key = JSON.stringify(
			conditions.map(([title, titles], index) => (index < conditions.length - 1 ? [title, titles] : title)),
		);
		const [title, titles] = conditions.at(-1);
		const met = grouped.get(key)?.at(-1)[1] ?? [];
		grouped.set(key, [...conditions.slice(0, -1), [title, [...met, ...titles]]]);
	}
	return [...grouped.values()].map((conditions) => `*${chain(conditions)}*`).join('<br>');
}

const under = (map, key, made) => map.get(key) ?? map.set(key, made()).get(key);

/** Every field once, with the operations that have it in the same form. */
function fieldsOf(operations) {
	const told = new Map();
	for (const { fields, title } of operations) {
		const ofOperation = new Map();
		for (const field of fields) {
			const looks = { ...field.property, displayOptions: undefined };
			under(ofOperation, JSON.stringify([looks, field.optional, field.notices]), () => ({ field, all: [] })).all.push(
				field.conditions,
			);
		}
		for (const [key, { all, field }] of ofOperation) {
			const when = all.some((conditions) => conditions.length === 0) ? '' : whenOf(all);
			under(told, `${key} ${when}`, () => ({ ...field, when, titles: [] })).titles.push(title);
		}
	}
	return [...told.values()].sort((a, b) => a.property.displayName.localeCompare(b.property.displayName, 'en'));
}

function rowOf({ notices, optional, property, titles, when }) {
	const [input, about] = inputOf(property, optional);
	return [
		lines(`**${words(plainTitle(property.displayName))}**${optional ? '' : ' •'}`, code(property.name)),
		lines(titles.join(', '), when),
		input,
		lines(about, ...notices.map(([titles_, notice]) => `*${choices(titles_)}*: ${words(notice)}`)),
	];
}

/** The fields of a resource, folded away; nothing for a resource without fields. */
export function fieldDetails({ operations, title }) {
	const fields = fieldsOf(operations);
	if (fields.length === 0) return [];
	const heads = ['Field and parameter', 'Used by', 'Input', 'What it is'];
	return [folded(`${title}: ${sum(fields.length, 'field')} in detail`, table(heads, fields.map(rowOf)))];
}
