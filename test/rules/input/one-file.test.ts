import type { IBinaryData } from 'n8n-workflow';
import { picked } from '../../kit/input';
import { useTestNode } from '../../operations/testNode';

const node = useTestNode();
const reply = {
	...{ resource: 'conversation', operation: 'reply', reply_as: 'admin', message: 'comment', body: 'x' },
	conversation_id: picked('1'),
	additionalFields: { admin_id: picked('991267459'), attachment_files: 'data' },
};

test.each<[file: Partial<IBinaryData>, name: string]>([
	[{}, 'data'],
	[{ fileExtension: 'pdf' }, 'data.pdf'],
	[{ fileName: 'a.txt', fileExtension: 'pdf' }, 'a.txt'],
	[{ fileName: ' a ' }, ' a '],
])('a file with %j is sent as "%s"', async (file, name) => {
	node.simulator.fault({ status: 200, body: { type: 'conversation', id: '1' } });
	const data = { data: 'aGk=', mimeType: 'text/plain', ...file };
	await node.items(reply, { items: [{ json: {}, binary: { data } }] });
	expect(node.sent[0]?.body).toMatchObject({ attachment_files: [{ name, data: 'aGk=', content_type: 'text/plain' }] });
});

test('where an item has one other file, that one is named', async () => {
	const photo = { data: 'aGk=', mimeType: 'text/plain' };
	const error = await node.failure(reply, { items: [{ json: {}, binary: { photo } }] });
	expect(error.description).toContain('It has: photo');
	expect(node.sent).toEqual([]);
});
