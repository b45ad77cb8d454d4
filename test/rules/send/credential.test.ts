import { join } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import { IntercomAccessTokenApi } from '../../../credentials/IntercomAccessTokenApi.credentials';

const { authenticate } = new IntercomAccessTokenApi();

test('the token is put beside the other headers, without the spaces that came along when it was copied', async () => {
	if (typeof authenticate !== 'function') throw new Error('It is an expression');
	const request = { url: 'https://api.intercom.io/me', headers: { accept: 'text/html' } };
	expect(await authenticate({ accessToken: ' secret\n' }, request)).toEqual({
		url: 'https://api.intercom.io/me',
		headers: { accept: 'text/html', Authorization: 'Bearer secret' },
	});
	expect(request.headers).toEqual({ accept: 'text/html' });
});

test("n8n's editor is told of both credentials what lets the HTTP Request node offer them", async () => {
	const loader = new PackageDirectoryLoader(join(__dirname, '..', '..', '..'));
	await loader.loadAll();
	const told = JSON.parse(JSON.stringify(loader.types.credentials)) as unknown;
	expect(told).toMatchObject([
		{ name: 'intercomAccessTokenApi', authenticate: {}, httpRequestNode: { name: 'Intercom' } },
		{ name: 'intercomOAuth2Api', extends: ['oAuth2Api'], httpRequestNode: { name: 'Intercom' } },
	]);
});
