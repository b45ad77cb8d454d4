import { code, lines, plainTitle, words } from './markdown.mjs';

const PLAIN = {
	boolean: 'Switch',
	dateTime: 'Date and time',
	json: 'JSON',
	number: 'Number',
	resourceLocator: 'Picker',
	resourceMapper: 'Mapping of attributes',
	string: 'Text',
};

const titlesOf = (entries) =>
	entries.map(({ displayName, name }) => words(plainTitle(displayName ?? name))).join(' · ');
const isOneChoice = ({ typeOptions }) => typeOptions?.loadOptionsMethod === undefined;

/** What kind of input a parameter has. */
function kindOf(property) {
	const { options = [], type, typeOptions } = property;
	if (type === 'fixedCollection') {
		const [only, ...more] = options;
		return more.length > 0 ? `List of: ${titlesOf(options)}` : `List of: ${titlesOf(only.values)}`;
	}
	if (type === 'collection') return `Any of: ${titlesOf(options)}`;
	if (type === 'options' || type === 'multiOptions') {
		if (isOneChoice(property)) return `One of: ${titlesOf(options)}`;
		return `${type === 'options' ? 'Dropdown' : 'Dropdown, several'} ${code(typeOptions.loadOptionsMethod)}`;
	}
	return `${PLAIN[type]}${typeOptions?.multipleValues ? ', several' : typeOptions?.rows && type === 'string' ? ', several lines' : ''}`;
}

/** The value that the input has at first, where that is worth knowing. */
function presetOf({ default: preset, options = [], type, typeOptions }) {
	if (type === 'boolean') return preset ? 'on' : '';
	if (type === 'options' && typeOptions === undefined)
		return words(options.find(({ value }) => value === preset)?.name ?? '');
	if (type === 'number' && preset !== 0) return String(preset);
	return type === 'string' && typeof preset === 'string' && preset !== '' ? code(preset) : '';
}

/** An optional field that is not added has no value, so its preset is no default. */
function startOf(property, optional) {
	const preset = presetOf(property);
	return preset === '' ? '' : `${optional ? 'starts as' : 'default'}: ${preset}`;
}

const rangeOf = ({ typeOptions: { maxValue, minValue } = {} }) => {
	if (minValue !== undefined && maxValue !== undefined) return `${minValue} to ${maxValue}`;
	return minValue === undefined ? '' : `at least ${minValue}`;
};

const exampleOf = ({ placeholder = '' }) =>
	placeholder.startsWith('e.g. ') ? `such as ${code(placeholder.slice(5))}` : '';

/** The description of a dropdown is n8n's own and always the same, so its hint says what it is. */
const aboutOf = ({ description = '', hint = '', typeOptions }) =>
	(typeOptions?.loadOptionsMethod === undefined ? [description, hint] : [hint])
		.filter((text) => text !== '')
		.map(words)
		.join('. ');

/** The two cells that say what a parameter takes and what it is. */
export const inputOf = (property, optional = false) => [
	lines(
		kindOf(property),
		[startOf(property, optional), rangeOf(property), exampleOf(property)].filter(Boolean).join(', '),
	),
	aboutOf(property),
];
