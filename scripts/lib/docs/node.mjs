/** Reads the built node as the editor shows it: resources, operations and their fields. */
import { choicesOf, conditionsOf, isInNewest, isShown, shown, titlesOf } from './shown.mjs';

const COLLECTION = 'additionalFields';
/** Many operations have these fields, so the page explains them once instead of in every row. */
export const COMMON = ['returnAll', 'limit', 'simplify'];

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

/** The options beside an operation's own fields, each once: one may be there for several sets of operations. */
export const optionsOf = (description) => {
	const { options } = description.properties.find(({ name }) => name === 'options');
	return options.filter((option, index) => options.findIndex(({ name }) => name === option.name) === index);
};
