import { deflateSync, gzipSync } from 'node:zlib';
import { useOtherHost } from '../../kit/servers';
import { notificationOf, notify, send } from './send';
import { SECRET, signatureOf, useWebhooks } from './webhooks';

const webhooks = useWebhooks();
const intercom = useOtherHost();
const everything = { topics: ['*'], simplify: false };

/** Letters that Intercom escapes, others of several bytes, and an emoji; signed with `openssl dgst -sha1 -hmac`. */
const SIGNED = [
	'{"type":"notification_event","app_id":"abc123de","topic":"conversation.user.replied",',
	'"id":"notif_00000000-0000-4000-8000-000000000001","created_at":1768031793,"data":{"item":{"type":"conversation",',
	'"id":"215472621202693","conversation_parts":{"conversation_parts":[{"type":"conversation_part","id":"1",',
	'"part_type":"comment","body":"\\u003cp\\u003eGrüße \\u0026amp; Küsse 🎟 ’\\u003c/p\\u003e","created_at":1768031790,',
	'"author":{"type":"user","id":"6961d162fb0ef1f1ac90ce8c","name":"Zoë"}}]}}}}',
].join('');
const SIGNATURE = 'sha1=7f7c02be0fd9a39279e34681a3062cd31d215f0c';
const SIGNATURE_WITH_BOM = 'sha1=76fcc28cd83972cccd3f569652e68ed51a0067e6';
const SIGNATURE_OF_NOTHING = 'sha1=fccaed18020f7e96b49091cc9dfe9fbef3471e5a';
const SIGNATURE_WITHOUT_SECRET = 'sha1=692067a552873deb3714ca53e671b8fe51950533';
const SIGNATURE_WITH_UMLAUT = 'sha1=847e5a65a44b0f1af64ae72f460d32e7235a57de';
const REPEATED = 'notif_00000000-0000-4000-8000-000000000001';

/** Sends the signed notification to a workflow of its own, so that it is no repeat. */
let workflows = 0;
const fresh = (more: object = {}) =>
	webhooks.register({ id: `delivery-${++workflows}`, parameters: everything, ...more });

describe('What Intercom asks for', () => {
	test('HEAD is answered with 200, without a signature and without an execution', async () => {
		expect(await send(fresh(), '', { method: 'HEAD', signature: null })).toEqual({ status: 200, body: '' });
		expect([webhooks.executions, webhooks.warnings]).toEqual([[], []]);
	});

	test('HEAD works for a credential without a client secret, as it is asked for before anything is set', async () => {
		const address = fresh({ credential: {} });
		expect((await send(address, '', { method: 'HEAD', signature: null })).status).toBe(200);
	});

	test.each([
		['signed', {}],
		['unsigned', { signature: null }],
		['signed by somebody else', { signature: signatureOf('{}', 'other') }],
	])('a ping that is %s is answered with 200 and starts nothing', async (_what, delivery) => {
		const ping = notificationOf('ping', { type: 'ping', message: 'hello' }, { id: null, created_at: null });
		expect((await notify(fresh(), ping, delivery)).status).toBe(200);
		expect([webhooks.executions, webhooks.warnings]).toEqual([[], []]);
	});

	test('a ping is answered even without a client secret', async () => {
		expect((await notify(fresh({ credential: {} }), notificationOf('ping'))).status).toBe(200);
		expect(webhooks.executions).toEqual([]);
	});

	test('a notification starts the workflow, and is answered with an empty body', async () => {
		expect(await notify(fresh(), notificationOf('company.created', { type: 'company', id: '1' }))).toEqual({
			status: 200,
			body: '',
		});
		expect(webhooks.executions).toHaveLength(1);
	});

	test('nothing is asked of Intercom', async () => {
		const credential = { clientSecret: SECRET, region: 'custom', baseUrl: intercom.url };
		await send(fresh({ credential }), SIGNED);
		expect([webhooks.executions.length, intercom.seen]).toEqual([1, []]);
	});
});

