/**
 * Writes a value as a TypeScript literal, one key to a line.
 *
 * @returns the text, and `parameterAt(line)`: which parameter stands on a line of it (counted from 1), with the
 * resource and the operation that show it.
 */
export function writeLiteral(value) {
	const lines = [''];
	const spans = [];
	const put = (text) => (lines[lines.length - 1] += text);
	const newLine = (depth) => lines.push('\t'.repeat(depth));

	function list(entries, brackets, depth, writeEntry) {
		put(brackets[0]);
		for (const entry of entries) {
			newLine(depth + 1);
			writeEntry(entry);
			put(',');
		}
		if (entries.length > 0) newLine(depth);
		put(brackets[1]);
	}

	function write(it, depth, trail) {
		if (Array.isArray(it)) return list(it, '[]', depth, (entry) => write(entry, depth + 1, trail));
		if (typeof it !== 'object' || it === null) return put(JSON.stringify(it) ?? 'undefined');
		const path = it.displayName || it.name ? [...trail, nameOf(it)] : trail;
		const start = lines.length;
		const entries = Object.entries(it).filter(([, part]) => part !== undefined);
		list(entries, '{}', depth, ([key, part]) => {
			put(`${/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)}: `);
			write(part, depth + 1, path);
		});
		spans.push({ start, end: lines.length, path });
	}

	write(value, 0, []);
	const parameterAt = (line) => {
		const inside = spans.filter(({ start, end }) => start <= line && line <= end);
		const [closest] = inside.sort((a, b) => a.end - a.start - (b.end - b.start));
		return closest?.path.join(' > ') ?? '';
	};
	return { text: lines.join('\n'), parameterAt };
}

/** `name (Title) [contact, company: create, update]`; option values are shown for options. */
function nameOf({ name, displayName, value, displayOptions }) {
	const { resource, operation } = displayOptions?.show ?? {};
	const shown = resource ? ` [${resource.join(', ')}: ${(operation ?? ['all']).join(', ')}]` : '';
	return `${name}${displayName ? ` "${displayName}"` : ''}${value === undefined ? '' : ` = ${String(value)}`}${shown}`;
}
