import assert from 'node:assert/strict';
import { asObject, isObject, type JsonObject } from '../../simulator/json';
import type { LedgerEntry, Simulator } from '../../simulator';
import type { OfferedTool, Talk } from './model';

/** The parameters that the model fills in for each tool, with their types. */
export type Decisions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Longest name that OpenAI and n8n let a tool have. */
const NAME = /^[A-Za-z][A-Za-z0-9_]{2,63}$/;
const DESCRIPTION = { least: 20, most: 200 };
/** Limit for all tools together, in characters of JSON, as every request sends them; those of the example have 971. */
const SIZE = 1_200;

/** Types of a tool's parameters. Throws for one without a type or a description. */
function parametersOf({ name, parameters }: OfferedTool): Record<string, string> {
	assert.equal(parameters['type'], 'object', `${name} takes no object`);
	const properties = Object.entries(asObject(parameters['properties']));
	return Object.fromEntries(
		properties.map(([parameter, schema]) => {
			const { type, description } = asObject(schema);
			assert.equal(typeof type, 'string', `${parameter} of ${name} has no type`);
			assert.ok(String(description ?? '').length >= DESCRIPTION.least, `${parameter} of ${name} is not explained`);
			return [parameter, String(type)];
		}),
	);
}

/**
 * Throws unless the model was offered these tools every time, each explained, small, and with no other decision to
 * take.
 */
export function checkTools(talks: readonly Talk[], decisions: Decisions): void {
	assert.ok(talks.length > 0, 'The model was never asked');
	for (const { tools } of talks) {
		assert.deepEqual(Object.fromEntries(tools.map((tool) => [tool.name, parametersOf(tool)])), decisions);
		for (const tool of tools) {
			const { description, name } = tool;
			assert.match(name, NAME);
			const { least, most } = DESCRIPTION;
			assert.ok(description.length >= least && description.length <= most, `${name}: ${description}`);
		}
		const size = JSON.stringify(tools).length;
		assert.ok(size <= SIZE, `The tools have ${size} characters`);
		const descriptions = new Set(tools.map(({ description }) => description));
		assert.equal(descriptions.size, tools.length, 'Two tools have the same description');
	}
}

/** What happened to a conversation: how often it was read, and what was written to it. */
export interface ConversationWrites {
	reads: number;
	replies: JsonObject[];
	parts: JsonObject[];
	/** Writes to anything else. */
	others: string[];
}

const bodiesTo = (ledger: readonly LedgerEntry[], path: string): JsonObject[] =>
	ledger
		.filter((entry) => entry.method === 'POST' && entry.path === path)
		.map(({ body }) => body)
		.filter(isObject);

/** What the simulator saw of a conversation. */
export function writesTo({ ledger, requests }: Simulator, conversation: string): ConversationWrites {
	const base = `/conversations/${conversation}`;
	return {
		reads: requests.filter(({ method, path }) => method === 'GET' && path === base).length,
		replies: bodiesTo(ledger, `${base}/reply`),
		parts: bodiesTo(ledger, `${base}/parts`),
		others: ledger
			.map(({ method, path }) => `${method} ${path}`)
			.filter((write) => write !== `POST ${base}/reply` && write !== `POST ${base}/parts`),
	};
}
