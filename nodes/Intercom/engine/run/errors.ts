import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type JsonObject as N8nJson,
} from 'n8n-workflow';
import { Failure, InputProblem, PartlyDone } from '../../model/failure';

const UNKNOWN_OUTCOME = 'Intercom may have carried this out all the same: look there before you run it again';

/** What was written before an error, so that a user does not do it twice. */
const DONE_BEFORE = 'Done before the error';
const ONLY_THE_REST = 'Repeat only what is missing';

/** Sentences in a row, without the full stop of the last one. */
export const sentence = (...parts: string[]) => parts.filter((part) => part !== '').join('. ');

const factsOf = ({ status, entries, requestId }: Failure): string =>
	[
		status > 0 ? `HTTP ${status}` : '',
		entries.length > 0 ? `code ${[...new Set(entries.map(({ code }) => code))].join(', ')}` : '',
		requestId === undefined ? '' : `request ${requestId}`,
	]
		.filter((fact) => fact !== '')
		.join(', ');

/** What to do, then what Intercom's support would ask for. */
const descriptionOf = (failure: Failure): string =>
	sentence(failure.unknownOutcome ? UNKNOWN_OUTCOME : '', failure.advice, factsOf(failure));

/**
 * The error that n8n shows, built once and from the answer alone: n8n's own error of a failed request holds the whole
 * request, its token included. `done` says how far a run came.
 */
export function toNodeError(
	error: unknown,
	node: INode,
	itemIndex?: number,
	done = '',
): NodeApiError | NodeOperationError {
	const shown = errorOf(error, node, itemIndex, done);
	// An AI agent is given nothing but the message, so that of a tool says what to do as well.
	if (node.type.endsWith('Tool') && shown.description) shown.message = sentence(shown.message, shown.description);
	return shown;
}

function errorOf(
	error: unknown,
	node: INode,
	itemIndex: number | undefined,
	done: string,
): NodeApiError | NodeOperationError {
	if (error instanceof PartlyDone) {
		const written = sentence(`${DONE_BEFORE}: ${error.done.join('; ')}`, ONLY_THE_REST, done);
		return errorOf(error.reason, node, itemIndex, written);
	}
	const place = itemIndex === undefined ? {} : { itemIndex };
	if (error instanceof Failure) {
		const description = sentence(descriptionOf(error), done);
		const shown = new NodeApiError(node, error.details as unknown as N8nJson, {
			message: error.message,
			description,
			...(error.status >= 300 && { httpCode: String(error.status) }),
			...place,
		});
		// n8n puts words of its own in the place of any that hold the name of a network error.
		shown.message = error.message;
		if (error.status < 300) shown.httpCode = null;
		return shown;
	}
	if (error instanceof InputProblem)
		return new NodeOperationError(node, error.message, { description: sentence(error.advice, done), ...place });
	return new NodeOperationError(node, error instanceof Error ? error : String(error), {
		...(done !== '' && { description: done }),
		...place,
	});
}

/**
 * The item that stands for a failed one under "Continue On Fail": these three keys alone send it to the error output.
 */
export function errorItem(error: unknown, node: INode, item: number): INodeExecutionData {
	const { message, description } = errorOf(error, node, item, '');
	const reason = error instanceof PartlyDone ? error.reason : error;
	const details: IDataObject = reason instanceof Failure ? (reason.details as IDataObject) : {};
	return {
		json: { error: message, message: description ?? '', details },
		pairedItem: { item },
	};
}

/** "Done before the end: items 0 to 3, 7 (5 of 12)", so that a user knows what to leave out when running again. */
export function progress(done: readonly number[], total: number): string {
	if (total < 2) return '';
	if (done.length === 0) return `Done before the end: none of ${total} items`;
	const runs: string[] = [];
	for (let i = 0; i < done.length; i++) {
		const from = done[i];
		while (done[i + 1] === (done[i] ?? 0) + 1) i++;
		runs.push(from === done[i] ? String(from) : `${from} to ${done[i]}`);
	}
	const which = runs.length > 10 ? `${runs.slice(0, 10).join(', ')} …` : runs.join(', ');
	return `Done before the end: ${done.length === 1 ? 'item' : 'items'} ${which} (${done.length} of ${total})`;
}

/** "Partly done: item 4 (the reply was sent)", of items that ended beside the one whose error is shown. */
export function partly(errors: ReadonlyArray<readonly [index: number, error: unknown]>): string {
	const items = errors.flatMap(([index, error]) =>
		error instanceof PartlyDone ? [`item ${index} (${error.done.join('; ')})`] : [],
	);
	return items.length === 0 ? '' : `Partly done: ${items.join(', ')}`;
}
