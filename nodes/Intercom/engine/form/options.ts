import type { INodeProperties } from 'n8n-workflow';
import { NODE_VERSIONS } from '../../model/field';
import { simplifierOf, type Operation } from '../../model/operation';
import { API_VERSION, ADDITIONAL_FIELDS, OPTION_TITLES, OPTIONS, SHORT_RECORDS_FROM } from '../names';
import { VERSION, type Show } from './properties';

export const returnAll: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		default: 50,
		typeOptions: { minValue: 1 },
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** In the versions of the node in which writes give short records. */
export const WITH_SHORT_RECORDS: Show = { [VERSION]: NODE_VERSIONS.filter((version) => version >= SHORT_RECORDS_FROM) };

/** The switch "Simplify", in those versions of the node in which the operation has something to simplify. */
export function simplifySwitch(operation: Operation): INodeProperties[] {
	const versions = NODE_VERSIONS.filter((version) => simplifierOf(operation, version) !== undefined);
	if (versions.length === 0) return [];
	return [
		versions.length === NODE_VERSIONS.length
			? simplify
			: { ...simplify, displayOptions: { show: { [VERSION]: versions } } },
	];
}

export const additionalFields = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Additional Fields',
	name: ADDITIONAL_FIELDS,
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options,
});

const IF_NOT_FOUND: INodeProperties = {
	displayName: OPTION_TITLES.ifNotFound,
	name: 'ifNotFound',
	type: 'options',
	default: 'error',
	description: 'What to do when Intercom has no such record',
	options: [
		{ name: 'Fail', value: 'error', description: 'Stop with an error' },
		{ name: 'Return an Empty Item', value: 'empty', description: 'Go on with an item without data' },
		{ name: 'Return No Item', value: 'none', description: 'Go on without this item' },
	],
};

const INCLUDE_TRANSCRIPT: INodeProperties = {
	displayName: OPTION_TITLES.includeTranscript,
	name: 'includeTranscript',
	type: 'boolean',
	default: false,
	description: 'Whether to add all that was said to the simplified record',
};

/**
 * The settings of the node itself. `ifNotFound` says where that option is shown: for operations on one record;
 * `includeTranscript`, where writes give short records.
 */
export const options = (ifNotFound: readonly Show[], includeTranscript: readonly Show[]): INodeProperties => ({
	displayName: 'Options',
	name: OPTIONS,
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: OPTION_TITLES.version,
			name: 'version',
			type: 'string',
			default: API_VERSION,
			description: 'Intercom-Version to send; answers and fields may differ from what this node was made for',
		},
		...ifNotFound.map((show) => ({ ...IF_NOT_FOUND, displayOptions: { show } })),
		...includeTranscript.map((show) => ({ ...INCLUDE_TRANSCRIPT, displayOptions: { show } })),
		{
			displayName: OPTION_TITLES.parallelItems,
			name: 'parallelItems',
			type: 'number',
			default: 20,
			typeOptions: { minValue: 1, maxValue: 50 },
			description: 'How many input items to work on at the same time; 1 works on one after another',
		},
		{
			displayName: OPTION_TITLES.timeout,
			name: 'timeout',
			type: 'number',
			default: 60,
			typeOptions: { minValue: 1 },
			description: 'How long to wait for an answer to one request',
		},
	],
});
