import type { Small } from '../model/field';
import { choice, integer, json, oneOf, rows, text } from '../model/fields';
import { objectsOf, type Json, type JsonObject } from '../model/json';
import type { Session } from '../model/session';

/** The languages that a help center can have. */
const locale = choice({
	required: true,
	default: 'en',
	label: 'Language',
	options: {
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
	},
});

/** Says in a row that a value is left out: n8n gives every input of a row a value. */
const UNSET = 'unset';
const state = choice({ options: { [UNSET]: 'Not Set', draft: 'Draft', published: 'Published' } });
const answer = choice({ options: { [UNSET]: 'Not Set', true: 'Yes', false: 'No' } });

const translationsOf = (of: Readonly<Record<string, Small>>, example: string) =>
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
						of: { locale, ...of },
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
						placeholder: `e.g. ${example}`,
						description: 'An object for each language, under its code',
					}),
				},
			},
		},
	});

/** An article in other languages. */
export const articleTranslations = translationsOf(
	{
		title: text(),
		description: text(),
		body: text({ multiline: true, description: 'HTML or plain text' }),
		body_markdown: text({ multiline: true, label: 'Markdown', description: 'In place of Body' }),
		author_id: integer({ min: 0, label: 'Author ID', description: 'A teammate; 0 leaves it out' }),
		state,
		audience_ids: text({ label: 'Audience IDs', placeholder: 'e.g. 1, 2', description: 'With commas between them' }),
		ai_chatbot_availability: answer,
		ai_copilot_availability: answer,
		ai_sales_agent_availability: answer,
	},
	'{ "fr": { "title": "Bonjour" } }',
);

/** A collection in other languages. */
export const collectionTranslations = translationsOf(
	{ name: text(), description: text() },
	'{ "fr": { "name": "Facturation" } }',
);

interface Chosen {
	translations?: Json | undefined;
	translated_content?: Json | undefined;
}

/** One value of a row as Intercom takes it; `undefined` where the row says nothing. */
function valueOf(name: string, value: Json, fail: Session['fail']): Json | undefined {
	if (value === '' || value === UNSET) return undefined;
	if (name === 'author_id' && value === 0) return undefined;
	if (name.endsWith('_availability')) return value === 'true';
	if (name !== 'audience_ids' || typeof value !== 'string') return value;
	return value.split(',').map((id) => {
		if (!/^\d+$/.test(id.trim())) fail(`Languages: "Audience IDs" takes whole numbers, not "${value}"`, 'Write 1, 2');
		return Number(id);
	});
}

/** The rows as the object that Intercom takes: a key for each language. */
export function translated({ translated_content, translations }: Chosen, fail: Session['fail']): JsonObject {
	if (translated_content !== undefined) return { translated_content };
	if (translations === undefined) return {};
	const languages: JsonObject = {};
	for (const { locale: code, ...row } of objectsOf(translations)) {
		const key = String(code);
		if (Object.hasOwn(languages, key))
			fail(`Languages: "${key}" is there twice`, 'Keep one translation for each language');
		const language: JsonObject = {};
		for (const [name, value] of Object.entries(row)) {
			const sent = valueOf(name, value, fail);
			if (sent !== undefined) language[name] = sent;
		}
		if (language.body !== undefined && language.body_markdown !== undefined)
			fail(`Languages: "${key}" has both Body and Markdown`, 'Intercom takes one of them: empty the other');
		languages[key] = language;
	}
	return { translated_content: languages };
}
