/** Reads the built node as the editor shows it: resources, operations and their fields. */

const COLLECTION = 'additionalFields';
/** Many operations have these fields, so the page explains them once instead of in every row. */
export const COMMON = ['returnAll', 'limit', 'simplify'];

const shown = (property) => property.displayOptions?.show ?? {};
/** Whether a new node has it: the page says nothing of how the forms of earlier versions look. */
const isInNewest = (property, { defaultVersion }) => shown(property)['@version']?.includes(defaultVersion) ?? true;
const isShown = (property, resource, operation) =>
	Boolean(shown(property).resource?.includes(resource) && shown(property).operation?.includes(operation));

/**
 * The choices that show a parameter, apart from resource and operation: name of the choosing parameter -> its values.
 */
const choicesOf = (property) =>
	Object.fromEntries(
		Object.entries(shown(property))
			.map(([name, values]) => [name.replace(/^\//, ''), values])
			.filter(([name]) => !['resource', 'operation', 'returnAll', '@version'].includes(name)),
	);

const titlesOf = (values, chooser) =>
	values.map((value) => chooser?.options?.find((option) => option.value === value)?.name ?? value);

/** The same choices by the titles that people read. */
const conditionsOf = (property, siblings) =>
	Object.entries(choicesOf(property)).map(([name, values]) => {
		const chooser = siblings.find((one) => one.name === name);
		return [chooser?.displayName ?? name, titlesOf(values, chooser)];
	});

/** One operation with everything that the editor shows for it; `spec` is its entry in the catalogue. */
function operationOf(description, spec, resource, { name: title, value: name, description: does }) {
	const own = description.properties.filter(
		(property) => isShown(property, resource, name) && isInNewest(property, description),
	);
	const asked = own.filter(({ type }) => type !== 'notice');
	const notices = own
		.filter(({ type }) => type === 'notice')
		.map((notice) => ({ text: notice.displayName, choice: Object.entries(choicesOf(notice)).at(-1) }));
	const field = (property, optional) => ({
		property,
		optional,
		conditions: conditionsOf(property, asked),
		/** The notices that the editor shows after a choice in this field: [titles of the choices, text]. */
		notices: notices
			.filter(({ choice }) => choice?.[0] === property.name)
			.map(({ choice, text }) => [titlesOf(choice[1], property), text]),
	});
	const extra = (asked.find((property) => property.name === COLLECTION)?.options ?? []).filter(
		(option) =>
			(shown(option)['/resource']?.includes(resource) ?? true) &&
			(shown(option)['/operation']?.includes(name) ?? true) &&
			isInNewest(option, description),
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

/** The options that every operation has in addition to its own fields. */
export const optionsOf = (description) => description.properties.find(({ name }) => name === 'options').options;
