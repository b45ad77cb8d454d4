import ts from 'typescript';
import { changesOf, chainOf, type Change } from './changes';

/** One small fault in a file of the engine. */
export interface Mutant {
	/** The file, from the folder of the engine on, as in "send/retry.ts". */
	file: string;
	/** Its number in the file. */
	number: number;
	/** The line it stands in, from 1 on, and that line's text. */
	line: number;
	text: string;
	/** What is changed, as in "`<` -> `<=`". */
	change: string;
}

/** The name by which compiled files ask whether one of their faults is switched on. */
const SWITCH = '__isMutant';

/** Code that makes no part of what runs, or in which an expression cannot stand. */
const isLeftAlone = (node: ts.Node): boolean =>
	ts.isTypeNode(node) ||
	ts.isInterfaceDeclaration(node) ||
	ts.isTypeAliasDeclaration(node) ||
	ts.isImportDeclaration(node) ||
	ts.isExportDeclaration(node);

const inOneLine = (text: string): string => {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};

/** Writes the faults of one file into its text, each behind a switch, so that the file is compiled once for all. */
class FaultWriter {
	readonly mutants: Mutant[] = [];
	private readonly source: ts.SourceFile;
	private readonly lines: readonly string[];

	constructor(
		private readonly file: string,
		private readonly code: string,
	) {
		this.source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true);
		this.lines = code.split('\n');
	}

	/** The whole text. */
	get text(): string {
		const asks = `const ${SWITCH} = globalThis.__mutations?.switchOf(${JSON.stringify(this.file)}) ?? (() => false);`;
		return `${asks} ${this.renderChildren(this.source)}`;
	}

	private render(node: ts.Node): string {
		if (isLeftAlone(node)) return this.code.slice(node.getFullStart(), node.end);
		// A switch inside of a chain would end what `?.` skips; the faults of its links stand around the whole of it.
		const changes = chainOf(node) === node ? changesOf(node, this.source) : [];
		const inner = this.renderChildren(node);
		if (changes.length === 0) return inner;
		const start = node.getStart(this.source);
		const lead = this.code.slice(node.getFullStart(), start);
		const own = inner.slice(lead.length);
		return `${lead}${changes.reduceRight((text, change) => this.switched(change, text), own)}`;
	}

	private renderChildren(node: ts.Node): string {
		let text = '';
		let at = node.getFullStart();
		ts.forEachChild(node, (child) => {
			text += this.code.slice(at, child.getFullStart()) + this.render(child);
			at = child.end;
		});
		return text + this.code.slice(at, node.end);
	}

	private switched({ at, now, was, whole }: Change, text: string): string {
		const { line } = this.source.getLineAndCharacterOfPosition(at);
		const number = this.mutants.length;
		const becomes = now === undefined ? 'removed' : `-> \`${inOneLine(now)}\``;
		const change = `\`${inOneLine(was)}\` ${becomes}`;
		this.mutants.push({ file: this.file, number, line: line + 1, text: (this.lines[line] ?? '').trim(), change });
		return now === undefined
			? `{ if (!${SWITCH}(${number})) ${text} }`
			: `(${SWITCH}(${number}) ? (${whole}) : (${text}))`;
	}
}

/** The faults of a file, and its text with all of them in it. */
export function writeFaults(file: string, code: string): { mutants: Mutant[]; text: string } {
	const writer = new FaultWriter(file, code);
	const { text } = writer;
	return { mutants: writer.mutants.sort((a, b) => a.line - b.line), text };
}
