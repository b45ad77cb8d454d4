import { beginningOf, type Layout } from './fitTranscript';
import { LINE_BREAK } from './partEvents';

// All lines of a part but its first are indented: otherwise a customer could write a line that looks like a part by
// somebody else.
const indentFurtherLines = (text: string): string =>
	text
		.split(LINE_BREAK)
		.map((line, index) => (index === 0 || line === '' ? line : `  ${line}`))
		.join('\n');

/** Text in lines. */
export const plainText: Layout = {
	separator: '\n',
	title: '',
	writeEntry: ({ at: when, kind, who, text }) =>
		`[${when}] ${who}${kind}${text ? `: ${indentFurtherLines(text)}` : ''}`,
	writeNote: (note) => `[${note}]`,
};

/** Text that Markdown shows as it is, whatever characters it has. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
// The whole text becomes a quotation: otherwise a customer could write a heading that looks like a part by somebody
// else.
const quoteMarkdown = (text: string): string => `> ${escapeMarkdown(text).split(LINE_BREAK).join('  \n> ')}`;

/** The most characters of a title where the whole transcript has a limit. */
const MAX_TITLE_CHARACTERS = 50;

/** Markdown under a heading, which is cut to leave room for the conversation where the whole has a limit. */
export function markdownWith(title: string, limit = Infinity): Layout {
	const isCut = limit < Infinity && title.length > MAX_TITLE_CHARACTERS;
	return {
		separator: '\n\n',
		title: `# ${escapeMarkdown(isCut ? `${beginningOf(title, MAX_TITLE_CHARACTERS)}…` : title)}`,
		writeEntry: ({ at: when, kind, who, text }) =>
			`**${escapeMarkdown(who)}** ${when}${escapeMarkdown(kind)}${text ? `\n\n${quoteMarkdown(text)}` : ''}`,
		writeNote: (note) => `*${note}*`,
	};
}
