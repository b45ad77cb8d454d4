import { Container } from '@n8n/di';
import { BinaryDataService } from 'n8n-core';
import type { IBinaryData } from 'n8n-workflow';
import { Uploads } from '../../../nodes/Intercom/engine/input/uploads';
import { picked } from '../../kit/input';
import { useTestNode } from '../../operations/testNode';

const node = useTestNode();
const reply = {
	...{ resource: 'conversation', operation: 'reply', reply_as: 'admin', message: 'comment', body: 'x' },
	conversation_id: picked('1'),
	additionalFields: { admin_id: picked('991267459'), attachment_files: 'data' },
};
const file = { data: 'aGVsbG8=', mimeType: 'text/plain', fileName: 'a.txt' } satisfies IBinaryData;

afterEach(() => jest.restoreAllMocks());

/** The sizes that the files of an item are counted with before they are read. */
async function sizesOf(data: IBinaryData): Promise<number[]> {
	const take = jest.spyOn(Uploads.prototype, 'take');
	node.simulator.fault({ status: 200, body: { type: 'conversation', id: '1' } });
	await node.items(reply, { items: [{ json: {}, binary: { data } }] });
	return take.mock.calls.map(([, bytes]) => bytes);
}

test('a file is counted with the bytes that n8n names', async () => {
	expect(await sizesOf({ ...file, bytes: 1_234 })).toEqual([1_234]);
});

test('a file in an item of which n8n names no bytes is counted by its base64', async () => {
	expect(await sizesOf({ ...file })).toEqual([6]);
	expect(await sizesOf({ ...file, data: 'aGVsbG8' })).toContain(6);
});

test('a file that is stored elsewhere is counted with the size that its store names', async () => {
	const service = Container.get(BinaryDataService);
	jest.spyOn(service, 'getMetadata').mockResolvedValue({ fileSize: 77 });
	jest.spyOn(service, 'getAsBuffer').mockResolvedValue(Buffer.from('hello'));
	expect(await sizesOf({ ...file, data: 'filesystem-v2', id: 'filesystem-v2:1' })).toEqual([77]);
});

test('a binary field that is not there is refused with the names of those that are', async () => {
	const others = { json: {}, binary: { photo: file, invoice: file } };
	const error = await node.failure(reply, { items: [others] });
	expect(error.message).toBe('Attachment Binary Fields names "data", but the item has no such binary field');
	expect(error.description).toContain('It has: photo, invoice');
	expect((await node.failure(reply, { items: [{ json: {} }] })).description).toContain('It has none at all');
	expect(node.sent).toEqual([]);
});
