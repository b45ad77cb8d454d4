/** Escapes text for a cell of a table. */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Escapes text so that neither Markdown nor HTML interprets any of it. */
export const words = (text) =>
	text
		.replace(/<[^>]*>/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replace(/([*_`[\]])/g, '\\$1');

/** A title as errors have it, without the words that n8n prescribes in the editor for dropdowns of the workspace. */
export const plainTitle = (title) => title.replace(/ Names? or IDs?$/, '');

export const code = (text) => `\`${text}\``;

/** A link to a heading on the same page, with the anchor that GitHub gives it. */
export const linkTo = (title) =>
	`[${title}](#${title
		.toLowerCase()
		.replace(/[^\w -]/g, '')
		.replaceAll(' ', '-')})`;

export const table = (heads, rows) =>
	[heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** Text that is hidden until somebody opens it. */
export const folded = (summary, text) => `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;

/** Joins the parts that have text with line breaks. */
export const lines = (...parts) => parts.filter((part) => part !== '').join('<br>');

export const sum = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
