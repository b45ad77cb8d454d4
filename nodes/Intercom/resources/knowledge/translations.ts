import type { RowField } from '../../model/field';
import { choice, json, oneOf, rows, text } from '../../model/fields';
import { objectOf, objectsOf, type Json, type JsonObject } from '../../model/json';
import type { Session } from '../../model/session';
import { audiencesInRow, authorInRow } from './fields';

/** The languages that a help center can have. */
const languages = {
	ar: 'Arabic',
	bg: 'Bulgarian',
	bs: 'Bosnian',
	ca: 'Catalan',
	cs: 'Czech',
	da: 'Danish',
	de: 'German',
	el: 'Greek',
	en: 'English',
	es: 'Spanish',
	et: 'Estonian',
	fi: 'Finnish',
	fr: 'French',
	he: 'Hebrew',
	hr: 'Croatian',
	hu: 'Hungarian',
	id: 'Indonesian',
	it: 'Italian',
	ja: 'Japanese',
	ko: 'Korean',
	lt: 'Lithuanian',
	lv: 'Latvian',
	mn: 'Mongolian',
	nb: 'Norwegian',
	nl: 'Dutch',
	pl: 'Polish',
	pt: 'Portuguese (Portugal)',
	'pt-BR': 'Portuguese (Brazil)',
	ro: 'Romanian',
	ru: 'Russian',
	sl: 'Slovenian',
	sr: 'Serbian',
	sv: 'Swedish',
	tr: 'Turkish',
	vi: 'Vietnamese',
	'zh-CN': 'Chinese (China)',
	'zh-TW': 'Chinese (Taiwan)',
} as const;
const language = { options: languages, required: true, default: 'en' } as const;

/** The choice that leaves a value out. It needs a choice, since n8n gives every input of a row a value. */
const UNSET = 'unset';
const yesNoOrUnset = { [UNSET]: 'Not Set', true: 'Yes', false: 'No' } as const;

const translationsForm = (of: Readonly<Record<string, RowField>>, example: string) =>
	oneOf({
		label: 'Translations',
		required: true,
		cases: {
			none: { label: 'None' },
			rows: {
				label: 'Add Each Language',
				fields: {
					translations: rows({
						title: 'Translation',
						label: 'Languages',
						required: true,
						of,
						description: 'What is left empty is not sent',
					}),
				},
			},
			json: {
				label: 'Use JSON',
				fields: {
					translated_content: json({
						label: 'JSON Translations',
						required: true,
						object: true,
						part: 'translated_content',
						placeholder: `e.g. ${example}`,
						description: 'An object for each language, under its code',
					}),
				},
			},
		},
	});

/**
 * The other languages of an article, with the inputs of a row in the order of their titles, as n8n's guidelines want.
 */
export const articleTranslations = translationsForm(
	{
		locale: choice({ ...language, label: 'Article Language' }),
		audience_ids: audiencesInRow,
		author_id: authorInRow,
		body: text({ multiline: true, description: 'HTML or plain text' }),
		ai_chatbot_availability: choice({ options: yesNoOrUnset, label: 'Chatbot Availability' }),
		ai_copilot_availability: choice({ options: yesNoOrUnset, label: 'Copilot Availability' }),
		description: text(),
		body_markdown: text({ multiline: true, label: 'Markdown', description: 'In place of Body' }),
		ai_sales_agent_availability: choice({ options: yesNoOrUnset, label: 'Sales Agent Availability' }),
		state: choice({ options: { [UNSET]: 'Not Set', draft: 'Draft', published: 'Published' } }),
		title: text(),
	},
	'{ "fr": { "title": "Bonjour" } }',
);

/** The other languages of a collection. */
export const collectionTranslations = translationsForm(
	{ locale: choice({ ...language, label: 'Language' }), name: text(), description: text() },
	'{ "fr": { "name": "Facturation" } }',
);

interface TranslationValues {
	translations?: Json | undefined;
	translated_content?: Json | undefined;
}

/** Converts one value of a row for Intercom; `undefined` leaves it out. */
function convertValue(name: string, value: Json): Json | undefined {
	if (value === '' || value === UNSET) return undefined;
	if (name === 'author_id' && value === 0) return undefined;
	return name.endsWith('_availability') ? value === 'true' : value;
}

/** The rows or the JSON as the object that Intercom takes, with a key for each language. */
export function toTranslatedContent(
	{ translated_content, translations }: TranslationValues,
	fail: Session['fail'],
): JsonObject {
	if (translated_content !== undefined) {
		// Objects that Intercom gave have a `type` beside the languages.
		const { type: _type, ...contents } = objectOf(translated_content);
		const unknownCode = Object.keys(contents).find((code) => !Object.hasOwn(languages, code));
		if (unknownCode !== undefined)
			fail(`JSON Translations: "${unknownCode}" is no language that Intercom has`, 'Use codes such as fr or pt-BR');
		return { translated_content };
	}
	if (translations === undefined) return {};
	const contents: JsonObject = {};
	for (const { locale: code, ...row } of objectsOf(translations)) {
		const key = String(code);
		if (Object.hasOwn(contents, key))
			fail(`Languages: "${key}" is there twice`, 'Keep one translation for each language');
		const content: JsonObject = {};
		for (const [name, value] of Object.entries(row)) {
			const converted = convertValue(name, value);
			if (converted !== undefined) content[name] = converted;
		}
		if (content.body !== undefined && content.body_markdown !== undefined)
			fail(`Languages: "${key}" has both Body and Markdown`, 'Intercom takes one of them: empty the other');
		contents[key] = content;
	}
	return { translated_content: contents };
}
