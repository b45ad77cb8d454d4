import type { IBinaryKeyData } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { ANN, BEN, ME, shortReply, TALK, talk, whole, withTranscript } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const base = { resource: 'conversation', operation: 'reply', conversation_id: picked(TALK), body: 'See here' };
const comment = { ...base, reply_as: 'admin', message: 'comment' };
const byBen = { admin_id: picked(BEN) };
const REPLY = 'POST /conversations/215471234567890/reply';
const asBen = { type: 'admin', message_type: 'comment', admin_id: BEN, body: 'See here' };
const urls = (count: number) => Array.from({ length: count }, (_, index) => `https://example.com/${index}.png`);

/** The bytes 0, 255, 254 and 16: no text in any encoding. */
const BYTES = 'AP/+EA==';
const binary: IBinaryKeyData = {
	data: { data: BYTES, mimeType: 'application/pdf', fileName: 'Résumé, final.pdf' },
	photo: { data: 'aGVsbG8=', mimeType: 'image/png', fileName: 'shot.png' },
	unnamed: { data: 'aGVsbG8=', mimeType: 'text/plain' },
};
const resume = { content_type: 'application/pdf', name: 'Résumé, final.pdf', data: BYTES };
const shot = { content_type: 'image/png', name: 'shot.png', data: 'aGVsbG8=' };
const unnamed = { content_type: 'text/plain', name: 'unnamed', data: 'aGVsbG8=' };
const items = [{ json: {}, binary }];
const eleven = Object.fromEntries(
	urls(11).map((_url, index) => [`file${index}`, { data: 'aGVsbG8=', mimeType: 'text/plain' }]),
);

describeRows('Attachments of a reply', { lookUps: [ME], given: talk, answers: [whole] }, [
	{
		title: 'come from a binary field with its name, type and bytes',
		parameters: { ...comment, additionalFields: { ...byBen, attachment_files: 'data' } },
		items,
		sends: [{ to: REPLY, body: { ...asBen, attachment_files: [resume] } }],
		gives: [shortReply],
	},
	{
		title: 'come from several fields whose names are separated by commas, in that order',
		parameters: { ...comment, additionalFields: { ...byBen, attachment_files: ' photo ,data,' } },
		items,
		sends: [{ to: REPLY, body: { ...asBen, attachment_files: [shot, resume] } }],
		gives: [shortReply],
	},
	{
		title: 'come from a list of names that an expression gives',
		parameters: { ...comment, additionalFields: { ...byBen, attachment_files: '={{ Object.keys($binary) }}' } },
		items,
		sends: [{ to: REPLY, body: { ...asBen, attachment_files: [resume, shot, unnamed] } }],
		gives: [shortReply],
	},
	{
		title: 'have the name of their field when the file has none',
		parameters: { ...comment, additionalFields: { ...byBen, attachment_files: 'unnamed' } },
		items,
		sends: [{ to: REPLY, body: { ...asBen, attachment_files: [unnamed] } }],
		gives: [shortReply],
	},
	{
		title: 'go with a note, together with addresses',
		parameters: {
			...comment,
			message: 'note',
			additionalFields: { ...byBen, attachment_files: 'photo', attachment_urls: urls(10) },
		},
		items,
		sends: [
			{ to: REPLY, body: { ...asBen, message_type: 'note', attachment_files: [shot], attachment_urls: urls(10) } },
		],
		gives: [shortReply],
	},
	{
		title: 'go with what a contact writes',
		parameters: {
			...base,
			reply_as: 'contact',
			intercom_user_id: picked(ANN),
			additionalFields: { attachment_files: 'data' },
		},
		items,
		sends: [
			{
				to: REPLY,
				body: {
					type: 'user',
					message_type: 'comment',
					intercom_user_id: ANN,
					body: 'See here',
					attachment_files: [resume],
				},
			},
		],
		gives: [shortReply],
	},
	{
		title: 'are of each item its own',
		parameters: { ...comment, additionalFields: { ...byBen, attachment_files: '={{ $json.field }}' } },
		items: [
			{ json: { field: 'data' }, binary },
			{ json: { field: 'photo' }, binary },
		],
		answers: [whole, undefined, whole],
		sends: [
			{ to: REPLY, body: { ...asBen, attachment_files: [resume] } },
			{ to: REPLY, body: { ...asBen, attachment_files: [shot] } },
		],
		gives: [shortReply, shortReply],
	},
]);

describeRefusals('Attachments of a reply are refused', { given: talk }, [
	[
		'when there are eleven addresses',
		{ ...comment, additionalFields: { attachment_urls: urls(11) } },
		'Attachment URLs has 11 entries, but Intercom takes at most 10',
	],
	[
		'when there are eleven addresses in what a contact writes',
		{ ...base, reply_as: 'contact', intercom_user_id: picked(ANN), additionalFields: { attachment_urls: urls(11) } },
		'Attachment URLs has 11 entries, but Intercom takes at most 10',
	],
	[
		'when there are eleven files',
		{ ...comment, additionalFields: { attachment_files: '={{ Object.keys($binary) }}' } },
		'Attachment Binary Fields names 11 files, but Intercom takes at most 10',
		{ items: [{ json: {}, binary: eleven }] },
	],
	[
		'when the item has no such field, and the error says which fields it has',
		{ ...comment, additionalFields: { ...byBen, attachment_files: 'data, invoice' } },
		'Attachment Binary Fields names "invoice", but the item has no such binary field',
		{ items, description: 'It has: data, photo, unnamed' },
	],
	[
		'when the item has no binary field at all',
		{ ...comment, additionalFields: { ...byBen, attachment_files: 'data' } },
		'Attachment Binary Fields names "data", but the item has no such binary field',
		{ description: 'It has none at all' },
	],
	[
		'when no field is named',
		{ ...comment, additionalFields: { ...byBen, attachment_files: ' ' } },
		'Attachment Binary Fields is empty',
		{ items, description: 'Name a binary field of the input item, or remove the field' },
	],
]);

describe('Attachments of a reply', () => {
	const node = useTestNode({ given: talk });

	test('arrive with every byte of a large file', async () => {
		const bytes = Buffer.alloc(3 * 1024 * 1024 + 1, Buffer.from([0, 255, 10, 13, 128]));
		const large = { data: bytes.toString('base64'), mimeType: 'application/zip', fileName: 'all.zip' };
		const parameters = { ...comment, additionalFields: { ...byBen, attachment_files: 'data' }, ...withTranscript };
		const [given] = await node.json(parameters, { items: [{ json: {}, binary: { data: large } }] });
		const body = node.simulator.requests[0]?.body as { attachment_files: Array<{ data: string }> };
		expect(Buffer.from(body.attachment_files[0]?.data ?? '', 'base64').equals(bytes)).toBe(true);
		expect(String(given?.['transcript']).split('\n').at(-1)).toBe(
			'  [attachment: all.zip https://downloads.example.com/i/o/all.zip]',
		);
	});

	test('are refused for the second item alone when that one has no file', async () => {
		const parameters = { ...comment, additionalFields: { ...byBen, attachment_files: 'data' } };
		const error = await node.failure(parameters, { items: [{ json: {}, binary }, { json: {} }] });
		expect(error.message).toBe('Attachment Binary Fields names "data", but the item has no such binary field');
		expect(error.context).toMatchObject({ itemIndex: 1 });
		expect(node.simulator.ledger.length).toBeLessThanOrEqual(1);
	});
});
