import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../json';
import type { Simulator } from '../types';
import { Delivery } from './delivery';
import { eventsOf } from './fromWrites';
import { itemFor, PING, TOPICS } from './topics';
import type { About, AppVersion, NotificationOptions, Notifications } from './types';
import { head, isDelivered } from './wire';

export type { About, AppVersion, Attempt, Counts, NotificationOptions, Notifications } from './types';
export { APP_PACKAGE_CODE } from './items/conversations';
export { LATER, TOPICS } from './topics';
export { signatureOf, USER_AGENT } from './wire';

/** What is around an item. */
function notificationOf(topic: string, item: JsonObject, { state }: Pick<Simulator, 'state'>): JsonObject {
	const at = state.now();
	const isPing = topic === PING;
	return {
		type: 'notification_event',
		app_id: state.appId,
		data: { type: 'notification_event_data', item },
		links: {},
		id: isPing ? null : `notif_${randomUUID()}`,
		topic,
		delivery_status: isPing ? null : 'pending',
		delivery_attempts: 1,
		delivered_at: 0,
		first_sent_at: at,
		created_at: at,
		self: null,
	};
}

/**
 * Subscribes an app's address to a simulator's events, as saving it in the Developer Hub does. Rejects when the address
 * does not answer the check with a HEAD request.
 */
export async function startNotifications(simulator: Simulator, options: NotificationOptions): Promise<Notifications> {
	const checked = await head(options.url, options.answerWithinMs ?? 5_000);
	if (!isDelivered(checked)) throw new Error(`The address could not be saved: a HEAD request got ${checked}`);
	const version: AppVersion = options.appVersion ?? '2.16';
	const ticked = new Set(options.topics ?? TOPICS);
	const delivery = new Delivery(options);
	const send = (topic: string, about: About = {}): string | null => {
		const item = itemFor({ topic, about, state: simulator.state, version });
		if (!ticked.has(topic)) return null;
		const notification = notificationOf(topic, item, simulator);
		delivery.add(notification);
		return String(notification['id']);
	};
	const stopListening = simulator.onWrite((entry) => {
		if (options.fromWrites === false) return;
		for (const [topic, about] of eventsOf(entry, simulator.state, version)) send(topic, about);
	});
	return {
		attempts: delivery.attempts,
		counts: delivery.counts,
		get isDisabled() {
			return delivery.isDisabled;
		},
		send,
		ping: async () =>
			await delivery.attempt(notificationOf(PING, { type: PING, message: 'The address can be reached' }, simulator)),
		pause: () => delivery.pause(),
		resume: () => delivery.resume(),
		settled: async () => await delivery.settled(),
		close() {
			stopListening();
			delivery.close();
		},
	};
}
