/** Text as a cell of a table can hold it. */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Plain words, with nothing in them that Markdown or HTML would take for its own. */
export const words = (text) =>
	text
		.replace(/<[^>]*>/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replace(/([*_`[\]])/g, '\\$1');

export const code = (text) => `\`${text}\``;

/** The address of a heading on the same page, as GitHub makes it. */
export const linkTo = (title) =>
	`[${title}](#${title
		.toLowerCase()
		.replace(/[^\w -]/g, '')
		.replaceAll(' ', '-')})`;

export const table = (heads, rows) =>
	[heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** Hidden until somebody opens it. */
export const folded = (summary, text) => `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;

/** Parts without text are left out. */
export const lines = (...parts) => parts.filter((part) => part !== '').join('<br>');

export const sum = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
