/** What a described operation says of its path, query, body and answer, for `scripts/extract-api.mjs`. */

const unique = (values) => [...new Set(values)].filter((value) => value !== null && value !== undefined);
/** Without the keys that say nothing. */
const lean = (facts) =>
	Object.fromEntries(
		Object.entries(facts).filter(([, fact]) => fact === true || (fact && Object.keys(fact).length > 0)),
	);
const oneOrAll = (values) => (values.length === 1 ? values[0] : values);
/** The ways to fill an object; alternatives may add to what all of them have. */
const waysOf = ({ oneOf, ...schema }) =>
	oneOf?.flatMap(waysOf).map((way) => (schema.fields ? { ...schema, ...way } : way)) ?? [schema];

/** Whether every way to fill an object has to name the field. */
const demands = ({ fields = {}, required = [], anyOf = [] }, name) =>
	required.includes(name) ||
	fields[name]?.isRequired === true ||
	(anyOf.length > 0 && anyOf.every((way) => way.required?.includes(name)));

/** Names of an object's fields. Many of one shape, such as one for each language, count as one: "ar|bg|bs". */
function namesOf({ fields = {} }) {
	const names = Object.keys(fields).filter((name) => !fields[name].readOnly);
	const alike = (name) => names.filter((other) => fields[other].ref && fields[other].ref === fields[name].ref);
	return names.map((name) => (alike(name).length > 8 ? alike(name).join('|') : name));
}

/** The type of a list's entries, where they are values. */
const itemsOf = (entries) => {
	const types = unique(entries.map(({ type }) => type));
	return types.length > 0 && !types.includes('object') && oneOrAll(types);
};

/** The fields of objects that stand for each other, by dotted path; `[]` stands for each entry of a list. */
function pathsOf(objects, prefix = '') {
	const facts = {};
	for (const names of unique(objects.flatMap(namesOf))) {
		const [name] = names.split('|');
		const homes = objects.filter(({ fields = {} }) => fields[name]);
		const ways = homes.flatMap(({ fields }) => waysOf(fields[name]));
		const entries = ways.flatMap(({ items }) => (items ? waysOf(items) : []));
		facts[prefix + names] = lean({
			type: oneOrAll(unique(ways.map(({ type }) => type))),
			required: homes.every((home) => demands(home, name)) && (homes.length === objects.length || 'in its case'),
			items: itemsOf(entries),
			enum: ways.every((way) => way.enum) && unique(ways.flatMap((way) => way.enum)),
		});
		Object.assign(facts, pathsOf(ways, `${prefix}${names}.`), pathsOf(entries, `${prefix}${names}[].`));
	}
	return facts;
}

/** Parameters of a query; `undescribed` ones work although the description leaves them out. */
const queryOf = (parameters, undescribed) =>
	parameters.map(({ name, type, required, enum: of }) => [
		name,
		lean({ type, required, enum: of && unique(of), undescribed }),
	]);

/** The bare facts of one operation, without those that say nothing. */
export const factsOf = ({
	method,
	path,
	query,
	queryNotInSpec = [],
	bodySchema,
	paginated,
	listKey,
	responses,
	status,
}) =>
	lean({
		route: `${method} ${path}`,
		path: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
		query: Object.fromEntries([...queryOf(query, false), ...queryOf(queryNotInSpec, true)]),
		body: bodySchema && pathsOf(waysOf(bodySchema)),
		pages: paginated !== 'none' && paginated,
		rows: listKey,
		codes: responses,
		isNew: status === 'new',
	});
