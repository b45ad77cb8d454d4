const LINE_FEED = /\r\n?|\n/;
/** The lines of a text; most have one, for which no expression is needed. */
export const linesOf = (text: string): string[] =>
	text.includes('\n') || text.includes('\r') ? text.split(LINE_FEED) : [text];
const BLANKS_AT_START = /^[ \t\f]+/;
const hasBlankAtStart = (text: string): boolean =>
	text.startsWith(' ') || text.startsWith('\t') || text.startsWith('\f');
/** Without the blanks that indent a line of the source. */
export const withoutBlanksAtStart = (line: string): string =>
	hasBlankAtStart(line) ? line.replace(BLANKS_AT_START, '') : line;

/** Whether a line has more than blanks. */
export const hasWords = (line: string): boolean => /[^ \t\f]/.test(line);

/** Without blanks and tabs at its end. An expression would begin anew at each blank of a long row of them. */
export function withoutBlanksAtEnd(line: string): string {
	let end = line.length;
	while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
	return line.slice(0, end);
}
