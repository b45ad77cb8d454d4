import { useShortWaits } from '../../kit/shortWaits';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { errorList } from '../../kit/answers';
import { contactsIn, getContact, withIds } from '../../kit/input';
import { connected, OAUTH2 } from '../../kit/oauth2';
import { everythingIn, usePrinted } from '../../kit/output';
import { type RunOptions, type TestNode, useTestNode } from '../../operations/testNode';
import type { Simulator } from '../../simulator';
import { load, searchIn } from '../../editor/load';

const TOKEN = 'canary/7f3b91+d2c4e8==';
const OTHER_TOKEN = 'canary/another+one3f77==';
const SECRET = 'b1946ac9-5f4c-4c83-9e1d-70c3a3b2f0aa';

useShortWaits();

interface Kind {
	name: string;
	parameters: INodeParameters;
	credential: (simulator: Simulator) => { type: string; data: ICredentialDataDecryptedObject };
	/** What must not be seen anywhere, and what stands in its place. */
	secrets: ReadonlyArray<readonly [secret: string, mark: string]>;
}

const kinds: Kind[] = [
	{
		name: 'a connected credential',
		parameters: { authentication: 'oAuth2' },
		credential: (simulator) => {
			const oauthTokenData = { token_type: 'Bearer', access_token: TOKEN, token: OTHER_TOKEN };
			return { type: OAUTH2, data: connected(simulator, { clientSecret: SECRET, oauthTokenData }) };
		},
		secrets: [
			[TOKEN, '[access token]'],
			[OTHER_TOKEN, '[access token]'],
			[SECRET, '[client secret]'],
		],
	},
	{
		name: 'an access token with a client secret',
		parameters: {},
		credential: ({ url }) => ({
			type: 'intercomAccessTokenApi',
			data: { accessToken: TOKEN, clientSecret: SECRET, region: 'custom', baseUrl: url },
		}),
		secrets: [
			[TOKEN, '[access token]'],
			[SECRET, '[client secret]'],
		],
	},
];

describe.each(kinds)('A server that repeats the secrets of $name', ({ credential, parameters, secrets }) => {
	const node = useTestNode({ token: TOKEN, credential });
	const printed = usePrinted();

	const spelled = (secret: string) => [
		secret,
		encodeURIComponent(secret),
		secret.replaceAll('-', '\\u002d').replaceAll('/', '\\/'),
		Buffer.from(secret).toString('base64'),
		Buffer.from(`simulator-client-id:${secret}`).toString('base64'),
	];
	const forms = secrets.flatMap(([secret]) => spelled(secret));
	const repeated = `you sent ${forms.join(' and ')}`;
	const marks = secrets.map(([, mark]) => mark);

	const expectNone = (...seen: unknown[]) => {
		const texts = [...seen.map(everythingIn), ...printed];
		// Of the pair in base64 the name in front may stay.
		const wanted = secrets.flatMap(([secret]) => [...spelled(secret).slice(0, 4), secret.slice(0, 14)]);
		expect(wanted.filter((form) => texts.some((text) => text.includes(form)))).toEqual([]);
	};
	const watched = async (
		change: INodeParameters,
		options: RunOptions = {},
	): Promise<Awaited<ReturnType<TestNode['execute']>>> => {
		const result = await node.execute({ ...parameters, ...change }, options);
		expect(node.simulator.requests[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
		expectNone(result, result.error, result.run, result.hints);
		return result;
	};
	const some = (): RunOptions => withIds(contactsIn(node, 1)[0] ?? '');
	const raw = { resource: 'rawRequest', operation: 'send', url: '/me' };
	const expectMarks = (text: unknown) => {
		for (const mark of marks) expect(text).toContain(mark);
	};

	test.each([
		['a refusal', { status: 422, body: errorList(SECRET, repeated) }],
		['a wrong token', { status: 401, body: errorList('unauthorized', repeated) }],
		[
			'an answer that is no JSON',
			{ status: 502, body: `<p>you sent ${secrets.map(([secret]) => secret).join(' ')}</p>` },
		],
	])('does not bring them into the error of %s, nor into its item', async (_name, fault) => {
		node.simulator.fault({ ...fault, times: Infinity });
		expectMarks((await watched(getContact, some())).error?.message);
		const { output } = await watched(getContact, { ...some(), node: { onError: 'continueRegularOutput' } });
		expectMarks(output[0]?.[0]?.json.error);
	});

	test('does not bring them into an item, a raw answer, its headers or a file', async () => {
		const contact = { type: 'contact', id: '1', role: 'user', name: repeated };
		node.simulator.fault({ status: 200, body: contact });
		expectMarks((await watched(getContact, some())).output[0]?.[0]?.json.name);
		node.simulator.fault({ status: 200, body: repeated, headers: { 'x-echo': SECRET, 'x-other': TOKEN } });
		const { output } = await watched({ ...raw, response: 'text', additionalFields: { full: true } });
		expectMarks(output[0]?.[0]?.json.body);
		expect(output[0]?.[0]?.json.headers).toMatchObject({ 'x-echo': '[client secret]', 'x-other': '[access token]' });
		node.simulator.fault({ status: 200, body: Buffer.from(repeated) });
		const file = await watched({ ...raw, response: 'file' });
		const text = Buffer.from(file.output[0]?.[0]?.binary?.['data']?.data ?? '', 'base64').toString();
		expectMarks(text);
		expectNone(text);
	});

	test('does not bring them into a redirect that is refused', async () => {
		node.simulator.fault({ status: 302, headers: { location: `https://evil.example/${SECRET}/${TOKEN}?key=1` } });
		const { error } = await watched(getContact, some());
		expect(error?.message).toContain('https://evil.example/[client secret]/[access token], where');
	});

	test('does not bring them into a picker or a dropdown', async () => {
		const tags = { type: 'list', data: [{ type: 'tag', id: '1', name: `${SECRET} ${TOKEN}` }] };
		node.simulator.fault({ status: 200, body: tags, times: 2 });
		const context = { ...parameters, resource: 'tag', operation: 'getAll' };
		const found = await searchIn(node, context)('searchTags');
		expect(found.results).toMatchObject([{ name: '[client secret] [access token]' }]);
		expectNone(found, await load(node, 'getTags', context));
	});

	test('does not bring them into the error of a connection that is cut or of an answer that cannot be read', async () => {
		for (const fault of [{ drop: 'before' as const }, { truncate: true }]) {
			node.simulator.reset();
			node.simulator.fault({ ...fault, times: Infinity });
			expect((await watched({ resource: 'admin', operation: 'getCurrent' })).error).toBeDefined();
		}
	});
});

describe.each([['nothing', undefined] as const, ['an empty text', ''] as const, ['blanks', '  '] as const])(
	'An access token whose client secret is %s',
	(_name, clientSecret) => {
		const node = useTestNode({
			token: TOKEN,
			credential: ({ url }) => ({
				type: 'intercomAccessTokenApi',
				data: {
					accessToken: TOKEN,
					region: 'custom',
					baseUrl: url,
					...(clientSecret !== undefined && { clientSecret }),
				},
			}),
		});

		test('works as before, and no other text is taken for the secret', async () => {
			const name = 'a  b [] undefined null';
			node.simulator.fault({ path: '/me', status: 200, body: { name } });
			expect(await node.json({ resource: 'rawRequest', operation: 'send', url: '/me' })).toEqual([{ name }]);
		});
	},
);
