import { deepCopy, type IExecuteFunctions, type NodeParameterValueType } from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import { objectOf } from '../../model/json';
import { quoteValue } from '../kinds/spec';

/** Whether any part of a parameter is an expression, and so may have another value for each item. */
const isVariable = (raw: unknown): boolean =>
	typeof raw === 'string'
		? raw.startsWith('=')
		: typeof raw === 'object' && raw !== null && Object.values(raw).some(isVariable);

/**
 * The node's parameters during one execution. Each is resolved for the item that asks; one without expressions is the
 * same for all items, so it is resolved once.
 */
export class Parameters {
	private readonly constant = new Map<string, NodeParameterValueType | object>();

	constructor(
		private readonly context: IExecuteFunctions,
		/** What the editor shows above a parameter of this name. */
		private readonly titleOf: (name: string) => string,
	) {}

	/**
	 * A parameter with its expressions resolved. Throws an `InputProblem` if one fails, which begins with `title` where
	 * the caller does not add it.
	 */
	value(name: string, index: number, fallback: unknown = null, title?: string): unknown {
		try {
			return this.read(name, index, fallback);
		} catch (error) {
			const reason = error instanceof Error ? error.message : quoteValue(error);
			const problem = new InputProblem(`has an expression that fails: ${reason}`, 'Correct the expression');
			throw title === undefined ? problem : InputProblem.at(title, problem);
		}
	}

	/**
	 * A collection. n8n resolves it as a whole; where that fails, each field is resolved alone to find the one that
	 * fails.
	 */
	collection(name: string, index: number, title: string) {
		try {
			return objectOf(this.read(name, index, {}));
		} catch {
			for (const field of Object.keys(objectOf(this.context.getNode().parameters[name])))
				this.value(`${name}.${field}`, index, null, this.titleOf(field));
			return objectOf(this.value(name, index, {}, title));
		}
	}

	/** Whether any part of a parameter is an expression. */
	hasExpression(name: string): boolean {
		return isVariable(this.context.getNode().parameters[name]);
	}

	private read(name: string, index: number, fallback: unknown): unknown {
		const resolved = this.constant.get(name);
		if (resolved !== undefined) return deepCopy(resolved);
		const value = this.context.getNodeParameter(name, index, fallback);
		const raw = this.context.getNode().parameters[name];
		if (raw !== undefined && !isVariable(raw)) this.constant.set(name, deepCopy(value));
		return value;
	}
}
