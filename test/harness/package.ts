import { createRequire } from 'node:module';
import type { ICredentialType, INodeType } from 'n8n-workflow';
import { projectFolder } from '../programs/n8n/folders';

export const TYPE = 'n8n-nodes-intercom.intercom';
export const CREDENTIAL = 'intercomAccessTokenApi';

/** What package.json's `main` gives. */
export interface Package {
	Intercom: new () => INodeType;
	IntercomAccessTokenApi: new () => ICredentialType;
	IntercomOAuth2Api: new () => ICredentialType;
}

/** The version of the node that a new one gets, which is what people build with. */
export const newestVersion = ({ description }: INodeType): number => description.defaultVersion ?? 1;

/** The package as it is shipped: the built files, loaded through its index.js. */
export const builtPackage = (): Package => createRequire(__filename)(projectFolder()) as Package;
