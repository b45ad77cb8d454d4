import { request, type OutgoingHttpHeaders } from 'node:http';
import { signatureOf, type Answer } from './webhooks';

/** What a test may change of a delivery. */
export interface Delivery {
	method?: string;
	headers?: OutgoingHttpHeaders;
	/** `null`: the notification is not signed. */
	signature?: string | string[] | null;
}

/** Sends bytes as they are; the answer is n8n's. */
export async function send(
	address: string,
	body: Buffer | string,
	{ headers = {}, method = 'POST', signature = signatureOf(body) }: Delivery = {},
): Promise<Answer> {
	return await new Promise((resolve, reject) => {
		const outgoing = request(address, {
			method,
			headers: {
				'user-agent': 'intercom-parrot-service-client/1.0',
				'content-type': 'application/json',
				...(signature !== null && { 'x-hub-signature': signature }),
				...headers,
			},
		});
		outgoing.on('response', (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
			);
		});
		outgoing.on('error', reject);
		outgoing.end(body);
	});
}

let sent = 0;

/** A notification as Intercom sends it, with an ID of its own. */
export const notificationOf = (topic: string, item: unknown = {}, more: object = {}) => ({
	type: 'notification_event',
	app_id: 'abc123de',
	topic,
	id: `notif_${++sent}`,
	data: { type: 'notification_event_data', item },
	links: {},
	delivery_status: 'pending',
	delivery_attempts: 1,
	delivered_at: 0,
	first_sent_at: 1768031794,
	created_at: 1768031793,
	self: null,
	...more,
});

/** Sends a signed notification. */
export const notify = async (address: string, notification: unknown, delivery: Delivery = {}): Promise<Answer> =>
	await send(address, JSON.stringify(notification), delivery);
