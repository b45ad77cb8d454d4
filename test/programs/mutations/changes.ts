import ts from 'typescript';

/** One way to get a piece of code wrong. */
export interface Change {
	/** Where the part stands that is changed. */
	at: number;
	/** That part, and what stands there instead; nothing where a statement is left out. */
	was: string;
	now: string | undefined;
	/** The whole expression with the change in it. */
	whole: string;
}

const K = ts.SyntaxKind;

const OPERATORS: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
	[K.LessThanToken, ['<=', '>=']],
	[K.LessThanEqualsToken, ['<', '>']],
	[K.GreaterThanToken, ['>=', '<=']],
	[K.GreaterThanEqualsToken, ['>', '<']],
	[K.EqualsEqualsEqualsToken, ['!==']],
	[K.ExclamationEqualsEqualsToken, ['===']],
	[K.AmpersandAmpersandToken, ['||']],
	[K.BarBarToken, ['&&']],
	[K.PlusToken, ['-']],
	[K.MinusToken, ['+']],
	[K.AsteriskToken, ['/']],
	[K.SlashToken, ['*']],
	[K.PlusEqualsToken, ['-=']],
	[K.MinusEqualsToken, ['+=']],
	[K.BarBarEqualsToken, ['&&=']],
	[K.AmpersandAmpersandEqualsToken, ['||=']],
	[K.QuestionQuestionEqualsToken, ['=']],
]);

/** Methods of lists and functions of numbers that are easily taken for each other. */
const TWINS: ReadonlyMap<string, string> = new Map([
	['some', 'every'],
	['every', 'some'],
	['min', 'max'],
	['max', 'min'],
]);

const isLink = (node: ts.Node): boolean =>
	ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isCallExpression(node);

/** The outermost expression of a chain such as `a.b?.c()`; a node that is in none is its own. */
export function chainOf(node: ts.Node): ts.Node {
	const { parent } = node;
	const isInner = isLink(node) && isLink(parent) && (parent as ts.CallExpression).expression === node;
	return isInner ? chainOf(parent) : node;
}

/** Finds the changes of one node. */
class Finder {
	readonly found: Change[] = [];

	constructor(
		private readonly node: ts.Node,
		private readonly source: ts.SourceFile,
	) {}

	private textOf(node: ts.Node): string {
		return node.getText(this.source);
	}

	/** Notes that a part of the node is replaced. */
	replace(part: ts.Node, now: string): void {
		const [start, from] = [this.node.getStart(this.source), part.getStart(this.source)];
		const text = this.textOf(this.node);
		const whole = `${text.slice(0, from - start)}${now}${text.slice(part.end - start)}`;
		this.found.push({ at: from, was: this.textOf(part), now, whole });
	}

	/** Notes that nothing but one part of the node is left. */
	keepOnly(part: ts.Node): void {
		this.replace(this.node, this.textOf(part));
	}

	leaveOut(): void {
		this.found.push({ at: this.node.getStart(this.source), was: this.textOf(this.node), now: undefined, whole: '' });
	}

	inBinary({ left, operatorToken, right }: ts.BinaryExpression): void {
		const isOfText = [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
		if (isOfText && operatorToken.kind === K.PlusToken) return;
		for (const now of OPERATORS.get(operatorToken.kind) ?? []) this.replace(operatorToken, now);
		if (operatorToken.kind === K.QuestionQuestionToken) this.keepOnly(left);
		if (operatorToken.kind === K.AsteriskAsteriskToken) this.replace(operatorToken, '*');
	}

	inChain(): void {
		const visit = (link: ts.Node): void => {
			if (!isLink(link)) return;
			const { expression, questionDotToken } = link as ts.CallExpression | ts.PropertyAccessExpression;
			if (questionDotToken) this.replace(questionDotToken, ts.isPropertyAccessExpression(link) ? '.' : '');
			if (ts.isCallExpression(link) && ts.isPropertyAccessExpression(expression)) {
				const twin = TWINS.get(expression.name.text);
				if (twin !== undefined) this.replace(expression.name, twin);
			}
			visit(expression);
		};
		visit(this.node);
	}

	inNumber(): void {
		const value = Number(this.textOf(this.node).replaceAll('_', ''));
		this.replace(this.node, String(value + 1));
		if (value !== 0) this.replace(this.node, '0');
	}

	inText(text: string): void {
		this.replace(this.node, text === '' ? "'other'" : "''");
	}
}

/** Whether a text or number is a value here, and no name of a property. */
const isValue = (node: ts.Node): boolean =>
	!ts.isTaggedTemplateExpression(node.parent) &&
	(node.parent as ts.PropertyAssignment | ts.BindingElement).name !== node &&
	(node.parent as ts.BindingElement).propertyName !== node;

/** Whether leaving out what an `if` guards is a change of its own: that is the same as a condition never met. */
const guardsOne = (parent: ts.Node): boolean => {
	if (!ts.isIfStatement(parent) || parent.elseStatement) return false;
	const { thenStatement } = parent;
	const [only, ...more] = ts.isBlock(thenStatement) ? thenStatement.statements : [thenStatement];
	return only !== undefined && more.length === 0 && mayGo(only);
};

/** Adds that a condition is always or never met. */
function inCondition(finder: Finder, node: ts.Node): void {
	const { parent } = node;
	const condition = ts.isIfStatement(parent)
		? parent.expression
		: ts.isConditionalExpression(parent)
			? parent.condition
			: undefined;
	if (condition !== node) return;
	finder.replace(node, 'true');
	if (!guardsOne(parent)) finder.replace(node, 'false');
}

/** Whether a statement may be left out: a call, a `throw`, or a way out before the end. */
function mayGo(node: ts.Node): boolean {
	if (ts.isExpressionStatement(node)) return true;
	if (ts.isThrowStatement(node) || ts.isContinueStatement(node)) return true;
	if (!ts.isReturnStatement(node) && !ts.isBreakStatement(node)) return false;
	return ts.isIfStatement(node.parent) || (ts.isBlock(node.parent) && ts.isIfStatement(node.parent.parent));
}

function findIn(finder: Finder, node: ts.Node): void {
	inCondition(finder, node);
	if (mayGo(node)) finder.leaveOut();
	else if (ts.isBinaryExpression(node)) finder.inBinary(node);
	else if (isLink(node)) finder.inChain();
	else if (ts.isNumericLiteral(node) && isValue(node)) finder.inNumber();
	else if (ts.isStringLiteralLike(node) && isValue(node)) finder.inText(node.text);
	else if (ts.isTemplateExpression(node) && isValue(node)) finder.inText('text');
	else if (node.kind === K.TrueKeyword) finder.replace(node, 'false');
	else if (node.kind === K.FalseKeyword) finder.replace(node, 'true');
	else if (ts.isPrefixUnaryExpression(node) && node.operator === K.ExclamationToken) finder.keepOnly(node.operand);
}

/** The ways to get a node itself wrong, without those of the nodes in it. */
export function changesOf(node: ts.Node, source: ts.SourceFile): Change[] {
	const finder = new Finder(node, source);
	findIn(finder, node);
	return finder.found;
}
