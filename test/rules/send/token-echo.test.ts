import { useShortWaits } from '../../kit/shortWaits';
import type { INodeParameters } from 'n8n-workflow';
import { listSearch } from '../../../nodes/Intercom/methods/listSearch';
import { type RunOptions, useTestNode } from '../../operations/testNode';
import { errorList } from '../../kit/answers';
import { contactsIn, getContact, withIds } from '../../kit/input';
import { everythingIn } from '../../kit/output';

const CANARY = 'canary/7f3b91+d2c4e8==';
const FORMS = [CANARY, encodeURIComponent(CANARY), Buffer.from(CANARY).toString('base64')];
const REPEATED = `you sent ${FORMS.join(' and ')}`;
const CLEAN = 'you sent [access token] and [access token] and [access token]';

const node = useTestNode({ token: CANARY });
useShortWaits();

/** Runs, and makes sure that no form of the token comes out anywhere. */
async function watched(parameters: INodeParameters, options: RunOptions = {}) {
	const result = await node.execute(parameters, options);
	expect(FORMS.filter((form) => everythingIn([result, result.error, result.run]).includes(form))).toEqual([]);
	return result;
}

const some = (): RunOptions => withIds(contactsIn(node, 1)[0] ?? '');
const raw = (change: INodeParameters) => ({ resource: 'rawRequest', operation: 'send', url: '/me', ...change });

describe('A server that repeats the token does not bring it', () => {
	test.each([
		['the error of a refusal', { status: 422, body: errorList(FORMS[0] ?? '', REPEATED) }],
		['the error of an answer that is no JSON', { status: 502, body: `<p>${REPEATED}</p>` }],
	])('into %s, nor into its item', async (_name, fault) => {
		node.simulator.fault({ ...fault, times: Infinity });
		const { error } = await watched(getContact, some());
		expect(error?.message).toContain(CLEAN);
		const { output } = await watched(getContact, { ...some(), node: { onError: 'continueRegularOutput' } });
		expect(output[0]?.[0]?.json.error).toContain(CLEAN);
	});

	test('into the error of a redirect', async () => {
		for (const location of [`https://evil.example/a/${CANARY}?key=s3cret`, `https://s3cret@evil.example/a/${CANARY}`]) {
			node.simulator.fault({ status: 302, headers: { location } });
			const { error } = await watched(getContact, some());
			expect(error?.message).toContain('https://evil.example/a/[access token], where');
			expect(error?.message).not.toContain('s3cret');
		}
	});

	test('into an item, whole or simplified, also where JSON escapes its slashes', async () => {
		const body = `{"id":"1","role":"user","name":${JSON.stringify(REPEATED)},"phone":"${CANARY.replaceAll('/', '\\/')}"}`;
		for (const simplify of [true, false]) {
			node.simulator.fault({ status: 200, body, contentType: 'application/json' });
			const { output } = await watched({ ...getContact, simplify }, some());
			expect(output[0]?.[0]?.json).toMatchObject({ name: CLEAN, phone: '[access token]' });
		}
	});

	test('into the text or the headers of a raw answer', async () => {
		node.simulator.fault({ status: 200, body: REPEATED, headers: { 'x-echo': CANARY } });
		const { output } = await watched(raw({ response: 'text', additionalFields: { full: true } }));
		expect(output[0]?.[0]?.json).toMatchObject({ body: CLEAN, headers: { 'x-echo': '[access token]' } });
	});

	test('into a file, whose other bytes stay as they are', async () => {
		const bytes = Buffer.from([0, 255, 128, 10, 195, 40]);
		node.simulator.fault({ status: 200, body: Buffer.concat([bytes, Buffer.from(CANARY), bytes]) });
		const { output } = await watched(raw({ response: 'file' }));
		const data = Buffer.from(output[0]?.[0]?.binary?.['data']?.data ?? '', 'base64');
		expect(data).toEqual(Buffer.concat([bytes, Buffer.from('[access token]'), bytes]));
	});

	test('into a dropdown', async () => {
		const tags = { type: 'list', data: [{ type: 'tag', id: '1', name: CANARY }] };
		node.simulator.fault({ status: 200, body: tags });
		const found = await listSearch.searchTags.call(node.loadOptions({ resource: 'tag', operation: 'getAll' }));
		expect(found.results).toMatchObject([{ name: '[access token]', value: '1' }]);
	});
});
