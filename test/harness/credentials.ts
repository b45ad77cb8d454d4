import { Container } from '@n8n/di';
import { Cipher, Credentials, EncryptionKeyProxy } from 'n8n-core';
import {
	ICredentialsHelper,
	isExpression,
	type IAuthenticateGeneric,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentials,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
} from 'n8n-workflow';

// n8n registers a provider backed by its database; here it is one data key, wrapped by the instance key.
const key = {
	id: 'k1',
	value: Container.get(Cipher).encryptDEKWithInstanceKey('0123456789abcdef'.repeat(4)),
	algorithm: 'aes-256-gcm' as const,
	format: 'prefixed' as const,
};
const keyProvider = { getActiveKey: async () => key, getKeyById: async () => key, getLegacyKey: async () => key };
Container.get(EncryptionKeyProxy).setProvider(keyProvider);

/**
 * Keeps credentials encrypted with n8n-core's own cipher, and decrypts and applies them as n8n's credentials helper
 * does.
 */
export class TestCredentialsHelper extends ICredentialsHelper {
	private readonly store = new Map<string, Credentials>();

	/** @param types credential types by name, e.g. `{ intercomAccessTokenApi: new IntercomAccessTokenApi() }` */
	constructor(private readonly types: Readonly<Record<string, ICredentialType>>) {
		super();
	}

	/** Encrypts and keeps a credential; the answer is what a node's `credentials` must hold to use it. */
	async save(id: string, type: string, data: ICredentialDataDecryptedObject): Promise<INodeCredentials> {
		const credential = new Credentials({ id, name: id }, type);
		await credential.setData(data);
		this.store.set(id, credential);
		return { [type]: { id, name: id } };
	}

	/** The stored, encrypted text. */
	rawOf(id: string): string {
		return String(this.stored(id).data);
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		incoming: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const options = incoming as IHttpRequestOptions;
		const { authenticate } = this.typeOf(typeName);
		if (!authenticate) return options;
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		const resolve = (text: string): string => {
			if (!isExpression(text) || !workflow || !node) return text;
			const data = { $credentials: credentials };
			return String(workflow.expression.getSimpleParameterValue(node, text, 'internal', data, undefined, '') ?? '');
		};
		return applied(authenticate, options, resolve);
	}

	getParentTypes(name: string): string[] {
		return this.types[name]?.extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async preAuthentication(): Promise<undefined> {}

	async runPreAuthentication(): Promise<undefined> {}

	async getCredentials({ id }: INodeCredentialsDetails): Promise<Credentials> {
		return this.stored(id);
	}

	async getDecrypted(_data: IWorkflowExecuteAdditionalData, { id }: INodeCredentialsDetails) {
		return await this.stored(id).getData();
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.typeOf(type).properties;
	}

	private stored(id: string | null): Credentials {
		const credential = this.store.get(id ?? '');
		if (!credential) throw new Error(`No credential was saved as "${id}"`);
		return credential;
	}

	private typeOf(name: string): ICredentialType {
		const type = this.types[name];
		if (!type) throw new Error(`The harness was not given the credential type "${name}"`);
		return type;
	}
}

/** Adds what a generic `authenticate` describes (headers, qs, body, auth) to the request. */
function applied(generic: IAuthenticateGeneric, options: IHttpRequestOptions, resolve: (text: string) => string) {
	const target = options as unknown as Record<string, Record<string, string>>;
	options.headers ??= {};
	for (const [part, values] of Object.entries(generic.properties)) {
		const into = (target[part] ??= {});
		for (const [name, value] of Object.entries(values ?? {})) into[resolve(name)] = resolve(String(value));
	}
	return options;
}
