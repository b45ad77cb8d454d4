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

/** What an error says: what happened, what to do, what Intercom's support would ask for, and how far the run came. */
type Words = Record<'advice' | 'done' | 'facts' | 'message', string>;

/** Where an error is shown. `forModel`: an AI agent gives its model the message, and nothing else of it. */
interface Place {
	itemIndex?: number | undefined;
	done?: string;
	forModel: boolean;
}

/** Whether an AI agent has the node as a tool. */
const isTool = ({ type }: INode): boolean => type.endsWith('Tool');

/** A message, and what n8n shows below it. Nothing is said twice, since people read the errors of tools as well. */
const textsOf = ({ message, advice, facts, done }: Words, forModel: boolean) =>
	forModel
		? { message: sentence(message, advice, done), description: facts }
		: { message, description: sentence(advice, facts, done) };

function failureError(failure: Failure, node: INode, { itemIndex, done = '', forModel }: Place): NodeApiError {
	const advice = sentence(failure.unknownOutcome ? UNKNOWN_OUTCOME : '', failure.advice);
	const texts = textsOf({ message: failure.message, advice, facts: factsOf(failure), done }, forModel);
	const shown = new NodeApiError(node, failure.details as unknown as N8nJson, {
		...texts,
		...(failure.status >= 300 && { httpCode: String(failure.status) }),
		...(itemIndex !== undefined && { itemIndex }),
	});
	// n8n puts words of its own in the place of any that hold the name of a network error, and of a missing description.
	Object.assign(shown, texts);
	if (failure.status < 300) shown.httpCode = null;
	return shown;
}

/** Any other error, which may have a description from n8n itself, such as that of an expression. */
function otherError(error: unknown, node: INode, { itemIndex, done = '', forModel }: Place): NodeOperationError {
	const reason = error instanceof InputProblem ? error.message : error instanceof Error ? error : String(error);
	const shown = new NodeOperationError(node, reason, itemIndex === undefined ? {} : { itemIndex });
	const advice = error instanceof InputProblem ? error.advice : (shown.description ?? '');
	const { message, description } = textsOf({ message: shown.message, advice, facts: '', done }, forModel);
	shown.message = message;
	shown.description = description === '' ? undefined : description;
	return shown;
}

function errorOf(error: unknown, node: INode, place: Place): NodeApiError | NodeOperationError {
	if (error instanceof PartlyDone) {
		const done = sentence(`${DONE_BEFORE}: ${error.done.join('; ')}`, ONLY_THE_REST, place.done ?? '');
		return errorOf(error.reason, node, { ...place, done });
	}
	return error instanceof Failure ? failureError(error, node, place) : otherError(error, node, place);
}

/**
 * The error that n8n shows, built once and from the answer alone: n8n's own error of a failed request holds the whole
 * request, its token included. `done` says how far a run came.
 */
export const toNodeError = (error: unknown, node: INode, itemIndex?: number, done = '') =>
	errorOf(error, node, { itemIndex, done, forModel: isTool(node) });

/**
 * The item that stands for a failed one under "Continue On Fail": no other keys than these three send it to the error
 * output. A model that reads it is told everything once; tools of version 1 keep what they gave.
 */
export function errorItem(error: unknown, node: INode, item: number): INodeExecutionData {
	const forModel = isTool(node) && node.typeVersion >= 2;
	const { message, description } = errorOf(error, node, { itemIndex: item, forModel });
	if (forModel) return { json: { error: message, ...(description && { message: description }) }, pairedItem: { item } };
	const reason = error instanceof PartlyDone ? error.reason : error;
	const details: IDataObject = reason instanceof Failure ? (reason.details as IDataObject) : {};
	return { json: { error: message, message: description ?? '', details }, pairedItem: { item } };
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
