import { settingsFrom } from './settings';

test('without anything set there is the simulator on the usual ports', () => {
	expect(settingsFrom([], {})).toEqual({
		version: '2.41.1',
		port: 5678,
		simulatorPort: 8216,
		fresh: false,
		workspace: undefined,
	});
});

test('ports and the version are taken from the command line', () => {
	const settings = settingsFrom(['--port', '5680', '--simulator-port=9000', '--n8n', '1.123.81'], {});
	expect(settings).toMatchObject({ version: '1.123.81', port: 5680, simulatorPort: 9000 });
});

test('--fresh makes the simulated workspace begin anew', () => {
	expect(settingsFrom(['--fresh'], {}).fresh).toBe(true);
});

test('a token in the environment makes the credential one for the real workspace, in its region', () => {
	expect(settingsFrom([], { INTERCOM_ACCESS_TOKEN: ' secret ', INTERCOM_REGION: 'EU' }).workspace).toEqual({
		name: 'Intercom (my workspace, EU)',
		data: { accessToken: 'secret', region: 'eu' },
	});
	expect(settingsFrom([], { INTERCOM_ACCESS_TOKEN: 'secret' }).workspace?.data).toMatchObject({ region: 'us' });
});

test.each([
	[['--port', 'http'], {}, '--port takes a port from 1 to 65535, not "http"'],
	[['--simulator-port', '70000'], {}, '--simulator-port takes a port from 1 to 65535, not "70000"'],
	[['--prot', '1'], {}, 'npm start takes --n8n, --port, --simulator-port, --fresh, as in: npm start -- --port 5680'],
	[[], { INTERCOM_ACCESS_TOKEN: 't', INTERCOM_REGION: 'asia' }, 'INTERCOM_REGION is one of us, eu, au, not "asia"'],
])('%j with %j is refused in one line', (args, env, message) => {
	expect(() => settingsFrom(args, env)).toThrow(message);
});
