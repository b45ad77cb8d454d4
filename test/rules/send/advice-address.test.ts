import { ADVICE_BY_CODE } from '../../../nodes/Intercom/engine/send/adviceByCode';
import { failureOf } from '../../../nodes/Intercom/engine/send/answers';
import { addressFieldOf } from '../../../nodes/Intercom/engine/send/credential';
import { judgeAnswer } from '../../../nodes/Intercom/methods/credentialTest';

const STATUSES = [301, 302, 307, 400, 401, 403, 404, 405, 408, 409, 410, 413, 422, 429, 500, 502, 503, 504];
const errorList = (code: string) => JSON.stringify({ type: 'error.list', errors: [{ code, message: 'No' }] });
const BODIES = ['', '<html>Blocked</html>', ...Object.keys(ADVICE_BY_CODE).map(errorList)];

/** All that the node says of answers that refuse, with a credential of this region. */
const saidOf = (region: string): string[] =>
	STATUSES.flatMap((status) =>
		BODIES.map((body) => {
			const reply = { status, headers: { location: 'https://elsewhere.example/x' }, content: Buffer.from(body) };
			const credential = { addressField: addressFieldOf({ region }) };
			const { message, advice } = failureOf(reply, false, { method: 'GET', path: '/contacts/1', credential });
			return `${message}. ${advice}`;
		}),
	);

test.each(['us', 'eu', 'au'])(
	'no error of the region %s speaks of a Base URL, which its credential has not',
	(region) => {
		expect(saidOf(region).filter((text) => text.includes('Base URL'))).toEqual([]);
		const verdicts = STATUSES.map((status) => judgeAnswer(status, undefined, region, 'api.intercom.io').message);
		expect(verdicts.filter((text) => text.includes('Base URL'))).toEqual([]);
	},
);

test('errors of the region Custom tell to check the Base URL where the answer is not one of Intercom', () => {
	const said = saidOf('custom');
	expect(said.filter((text) => text.includes('"Base URL"')).length).toBeGreaterThan(5);
	expect(judgeAnswer(302, undefined, 'custom', 'proxy.example').message).toContain('Wrong Base URL');
});
