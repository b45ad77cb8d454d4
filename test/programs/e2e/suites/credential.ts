import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { CREDENTIAL_TYPE, keepCredential, type SavedCredential } from '../../n8n/workspace';
import type { World } from '../world';

const TRIED = 'Tried';

interface Verdict {
	status: 'Error' | 'OK';
	message: string;
}

/** The credential's test as the editor's button asks for it. */
export function credentialSuite(opened: () => World): void {
	const tested = async (data: ICredentialDataDecryptedObject): Promise<Verdict> => {
		const { rest } = opened();
		const { id, name, type } = await keepCredential(rest, { name: TRIED, type: CREDENTIAL_TYPE, data });
		return await rest.post('/rest/credentials/test', { credentials: { id, name, type, data } });
	};
	afterAll(async () => {
		const { rest } = opened();
		const saved = await rest.get<SavedCredential[]>('/rest/credentials');
		for (const { id, name } of saved) if (name === TRIED) await rest.send('DELETE', `/rest/credentials/${id}`);
	});
	const own = (change: ICredentialDataDecryptedObject = {}): ICredentialDataDecryptedObject => ({
		accessToken: opened().simulator.token,
		region: 'custom',
		baseUrl: opened().simulator.url,
		...change,
	});

	it('passes its test with the right token, and says whose it is', async () => {
		expect(await tested(own())).toEqual({ status: 'OK', message: expect.stringMatching(/^Connected to .+ as .+/) });
	});

	it('fails its test with a wrong token', async () => {
		const { status, message } = await tested(own({ accessToken: 'wrong-token' }));
		expect(status).toBe('Error');
		expect(message).toMatch(/^Wrong access token: 127\.0\.0\.1:\d+ does not accept it/);
		expect(message).not.toContain('wrong-token');
	});

	it.each([
		['us', 'US', 'api.intercom.io'],
		['eu', 'EU', 'api.eu.intercom.io'],
		['au', 'AU', 'api.au.intercom.io'],
	] as const)('reaches the host of the region %s and no other', async (region, name, host) => {
		const { internet } = opened();
		internet.visited.length = 0;
		const verdict = await tested({ accessToken: `token-of-${name}`, region });
		expect(verdict).toEqual({ status: 'OK', message: expect.stringContaining('Connected to') });
		expect(internet.visited.filter((visited) => visited.includes('intercom'))).toEqual([`${host}:443`]);
	});

	it('names the right region when the token works in another one', async () => {
		const american = opened().internet.hosts['api.intercom.io'];
		american?.configure({ region: 'EU' });
		const verdict = await tested({ accessToken: 'token-of-US', region: 'us' });
		american?.configure({ region: 'US' });
		expect(verdict).toEqual({
			status: 'Error',
			message: expect.stringContaining('Wrong region: the token is right, but the workspace lives in Europe'),
		});
	});

	it('speaks of the region when the chosen one does not know the token', async () => {
		const verdict = await tested({ accessToken: 'token-of-EU', region: 'us' });
		expect(verdict).toEqual({
			status: 'Error',
			message: expect.stringContaining('If it is right, the workspace lives in another region than United States'),
		});
	});

	it('fails its test where nobody listens, with what to check', async () => {
		const verdict = await tested(own({ baseUrl: 'http://127.0.0.1:9' }));
		expect(verdict.status).toBe('Error');
		expect(verdict.message).toMatch(/could not be reached \(.+\): check the network and the Base URL/);
	});

	it('is refused with an unencrypted address elsewhere, before anything is sent', async () => {
		const verdict = await tested(own({ baseUrl: 'http://intercom.example' }));
		expect(verdict).toEqual({ status: 'Error', message: expect.stringMatching(/https/) });
	});

	it('is never given out with its token', async () => {
		const { rest, simulator, credential } = opened();
		const answer = await rest.ask('GET', `/rest/credentials/${credential.id}?includeData=true`);
		expect(await answer.text()).not.toContain(simulator.token);
	});
}
