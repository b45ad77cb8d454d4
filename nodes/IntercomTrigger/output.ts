import { objectOf, objectsOf, type JsonObject } from '../Intercom/model/json';
import { describeEvent } from './event';
import type { Notification } from './notification';
import { simpleBeside, simpleRecord } from './records';
import { toOneForm, withTimesInOneForm } from './times';

/** What a notification is about, with the fields that people and AI agents need, and a readable message. */
export function simplify(notification: Notification): JsonObject {
	const told: Notification = {
		...notification,
		record: objectOf(withTimesInOneForm(notification.record)),
		beside: objectOf(withTimesInOneForm(notification.beside)),
		parts: objectsOf(withTimesInOneForm(notification.parts)),
	};
	const own: JsonObject = {
		topic: told.topic,
		created_at: toOneForm(told.createdAt),
		workspace_id: told.workspaceId,
		notification_id: told.id === '' ? null : told.id,
		record_type: told.recordType ?? null,
		...(told.recordType === 'conversation' || told.recordType === 'ticket' ? describeEvent(told) : {}),
		record: simpleRecord(told),
	};
	// The time of a tag is that of the notification.
	const beside = Object.entries(told.beside).filter(([name]) => !Object.hasOwn(own, name));
	return { ...own, ...Object.fromEntries(beside.map(([name, value]) => [name, simpleBeside(name, value)])) };
}
