import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { errorItem, progress, toNodeError } from '../../../nodes/Intercom/engine/run/errors';
import { Failure, InputProblem, PartlyDone } from '../../../nodes/Intercom/model/failure';

const node: INode = {
	id: 'n',
	name: 'Intercom',
	type: 'n8n-nodes-intercom.intercom',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const refused = new Failure('email is invalid (email)', {
	status: 422,
	entries: [
		{ code: 'parameter_invalid', message: 'email is invalid', field: 'email' },
		{ code: 'parameter_invalid', message: 'name is too long' },
	],
	requestId: 'req-1',
	advice: 'Check the values of the fields',
});

test('a refusal becomes an API error with the status, the advice and what support asks for', () => {
	const error = toNodeError(refused, node, 3);
	expect(error).toBeInstanceOf(NodeApiError);
	expect(error).toMatchObject({
		message: 'email is invalid (email)',
		description: 'Check the values of the fields. HTTP 422, code parameter_invalid, request req-1',
		httpCode: '422',
		context: { itemIndex: 3 },
	});
});

test('how far the run came is the end of the description', () => {
	expect(toNodeError(refused, node, 0, 'Done before the end: item 1 (1 of 2)').description).toBe(
		'Check the values of the fields. HTTP 422, code parameter_invalid, request req-1. Done before the end: item 1 (1 of 2)',
	);
});

test('an unknown outcome is the first thing that the description says', () => {
	const lost = new Failure('x.example closed the connection', {
		status: 0,
		unknownOutcome: true,
		advice: 'Check the network',
	});
	const error = toNodeError(lost, node, 0);
	expect(error.description).toBe(
		'Intercom may have carried this out all the same: look there before you run it again. Check the network',
	);
	expect(error).toHaveProperty('httpCode', null);
});

test('input that can not be sent becomes an operation error', () => {
	const error = toNodeError(new InputProblem('Email is empty', 'Fill it in'), node, 2);
	expect(error).toBeInstanceOf(NodeOperationError);
	expect(error).toMatchObject({ message: 'Email is empty', description: 'Fill it in', context: { itemIndex: 2 } });
});

const tool: INode = { ...node, type: 'n8n-nodes-intercom.intercomTool', typeVersion: 2 };
const nobody = new InputProblem('Team "Nobody" was not found', 'Check the spelling');

test('an AI agent, which gives its model the message alone, is told what to do in it', () => {
	expect(toNodeError(nobody, tool).message).toBe('Team "Nobody" was not found. Check the spelling');
	expect(toNodeError(nobody, node).message).toBe('Team "Nobody" was not found');
	expect(toNodeError(refused, tool, 0, 'Done before the end: item 1 (1 of 2)').message).toBe(
		'email is invalid (email). Check the values of the fields. Done before the end: item 1 (1 of 2)',
	);
});

test('what the message of a tool says does not stand below it again, but what support asks for does', () => {
	expect(toNodeError(nobody, tool).description).toBeUndefined();
	expect(toNodeError(refused, tool).description).toBe('HTTP 422, code parameter_invalid, request req-1');
	expect(toNodeError(new Failure('no answer', { status: 0, unknownOutcome: true }), tool)).toMatchObject({
		message: 'no answer. Intercom may have carried this out all the same: look there before you run it again',
		description: '',
	});
});

test('the message of a tool says what was done before the error', () => {
	const partly = new PartlyDone(nobody, ['the reply was sent']);
	expect(toNodeError(partly, tool).message).toBe(
		'Team "Nobody" was not found. Check the spelling. Done before the error: the reply was sent. Repeat only what is missing',
	);
});

test('the failed item of a tool says everything once', () => {
	expect(errorItem(refused, tool, 4)).toEqual({
		json: {
			error: 'email is invalid (email). Check the values of the fields',
			message: 'HTTP 422, code parameter_invalid, request req-1',
		},
		pairedItem: { item: 4 },
	});
	expect(errorItem(nobody, tool, 0).json).toEqual({ error: 'Team "Nobody" was not found. Check the spelling' });
});

test('the failed item of a tool of version 1 is that of the node', () => {
	for (const error of [refused, nobody])
		expect(errorItem(error, { ...tool, typeVersion: 1 }, 4)).toEqual(errorItem(error, node, 4));
});

test('any other error keeps its words', () => {
	expect(toNodeError(new TypeError('boom'), node, 1)).toMatchObject({ message: 'boom', context: { itemIndex: 1 } });
	expect(toNodeError('plain words', node)).toMatchObject({ message: 'plain words' });
	expect(toNodeError(undefined, node).message).toBe('undefined');
});

test('a failed item holds the words, the advice and what a program can read', () => {
	expect(errorItem(refused, node, 4)).toEqual({
		json: {
			error: 'email is invalid (email)',
			message: 'Check the values of the fields. HTTP 422, code parameter_invalid, request req-1',
			details: {
				status: 422,
				request_id: 'req-1',
				errors: [
					{ code: 'parameter_invalid', message: 'email is invalid', field: 'email' },
					{ code: 'parameter_invalid', message: 'name is too long' },
				],
			},
		},
		pairedItem: { item: 4 },
	});
	expect(errorItem(new InputProblem('Email is empty'), node, 0)).toEqual({
		json: { error: 'Email is empty', message: '', details: {} },
		pairedItem: { item: 0 },
	});
});

test('a failed item says for programs too that the outcome is unknown', () => {
	const lost = new Failure('no answer', { status: 0, unknownOutcome: true });
	expect(errorItem(lost, node, 0).json.details).toEqual({ status: 0, errors: [], outcome: 'unknown' });
});

test.each([
	[[], 1, ''],
	[[0], 1, ''],
	[[], 12, 'Done before the end: none of 12 items'],
	[[4], 12, 'Done before the end: item 4 (1 of 12)'],
	[[0, 1, 2, 3, 7], 12, 'Done before the end: items 0 to 3, 7 (5 of 12)'],
	[[0, 2, 3], 5, 'Done before the end: items 0, 2 to 3 (3 of 5)'],
	[
		[0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20],
		30,
		'Done before the end: items 0, 2, 4, 6, 8, 10, 12, 14, 16, 18 … (11 of 30)',
	],
])('of the done items %j of %d the user reads "%s"', (done, total, words) => {
	expect(progress(done, total)).toBe(words);
});
