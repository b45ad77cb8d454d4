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
import type { Work } from '../task';
import { requestOf } from './routes';

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

const READS: Readonly<Record<Work, readonly string[]>> = {
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
	const work = context.getNodeParameter('work', index) as Work;
	const given = Object.fromEntries(READS[work].map((name) => [name, context.getNodeParameter(name, index)]));
	const { method, path, body } = requestOf(work, given as Record<string, string>);
	return { method, url: `${baseUrl}${path}`, json: true, ...(body && { body }) };
}

/** One request after another, and the credential read for each: what n8n's built-in Intercom node does. */
export class Sequential implements INodeType {
	description = described('Sequential');

	constructor(private readonly baseUrl: string) {}

	get execute(): NonNullable<INodeType['execute']> {
		const { baseUrl } = this;
		return async function () {
			const out: INodeExecutionData[] = [];
			for (const [item] of this.getInputData().entries()) {
				const options = optionsOf(this, baseUrl, item);
				const json: IDataObject = await this.helpers.httpRequestWithAuthentication.call(this, CREDENTIAL, options);
				out.push({ json, pairedItem: { item } });
			}
			return [out];
		};
	}
}

/** The least that a node with the same width can do: a loop over n8n's helper, the credential read once. */
export class BareLoop implements INodeType {
	description = described('Bare Loop');

	constructor(
		private readonly baseUrl: string,
		private readonly width: number,
	) {}

	get execute(): NonNullable<INodeType['execute']> {
		const { baseUrl, width } = this;
		return async function () {
			const out: INodeExecutionData[] = [];
			const credentialsDecrypted = { id: '', name: '', type: CREDENTIAL, data: await this.getCredentials(CREDENTIAL) };
			const { length } = this.getInputData();
			let next = 0;
			const worker = async (): Promise<void> => {
				while (next < length) {
					const item = next++;
					const options = optionsOf(this, baseUrl, item);
					const json: IDataObject = await this.helpers.httpRequestWithAuthentication.call(this, CREDENTIAL, options, {
						credentialsDecrypted,
					});
					out[item] = { json, pairedItem: { item } };
				}
			};
			await Promise.all(Array.from({ length: width }, worker));
			return [out];
		};
	}
}

/** The least that reading a whole list can cost: page after page, and the rows as they are. */
export class BareList implements INodeType {
	description = described('Bare List');

	constructor(private readonly baseUrl: string) {}

	get execute(): NonNullable<INodeType['execute']> {
		const { baseUrl } = this;
		return async function () {
			const out: INodeExecutionData[] = [];
			const credentialsDecrypted = { id: '', name: '', type: CREDENTIAL, data: await this.getCredentials(CREDENTIAL) };
			const limit = Number(this.getNodeParameter('limit', 0)) || Infinity;
			let qs: IDataObject | undefined = { per_page: 150 };
			while (qs && out.length < limit) {
				const options: IHttpRequestOptions = { url: `${baseUrl}/contacts`, qs, json: true };
				const page = (await this.helpers.httpRequestWithAuthentication.call(this, CREDENTIAL, options, {
					credentialsDecrypted,
				})) as ContactPage;
				for (const json of page.data) out.push({ json, pairedItem: { item: 0 } });
				qs = page.pages.next && { per_page: 150, starting_after: page.pages.next.starting_after };
			}
			return [out];
		};
	}
}