describe('A signature', () => {
	test('of escapes, umlauts and emoji is that of the bytes', async () => {
		expect((await send(fresh(), SIGNED, { signature: SIGNATURE })).status).toBe(200);
		expect(webhooks.executions).toEqual([[JSON.parse(SIGNED)]]);
	});

	test('is made with a client secret as UTF-8', async () => {
		const address = fresh({ credential: { clientSecret: 'Schlüssel' } });
		await send(address, SIGNED, { signature: SIGNATURE_WITH_UMLAUT });
		expect(webhooks.executions).toHaveLength(1);
	});

	test.each([
		['gzip', gzipSync(SIGNED)],
		['deflate', deflateSync(SIGNED)],
	])('is that of the text inside %s', async (encoding, body) => {
		await send(fresh(), body, { signature: SIGNATURE, headers: { 'content-encoding': encoding } });
		expect(webhooks.executions).toEqual([[JSON.parse(SIGNED)]]);
	});

	test('includes a byte order mark', async () => {
		const body = `\uFEFF${SIGNED}`;
		expect((await send(fresh(), body, { signature: SIGNATURE })).status).toBe(401);
		expect((await send(fresh(), body, { signature: SIGNATURE_WITH_BOM })).status).toBe(200);
		expect(webhooks.executions).toEqual([[JSON.parse(SIGNED)]]);
	});

	test('may be written in capitals and with blanks around it', async () => {
		await send(fresh(), SIGNED, { signature: `  sha1=${SIGNATURE.slice(5).toUpperCase()} ` });
		expect(webhooks.executions).toHaveLength(1);
	});

	test('is checked with the client secret alone, however it was pasted', async () => {
		await send(fresh({ credential: { clientSecret: ` ${SECRET}\n` } }), SIGNED, { signature: SIGNATURE });
		expect(webhooks.executions).toHaveLength(1);
	});

	test('is that of a body of 16 MB too', async () => {
		const large = JSON.stringify(notificationOf('company.created', { id: '1', name: 'x'.repeat(15 * 2 ** 20) }));
		expect((await send(fresh(), large)).status).toBe(200);
		expect(webhooks.executions).toHaveLength(1);
	});

	test.each([
		['none', null],
		['an empty one', ''],
		['one of another body', signatureOf(`${SIGNED} `)],
		['one with another secret', signatureOf(SIGNED, 'another secret')],
		['one with an empty secret', SIGNATURE_WITHOUT_SECRET],
		['one that is cut', SIGNATURE.slice(0, -1)],
		['one that goes on', `${SIGNATURE}0`],
		['one in another algorithm', SIGNATURE.replace('sha1', 'sha256')],
		['one without its algorithm', SIGNATURE.slice(5)],
		['one that is not hexadecimal', `sha1=${'z'.repeat(40)}`],
		['one of letters that take two bytes', `sha1=${'é'.repeat(20)}`],
		['a right one that comes twice', [SIGNATURE, SIGNATURE]],
		['a wrong one beside a right one', [signatureOf('x'), SIGNATURE]],
	])('is refused with 401 if it is %s', async (_what, signature) => {
		const answer = await send(fresh(), SIGNED, { signature });
		expect([answer.status, webhooks.executions, webhooks.thrown]).toEqual([401, [], []]);
		expect(webhooks.warnings).toHaveLength(1);
		expect(webhooks.warnings[0]).toContain('the signature is missing or wrong');
		expect(`${JSON.stringify(answer)}${String(webhooks.warnings)}`).not.toContain(SECRET);
	});

	test('is not looked for under the names of other channels', async () => {
		const headers = { 'x-body-signature': SIGNATURE, 'x-hub-signature-256': SIGNATURE };
		expect((await send(fresh(), SIGNED, { signature: null, headers })).status).toBe(401);
	});
});

describe('Without a client secret', () => {
	test.each([
		['none', {}],
		['an empty one', { clientSecret: '' }],
		['a blank one', { clientSecret: ' \n' }],
		['something else', { clientSecret: 7 }],
	])('everything is refused: the credential has %s', async (_what, credential) => {
		for (const signature of [null, SIGNATURE_WITHOUT_SECRET, SIGNATURE])
			expect((await send(fresh({ credential }), SIGNED, { signature })).status).toBe(401);
		expect(webhooks.executions).toEqual([]);
		expect(webhooks.warnings).toHaveLength(3);
		expect(webhooks.warnings[0]).toContain('the credential has no client secret');
	});

	test('a request is answered with 500 if the credential is gone, and nothing is thrown', async () => {
		const answer = await send(fresh({ credential: null }), SIGNED);
		expect([answer.status, webhooks.executions, webhooks.thrown]).toEqual([500, [], []]);
		expect(webhooks.warnings[0]).toContain('its credential could not be read');
	});
});

test('The client secret of an OAuth2 credential is used where that is chosen', async () => {
	const address = fresh({
		parameters: { ...everything, authentication: 'oAuth2' },
		credential: { clientId: 'id', clientSecret: SECRET },
	});
	expect((await send(address, SIGNED, { signature: SIGNATURE })).status).toBe(200);
	expect(webhooks.executions).toHaveLength(1);
});

describe('What is signed but no notification', () => {
	test.each([
		['no body', ''],
		['a list', '[1]'],
		['a text', '"x"'],
		['a number', '7'],
		['null', 'null'],
		['an object without a type', '{"topic":"company.created"}'],
		['another type', '{"type":"other","topic":"company.created"}'],
		['no topic', '{"type":"notification_event"}'],
		['a topic that is no text', '{"type":"notification_event","topic":["company.created"]}'],
	])('is answered with 200 and starts nothing: %s', async (_what, body) => {
		const answer = await send(fresh(), body, body === '' ? { signature: SIGNATURE_OF_NOTHING } : {});
		expect([answer.status, webhooks.executions, webhooks.thrown, webhooks.warnings]).toEqual([200, [], [], []]);
	});
});

test('A notification without data starts the workflow, as Intercom may leave out anything', async () => {
	const address = fresh({ parameters: { topics: ['*'] } });
	await notify(address, { type: 'notification_event', topic: 'company.created' });
	expect(webhooks.executions).toEqual([
		[
			{
				topic: 'company.created',
				created_at: null,
				workspace_id: '',
				notification_id: null,
				record_type: 'company',
				record: {},
			},
		],
	]);
});

test('The same notification starts each of two workflows of one n8n', async () => {
	for (const address of [fresh(), fresh()]) await send(address, SIGNED);
	expect(webhooks.executions.map(([item]) => item?.id)).toEqual([REPEATED, REPEATED]);
});
