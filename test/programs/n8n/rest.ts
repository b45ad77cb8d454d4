import type { IDataObject } from 'n8n-workflow';
import { Problem } from './problem';

/** Who signs in. */
export interface Login {
	email: string;
	password: string;
}

/** n8n's REST API as its editor speaks it. */
export class Rest {
	private cookie = '';
	// n8n accepts its cookie only from the browser that it was given to.
	private readonly browser = 'n8n-nodes-intercom';

	constructor(readonly url: string) {}

	/** The answer to a request, whatever its status. */
	async ask(method: string, path: string, body?: unknown): Promise<Response> {
		return await fetch(`${this.url}${path}`, {
			method,
			headers: {
				'browser-id': this.browser,
				cookie: this.cookie,
				...(body !== undefined && { 'content-type': 'application/json' }),
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
			signal: AbortSignal.timeout(60_000),
		});
	}

	/** What a successful answer holds. Throws with n8n's own words otherwise. */
	async send<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await this.ask(method, path, body);
		const text = await response.text();
		if (!response.ok) throw new Error(`n8n answered ${response.status} to ${method} ${path}: ${text.slice(0, 500)}`);
		const answer = JSON.parse(text) as IDataObject | unknown[];
		return (!Array.isArray(answer) && 'data' in answer ? answer['data'] : answer) as T;
	}

	async get<T>(path: string): Promise<T> {
		return await this.send('GET', path);
	}

	async post<T>(path: string, body: unknown): Promise<T> {
		return await this.send('POST', path, body);
	}

	private async keepCookie(response: Response): Promise<void> {
		this.cookie = response.headers
			.getSetCookie()
			.map((cookie) => cookie.split(';')[0])
			.join('; ');
		await response.arrayBuffer();
	}

	/** Signs in; in a new n8n creates the owner first. */
	async signIn({ email, password }: Login): Promise<void> {
		const settings = await this.get<{ userManagement: { showSetupOnFirstLoad: boolean } }>('/rest/settings');
		if (settings.userManagement.showSetupOnFirstLoad) {
			const owner = { email, password, firstName: 'Intercom', lastName: 'Tester' };
			const made = await this.ask('POST', '/rest/owner/setup', owner);
			if (!made.ok) throw new Error(`n8n refused its owner with ${made.status}: ${await made.text()}`);
			await this.keepCookie(made);
		}
		const answer = await this.ask('POST', '/rest/login', { emailOrLdapLoginId: email, password });
		if (answer.status === 401) throw new Problem(`n8n does not know the password of ${email} any more`);
		if (!answer.ok) throw new Error(`n8n refused the login with ${answer.status}: ${await answer.text()}`);
		await this.keepCookie(answer);
	}
}
