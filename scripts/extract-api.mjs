/**
 * Writes test/catalogue/api-2.16.json: what Intercom's description of its API says of each operation, as bare facts.
 * Usage: `node scripts/extract-api.mjs [FOLDER]`; FOLDER has endpoints-2.16.json, by default ../shared/intercom.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(resolve(process.argv[2] ?? join(root, '../shared/intercom')), 'endpoints-2.16.json');
const target = join(root, 'test/catalogue/api-2.16.json');

if (!existsSync(source)) {
	console.log(`${source} is not there: nothing was extracted, ${relative(root, target)} stays as it is`);
	process.exit(0);
}

const unique = (values) => [...new Set(values)].filter((value) => value !== null && value !== undefined);
/** Without the keys that say nothing. */
const lean = (facts) =>
	Object.fromEntries(
		Object.entries(facts).filter(([, fact]) => fact === true || (fact && Object.keys(fact).length > 0)),
	);
const oneOrAll = (values) => (values.length === 1 ? values[0] : values);
const waysOf = (schema) => schema.oneOf?.flatMap(waysOf) ?? [schema];

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

/** The fields of objects that stand for each other, by dotted path; `[]` stands for each entry of a list. */
function pathsOf(objects, prefix = '') {
	const facts = {};
	for (const names of unique(objects.flatMap(namesOf))) {
		const [name] = names.split('|');
		const homes = objects.filter(({ fields = {} }) => fields[name]);
		const ways = homes.flatMap(({ fields }) => waysOf(fields[name]));
		facts[prefix + names] = lean({
			type: oneOrAll(unique(ways.map(({ type }) => type))),
			required: homes.every((home) => demands(home, name)) && (homes.length === objects.length || 'in its case'),
			enum: ways.every((way) => way.enum) && unique(ways.flatMap((way) => way.enum)),
		});
		const entries = ways.flatMap(({ items }) => (items ? waysOf(items) : []));
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

const factsOf = ({ method, path, query, queryNotInSpec = [], bodySchema, paginated, listKey, responses }) =>
	lean({
		route: `${method} ${path}`,
		path: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
		query: Object.fromEntries([...queryOf(query, false), ...queryOf(queryNotInSpec, true)]),
		body: bodySchema && pathsOf(waysOf(bodySchema)),
		pages: paginated !== 'none' && paginated,
		rows: listKey,
		codes: responses,
	});

const key = ({ method, path }) => `${path} ${method}`;
const operations = JSON.parse(readFileSync(source, 'utf8')).sort((a, b) => (key(a) < key(b) ? -1 : 1));
const lines = operations.map((one) => JSON.stringify(factsOf(one)).replace(/,"/g, ', "').replace(/":/g, '": '));
writeFileSync(target, `[\n${lines.join(',\n')}\n]\n`);
console.log(`${lines.length} operations -> ${relative(root, target)}`);
