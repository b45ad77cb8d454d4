/** The built node, read the way a person in the editor meets it: resources, operations and the fields they ask for. */

const COLLECTION = 'additionalFields';
/** Asked for by many operations alike, so told once instead of in every row. */
export const COMMON = ['returnAll', 'limit', 'simplify'];

const shown = (property) => property.displayOptions?.show ?? {};
const isShown = (property, resource, operation) =>
	Boolean(shown(property).resource?.includes(resource) && shown(property).operation?.includes(operation));

/** The choices under which a parameter is shown, beside its resource and operation: name of the chooser -> its values. */
const choicesOf = (property) =>
	Object.fromEntries(
		Object.entries(shown(property))
			.map(([name, values]) => [name.replace(/^\//, ''), values])
			.filter(([name]) => !['resource', 'operation', 'returnAll'].includes(name)),
	);

const titlesOf = (values, chooser) =>
	values.map((value) => chooser?.options?.find((option) => option.value === value)?.name ?? value);

/** The same by the titles that people read. */
const conditionsOf = (property, siblings) =>
	Object.entries(choicesOf(property)).map(([name, values]) => {
		const chooser = siblings.find((one) => one.name === name);
		return [chooser?.displayName ?? name, titlesOf(values, chooser)];
	});

/** One operation with all that the editor shows for it; `spec` is its entry in the catalogue. */
function operationOf(description, spec, resource, { name: title, value: name, description: does }) {
	const own = description.properties.filter((property) => isShown(property, resource, name));
	const asked = own.filter(({ type }) => type !== 'notice');
	const notices = own
		.filter(({ type }) => type === 'notice')
		.map((notice) => ({ text: notice.displayName, choice: Object.entries(choicesOf(notice)).at(-1) }));
	const field = (property, optional) => ({
		property,
		optional,
		conditions: conditionsOf(property, asked),
		/** What the editor says once a choice is made in this field: [titles of the choices, text]. */
		notices: notices
			.filter(({ choice }) => choice?.[0] === property.name)
			.map(({ choice, text }) => [titlesOf(choice[1], property), text]),
	});
	const extra = (asked.find((property) => property.name === COLLECTION)?.options ?? []).filter(
		(option) => shown(option)['/operation']?.includes(name) ?? true,
	);
	return {
		title,
		does,
		routes: spec.route === undefined ? spec.covers : [spec.route],
		notices: notices.filter(({ choice }) => choice === undefined).map(({ text }) => text),
		has: (common) => asked.some((property) => property.name === common),
		mayMiss: spec.ifNotFound === true,
		fields: [
			...asked.filter((one) => one.name !== COLLECTION && !COMMON.includes(one.name)).map((one) => field(one, false)),
			...extra.map((one) => field(one, true)),
		],
	};
}

/** Every resource in the order of the editor. */
export function resourcesOf(description, catalogue) {
	const selector = (name, resource) =>
		description.properties.find((one) => one.name === name && (!resource || shown(one).resource?.includes(resource)));
	return selector('resource').options.map(({ name: title, value: name }) => ({
		name,
		title,
		operations: selector('operation', name).options.map((option) =>
			operationOf(description, catalogue[name].operations[option.value], name, option),
		),
	}));
}

/** What every operation has beside its own fields. */
export const optionsOf = (description) => description.properties.find(({ name }) => name === 'options').options;
