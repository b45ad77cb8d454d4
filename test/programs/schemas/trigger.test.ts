import { readFileSync } from 'node:fs';
import { readNotification } from '../../../nodes/IntercomTrigger/notification';
import { simplify } from '../../../nodes/IntercomTrigger/output';
import { TRIGGER_FILE, triggerSchema } from './trigger';

test('The preview of the webhook trigger is what the node gives now: "npm run program -- schemas" writes it', () => {
	const fresh = triggerSchema((notification) => {
		const read = readNotification(notification);
		return read ? simplify(read) : {};
	});
	expect(readFileSync(TRIGGER_FILE, 'utf8')).toBe(fresh);
	const { properties } = JSON.parse(fresh) as { properties: object };
	expect(Object.keys(properties)).toEqual([
		...['topic', 'created_at', 'workspace_id', 'notification_id', 'record_type'],
		...['message', 'transcript', 'author', 'parts', 'record'],
	]);
});
