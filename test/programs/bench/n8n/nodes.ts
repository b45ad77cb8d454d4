import type { INode } from 'n8n-workflow';
import { CREDENTIAL_TYPE, NODE_TYPE, type SavedCredential } from '../../n8n/workspace';

/** A node of n8n that creates a lead for each item. */
export interface RacingNode {
	title: string;
	node: Pick<INode, 'parameters' | 'type' | 'typeVersion'>;
	credential: 'builtIn' | 'ours';
}

/** Type of the credential of n8n's built-in node. */
export const BUILT_IN_CREDENTIAL = 'intercomApi';

const request = (options: INode['parameters']): Pick<INode, 'parameters' | 'type' | 'typeVersion'> => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: {
		method: 'POST',
		url: 'https://api.intercom.io/contacts',
		authentication: 'predefinedCredentialType',
		nodeCredentialType: CREDENTIAL_TYPE,
		sendBody: true,
		bodyParameters: {
			parameters: [
				{ name: 'role', value: 'lead' },
				{ name: 'email', value: '={{ $json.email }}' },
			],
		},
		options,
	},
});

/** All of them send POST /contacts. */
export const racingNodes = {
	ours: {
		title: 'this node',
		node: {
			type: NODE_TYPE,
			typeVersion: 1,
			parameters: { resource: 'contact', operation: 'create', role: 'lead', email: '={{ $json.email }}' },
		},
		credential: 'ours',
	},
	builtIn: {
		title: "n8n's Intercom node",
		node: {
			type: 'n8n-nodes-base.intercom',
			typeVersion: 1,
			parameters: { resource: 'lead', operation: 'create', email: '={{ $json.email }}' },
		},
		credential: 'builtIn',
	},
	httpRequest: { title: "n8n's HTTP Request node", node: request({}), credential: 'ours' },
	httpRequestBatched: {
		title: 'the same with Batching',
		// What the editor puts there when the option is added: 50 items, 1,000 ms.
		node: request({ batching: { batch: { batchSize: 50, batchInterval: 1_000 } } }),
		credential: 'ours',
	},
} satisfies Record<string, RacingNode>;

export type Name = keyof typeof racingNodes;

/** The node as a saved workflow has it. */
export function nodeOf(
	{ node, credential }: RacingNode,
	credentials: Record<'builtIn' | 'ours', SavedCredential>,
): INode {
	const { id, name, type } = credentials[credential];
	return {
		...node,
		id: 'contestant',
		name: 'RacingNode',
		position: [220, 0],
		onError: 'continueRegularOutput',
		credentials: { [type]: { id, name } },
	};
}
