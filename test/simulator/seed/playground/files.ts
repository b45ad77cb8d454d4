import { attach } from '../../routes/conversations/files';
import type { Simulator } from '../../types';

/** Conversations, those on top of every list, whose contact sent files. */
const WITH_FILES = 10;

/** A picture of one point. */
const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

/** One empty page. */
const PDF = Buffer.from(
	'JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+ZW5kb2JqCjIgMCBvYmo8PC9UeXBlL1BhZ2VzL0tp' +
		'ZHNbMyAwIFJdL0NvdW50IDE+PmVuZG9iagozIDAgb2JqPDwvVHlwZS9QYWdlL1BhcmVudCAyIDAgUi9NZWRpYUJveFswIDAgNTk1' +
		'IDg0Ml0+PmVuZG9iagp0cmFpbGVyPDwvUm9vdCAxIDAgUj4+CiUlRU9GCg==',
	'base64',
);

const TABLE = Buffer.from('order,total\n3000,20\n3001,21\n');

/** Attaches a picture to the first message of some conversations, a document and a table to a later one. */
export function seedFiles(simulator: Pick<Simulator, 'state' | 'url'>): void {
	const { conversations } = simulator.state;
	const newest = [...conversations.values()].sort((a, b) => b.updated_at - a.updated_at).slice(0, WITH_FILES);
	for (const { parts, source } of newest) {
		source.attachments.push(attach(simulator, 'screenshot.png', PNG, 'image/png'));
		const reply = parts.filter(({ part_type }) => part_type === 'comment').at(-1);
		reply?.attachments.push(
			attach(simulator, 'invoice.pdf', PDF, 'application/pdf'),
			attach(simulator, 'orders.csv', TABLE, 'text/csv'),
		);
	}
	conversations.touch();
}
