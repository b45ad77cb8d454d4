import { judgeAnswer } from '../../nodes/Intercom/methods/credentialTest';

const me = (region: string) => ({ type: 'admin', name: 'Ada', app: { name: 'Acme', region } });

describe('what an answer of GET /me says of a credential', () => {
	test.each([
		['us', 'EU', 'Europe', 'United States'],
		['eu', 'AU', 'Australia', 'Europe'],
		['au', 'US', 'United States', 'Australia'],
	])('names the region of a workspace that is not in the chosen one (%s, %s)', (chosen, region, actual, expected) => {
		expect(judgeAnswer(200, me(region), chosen, 'api.intercom.io')).toEqual({
			status: 'Error',
			message: `Wrong region: the token is right, but the workspace lives in ${actual}, not in ${expected}. Choose ${actual} as the region`,
		});
	});

	test.each(['us', 'US'])('is content with the chosen region, written as %s', (region) => {
		expect(judgeAnswer(200, me(region), 'us', 'api.intercom.io')).toEqual({
			status: 'OK',
			message: 'Connected to Acme as Ada',
		});
	});

	test('is content with a region that came after this node', () => {
		expect(judgeAnswer(200, me('CA'), 'us', 'api.intercom.io').status).toBe('OK');
	});

	test('says that a refused token may belong to another region', () => {
		expect(judgeAnswer(401, undefined, 'eu', 'api.eu.intercom.io').message).toBe(
			'Wrong access token: api.eu.intercom.io does not accept it (unauthorized). If it is right, the workspace lives in another region than Europe',
		);
	});
});
