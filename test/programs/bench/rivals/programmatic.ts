import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { CREDENTIAL } from '../../../harness/package';
import type { RateLimit } from '../../../simulator';
import type { RivalWork } from '../task';
import { requestOf } from './routes';
import { KnownWindows } from './windows';

const described = (displayName: string): INodeTypeDescription => ({
	displayName,
	name: 'rival',
	group: ['transform'],
	version: 1,
	description: 'A node to compare with',
	defaults: { name: displayName },
	inputs: [NodeConnectionTypes.Main],
	outputs: [NodeConnectionTypes.Main],
	credentials: [{ name: CREDENTIAL, required: true }],
	properties: [
		{ displayName: 'Work', name: 'work', type: 'string', default: '' },
		{ displayName: 'Contact', name: 'id', type: 'string', default: '' },
		{ displayName: 'Email', name: 'email', type: 'string', default: '' },
		{ displayName: 'Name', name: 'name', type: 'string', default: '' },
		{ displayName: 'Limit', name: 'limit', type: 'number', default: 0, description: 'Rows of a list; 0 for all' },
	],
});

const READS: Readonly<Record<RivalWork, readonly string[]>> = {
	create: ['email', 'name'],
	list: [],
	read: ['id'],
	update: ['id', 'name'],
};

/** What GET /contacts gives. */
interface ContactPage {
	data: IDataObject[];
	pages: { next?: { starting_after: string } };
}

/** The request of an item, its parameters read as nodes read them. */
function optionsOf(context: IExecuteFunctions, baseUrl: string, index: number): IHttpRequestOptions {
	const work = context.getNodeParameter('work', index) as RivalWork;
	const values = Object.fromEntries(READS[work].map((name) => [name, context.getNodeParameter(name, index)]));
	const { method, path, body } = requestOf(work, values as Record<string, string>);
	return { method, url: `${baseUrl}${path}`, json: true, ...(body && { body }) };
}

const programmatic = (
	displayName: string,
	run: (context: IExecuteFunctions) => Promise<INodeExecutionData[]>,
): INodeType => ({
	description: described(displayName),
	async execute() {
		return [await run(this)];
	},
});

/** Sends requests with n8n's helper, and reads the credential once for all of them. */
async function senderOf(context: IExecuteFunctions): Promise<(options: IHttpRequestOptions) => Promise<unknown>> {
	const data = await context.getCredentials(CREDENTIAL);
	const more = { credentialsDecrypted: { id: '', name: '', type: CREDENTIAL, data } };
	return async (options) =>
		(await context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL, options, more)) as unknown;
}

/** One request after another, and the credential read for each: what n8n's built-in Intercom node does. */
export const sequential = (baseUrl: string): INodeType =>
	programmatic('Sequential', async (context) => {
		const out: INodeExecutionData[] = [];
		for (const [item] of context.getInputData().entries()) {
			const options = optionsOf(context, baseUrl, item);
			const json: IDataObject = await context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL, options);
			out.push({ json, pairedItem: { item } });
		}
		return out;
	});

/** The least that a node with the same width can do: a loop over n8n's helper, which may know the rate limit. */
export const bareLoop = (baseUrl: string, width: number, rateLimit?: RateLimit): INodeType =>
	programmatic('Bare Loop', async (context) => {
		const out: INodeExecutionData[] = [];
		const send = await senderOf(context);
		const windows = rateLimit && new KnownWindows(rateLimit);
		const { length } = context.getInputData();
		let next = 0;
		const worker = async (): Promise<void> => {
			while (next < length) {
				const item = next++;
				await windows?.enter();
				const json = (await send(optionsOf(context, baseUrl, item))) as IDataObject;
				windows?.leave();
				out[item] = { json, pairedItem: { item } };
			}
		};
		await Promise.all(Array.from({ length: width }, worker));
		return out;
	});

/** The least that reading a whole list can cost: page after page, and the rows as they are. */
export const bareList = (baseUrl: string): INodeType =>
	programmatic('Bare List', async (context) => {
		const out: INodeExecutionData[] = [];
		const send = await senderOf(context);
		const limit = Number(context.getNodeParameter('limit', 0)) || Infinity;
		let qs: IDataObject | undefined = { per_page: 150 };
		while (qs && out.length < limit) {
			const page = (await send({ url: `${baseUrl}/contacts`, qs, json: true })) as ContactPage;
			for (const json of page.data) out.push({ json, pairedItem: { item: 0 } });
			qs = page.pages.next && { per_page: 150, starting_after: page.pages.next.starting_after };
		}
		return out;
	});
