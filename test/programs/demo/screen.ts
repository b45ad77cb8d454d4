/** One line of the demo. */
export interface Line {
	resource: string;
	operation: string;
	why: string;
	in: number;
	out: number;
	requests: number;
}

const WIDTHS = { number: 3, resource: 21, operation: 19, why: 66, in: 3, out: 4, requests: 8 } as const;
const GAP = '  ';
/** Indents what a step shows to the second column. */
const INDENT = ' '.repeat(WIDTHS.number + GAP.length);

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
		console.log(columns(String(number), resource, operation, why, String(given), String(out), String(requests)));
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

function columns(
	number: string,
	resource: string,
	operation: string,
	why: string,
	given: string,
	out: string,
	requests: string,
): string {
	return [
		number.padStart(WIDTHS.number),
		resource.padEnd(WIDTHS.resource),
		operation.padEnd(WIDTHS.operation),
		why.padEnd(WIDTHS.why),
		given.padStart(WIDTHS.in),
		out.padStart(WIDTHS.out),
		requests.padStart(WIDTHS.requests),
	].join(GAP);
}
