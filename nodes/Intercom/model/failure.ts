import { isObject, objectsOf, toText, type Json, type JsonObject } from './json';

/** One entry of Intercom's `error.list`. */
export interface ErrorEntry {
	code: string;
	message: string;
	field?: string;
}

/** Input that can't be sent: nothing has left the machine because of it. */
export class InputProblem extends Error {
	constructor(
		message: string,
		/** What the user can do about it. */
		readonly advice = '',
		/** Whether a record that was looked up by a name does not exist. */
		readonly nothingFound = false,
	) {
		super(message);
	}

	/**
	 * The same problem with the place in front, from the inside of a value outwards: "row 2: …". Other errors pass as
	 * they are.
	 */
	static at(place: string, error: unknown): unknown {
		if (!(error instanceof InputProblem)) return error;
		return new InputProblem(`${place} ${error.message}`, error.advice, error.nothingFound);
	}
}

/** The entries of a body's `errors`: a list, or an object with a message for each field, as Fin answers. */
const errorsIn = (errors: Json | undefined): JsonObject[] =>
	isObject(errors)
		? Object.entries(errors).map(([field, message]) => ({ message, ...(field !== 'base' && { field }) }))
		: objectsOf(errors);

/** A request that Intercom refused, or that brought no usable answer. */
export class Failure extends Error {
	/** HTTP status; 0 when no answer arrived. */
	readonly status: number;
	readonly entries: readonly ErrorEntry[];
	readonly requestId: string | undefined;
	/** Whether Intercom may have done what was asked although this says it failed. */
	readonly unknownOutcome: boolean;
	readonly advice: string;

	constructor(
		message: string,
		facts: {
			status: number;
			entries?: readonly ErrorEntry[];
			requestId?: string | undefined;
			unknownOutcome?: boolean;
			advice?: string;
		},
	) {
		super(message);
		this.status = facts.status;
		this.entries = facts.entries ?? [];
		this.requestId = facts.requestId;
		this.unknownOutcome = facts.unknownOutcome ?? false;
		this.advice = facts.advice ?? '';
	}

	/** Intercom's own words out of a body of type `error.list`; none are there when a gateway answered in its place. */
	static of(
		status: number,
		body: JsonObject,
		facts: { unknownOutcome?: boolean; advice?: string; fallback?: string },
	): Failure {
		const entries = errorsIn(body.errors).map(({ code, message, field }): ErrorEntry => ({
			code: toText(code ?? 'unknown'),
			message: toText(message ?? code ?? 'no message'),
			...(typeof field === 'string' && { field }),
		}));
		const words = entries
			.map(({ message, field }) =>
				field === undefined || message.toLowerCase().includes(field.toLowerCase()) ? message : `${message} (${field})`,
			)
			.join('; ');
		const own = typeof body.message === 'string' ? body.message : facts.fallback;
		return new Failure(words || own || `Intercom answered with status ${status} and no words`, {
			...facts,
			status,
			entries,
			requestId: typeof body.request_id === 'string' ? body.request_id : undefined,
		});
	}

	/** The same failure with other advice, where more is known of what was asked for than the answer tells. */
	withAdvice(advice: string): Failure {
		return new Failure(this.message, { ...this, advice });
	}

	/** Whether Intercom's answer carries this code. */
	has(code: string): boolean {
		return this.entries.some((entry) => entry.code === code);
	}

	/** What a program can read of it; holds nothing of the request, so no token either. */
	get details(): JsonObject {
		return {
			status: this.status,
			...(this.requestId !== undefined && { request_id: this.requestId }),
			errors: this.entries.map((entry) => ({ ...entry })),
			...(this.unknownOutcome && { outcome: 'unknown' }),
		};
	}
}

/** What ended an item that had written something already. */
export class PartlyDone extends Error {
	constructor(
		/** The error itself. */
		readonly reason: unknown,
		/** What was written, in order, as in "the reply was sent". */
		readonly done: readonly string[],
	) {
		super(reason instanceof Error ? reason.message : String(reason));
	}
}
