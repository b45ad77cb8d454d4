/** When the editor shows a parameter. */

/** The conditions of a parameter. */
export const shown = (property) => property.displayOptions?.show ?? {};
/** Whether a new node has it: the page says nothing of how the forms of earlier versions look. */
export const isInNewest = (property, { defaultVersion }) =>
	shown(property)['@version']?.includes(defaultVersion) ?? true;
/** Whether an operation has it. */
export const isShown = (property, resource, operation) =>
	Boolean(shown(property).resource?.includes(resource) && shown(property).operation?.includes(operation));

/**
 * The choices that show a parameter, apart from resource and operation: name of the choosing parameter -> its values.
 */
export const choicesOf = (property) =>
	Object.fromEntries(
		Object.entries(shown(property))
			.map(([name, values]) => [name.replace(/^\//, ''), values])
			.filter(([name]) => !['resource', 'operation', 'returnAll', '@version'].includes(name)),
	);

/** The titles of the values of a choice. */
export const titlesOf = (values, chooser) =>
	values.map((value) => chooser?.options?.find((option) => option.value === value)?.name ?? value);

/** The same choices by the titles that people read. */
export const conditionsOf = (property, siblings) =>
	Object.entries(choicesOf(property)).map(([name, values]) => {
		const chooser = siblings.find((one) => one.name === name);
		return [chooser?.displayName ?? name, titlesOf(values, chooser)];
	});
