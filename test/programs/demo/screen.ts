/** One line of the demo. */
export interface Line {
	resource: string;
	operation: string;
	why: string;
	in: number;
	out: number;
	requests: number;
}

/** Widths of the columns: those of numbers are aligned to the right. */
const WIDTHS = [3, 21, 19, 66, 3, 4, 8] as const;
const IS_NUMBER = [true, false, false, false, true, true, true] as const;
const GAP = '  ';
/** Indents what a step shows to the second column. */
const INDENT = ' '.repeat(WIDTHS[0] + GAP.length);

const coloured = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
const paint = (code: number, text: string): string => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
const bold = (text: string): string => paint(1, text);
const faint = (text: string): string => paint(2, text);
const red = (text: string): string => paint(31, text);

/** Prints the demo in aligned columns, with colours only in a terminal. */
export class Screen {
	intro(lines: readonly string[]): void {
		for (const line of lines) console.log(line);
	}

	head(): void {
		const titles = columns('#', 'Resource', 'Operation', 'What for', 'In', 'Out', 'Requests');
		console.log(`\n${bold(titles)}`);
	}

	chapter(title: string): void {
		console.log(`\n${bold(title)}`);
	}

	step(number: number, { resource, operation, why, in: given, out, requests }: Line): void {
		console.log(columns(number, resource, operation, why, given, out, requests));
	}

	/** Prints part of a step's result below its line. */
	shows(lines: readonly string[]): void {
		for (const line of lines) console.log(faint(`${INDENT}| ${line}`.trimEnd()));
	}

	outro(line: string): void {
		console.log(`\n${bold(line)}`);
	}

	failure(lines: readonly string[]): void {
		console.log(`\n${lines.map(red).join('\n')}`);
	}
}

function columns(...cells: Array<number | string>): string {
	const padded = WIDTHS.map((width, column) => {
		const cell = String(cells[column]);
		return IS_NUMBER[column] ? cell.padStart(width) : cell.padEnd(width);
	});
	return padded.join(GAP);
}
