import { mentions, same } from '../check';
import { picked } from '../../picked';
import type { Stage } from '../stage';
import type { Asked } from './people';

/** A 1 x 1 pixel PNG. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Somebody unknown writes, and a teammate answers. */
export async function writing(stage: Stage): Promise<Asked> {
	stage.screen.chapter('Somebody writes');
	const lead = await stage.one({
		why: 'Ann leaves her address in the chat: a new lead',
		parameters: {
			resource: 'contact',
			operation: 'create',
			role: 'lead',
			email: 'ann.lee@example.com',
			name: 'Ann Lee',
		},
		check: ([json]) => same('role and email', [json?.['role'], json?.['email']], ['lead', 'ann.lee@example.com']),
	});
	const contact = picked(lead['id']);

	const message = await stage.one({
		why: 'She asks for her invoice',
		parameters: {
			resource: 'conversation',
			operation: 'create',
			from_id: contact,
			body: 'Hello, I can not find my invoice.',
		},
		check: ([json]) => same('type', json?.['type'], 'user_message'),
	});
	const asked = { lead: String(lead['id']), conversation: String(message['conversation_id']) };
	const conversation_id = picked(asked.conversation);

	await stage.one({
		why: 'A teammate reads it, as a transcript',
		parameters: { resource: 'conversation', operation: 'get', conversation_id },
		check: ([json]) => mentions('transcript', json?.['transcript'], '(contact): Hello, I can not find my invoice.'),
		show: ([json]) => String(json?.['transcript']).split('\n'),
	});

	const reply = { resource: 'conversation', operation: 'reply', conversation_id };
	await stage.one({
		why: "A reply, as the access token's own teammate",
		parameters: { ...reply, body: '<p>Which month are you <b>looking for</b>?</p>' },
		requests: 2,
		check: ([json]) => mentions('part', JSON.stringify(json?.['part']), 'Which month are you looking for?'),
	});
	await stage.one({
		why: 'A note for colleagues, by a teammate found by name',
		parameters: {
			...reply,
			message: 'note',
			body: 'New lead, probably from the spring campaign.',
			additionalFields: { admin_id: picked('ben okafor', 'name') },
		},
		requests: 3,
		check: ([json]) => mentions('part', JSON.stringify(json?.['part']), 'Ben Okafor'),
	});
	await stage.one({
		why: "Ann's answer, with a screenshot from a binary field",
		parameters: {
			...reply,
			reply_as: 'contact',
			intercom_user_id: contact,
			body: 'May. This is what I see:',
			additionalFields: { attachment_files: 'screenshot' },
			options: { includeTranscript: true },
		},
		requests: 2,
		items: [{ json: {}, binary: { screenshot: { data: PIXEL, mimeType: 'image/png', fileName: 'no-invoice.png' } } }],
		check: ([json]) => mentions('transcript', json?.['transcript'], '[attachment: no-invoice.png https://'),
	});
	return asked;
}
