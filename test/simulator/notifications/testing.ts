// The types of the tools leave those of jest out.
/// <reference types="jest" />
import { webcrypto } from 'node:crypto';
import { startSimulator, type Simulator } from '..';
import type { JsonObject } from '../json';
import { seedTickets } from '../routes/tickets/seed';
import { addPart, adminAuthor, blankCompany, blankContact, blankConversation, contactAuthor } from '../state/create';
import { startNotifications, type NotificationOptions, type Notifications } from '.';
import { startReceiver, type AnswerWith, type Receiver } from './receiver';

export const SECRET = 'a-client-secret';
export const CONTACT = '6762f0001bb69f9f00aaaaaa';
export const COMPANY = '6762f0001bb69f9f00bbbbbb';

/** A user of a company who has written once and was answered twice, and tickets. */
function prepare({ state }: Simulator): void {
	const contact = state.contacts.add(
		blankContact(state, { id: CONTACT, name: 'Grüße & <b>', email: 'a@example.com', created_at: 1_768_018_948 }),
	);
	state.contacts.add(blankContact(state, { role: 'lead', email: 'lead@example.com' }));
	state.companies.add(
		blankCompany(state, '6', { id: COMPANY, contacts: new Set([CONTACT]), created_at: 1_768_018_294 }),
	);
	const conversation = state.conversations.add(
		blankConversation(
			state,
			{ author: contactAuthor(contact), body: '<p>Where is <b>it</b>?</p>', contact: CONTACT },
			{ id: '215', created_at: 1_768_031_789 },
		),
	);
	for (const body of ['<p>Which one?</p>', '<p>The <b>red</b> one</p>'])
		addPart(state, conversation, { part_type: 'comment', author: adminAuthor(state, state.ownAdminId), body });
	seedTickets(state, [CONTACT]);
}

/** A signature by another implementation of HMAC. */
export async function independentSignature(bytes: Buffer): Promise<string> {
	const algorithm = { name: 'HMAC', hash: 'SHA-1' };
	const { subtle } = webcrypto;
	const key = await subtle.importKey('raw', new TextEncoder().encode(SECRET), algorithm, false, ['sign']);
	return `sha1=${Buffer.from(await subtle.sign('HMAC', key, new Uint8Array(bytes))).toString('hex')}`;
}

/** What the tests of a file share. */
export interface NotificationKit {
	readonly simulator: Simulator;
	readonly receiver: Receiver;
	readonly notifications: Notifications;
	/** Subscribes a new receiver that answers in this way. */
	subscribe(change?: Partial<NotificationOptions>, answer?: AnswerWith): Promise<void>;
	/** Writes through the simulator's API; throws unless it was accepted. */
	write(route: string, body: JsonObject): Promise<void>;
}

async function write({ token, url }: Simulator, route: string, body: JsonObject): Promise<void> {
	const [method = '', path = ''] = route.split(' ');
	const headers = { authorization: `Bearer ${token}`, 'intercom-version': '2.16', 'content-type': 'application/json' };
	const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
	if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
	await answer.arrayBuffer();
}

/** A simulator for all tests of a file, filled anew for each, and a subscription of each test's own. */
export function useNotifications(): NotificationKit {
	let simulator: Simulator | undefined;
	let receiver: Receiver | undefined;
	let notifications: Notifications | undefined;
	const started = <T>(what: T | undefined): T => {
		if (what === undefined) throw new Error('It has not been started');
		return what;
	};
	beforeAll(async () => {
		simulator = await startSimulator();
	});
	beforeEach(() => {
		started(simulator).reset('empty');
		prepare(started(simulator));
	});
	afterEach(async () => {
		notifications?.close();
		await receiver?.close();
		receiver = notifications = undefined;
	});
	afterAll(async () => await simulator?.close());
	return {
		get simulator() {
			return started(simulator);
		},
		get receiver() {
			return started(receiver);
		},
		get notifications() {
			return started(notifications);
		},
		async subscribe(change = {}, answer) {
			receiver = await startReceiver(answer);
			const options = { url: receiver.url, clientSecret: SECRET, repeatAfterMs: 20, delayAfter429Ms: 20, ...change };
			notifications = await startNotifications(started(simulator), options);
		},
		write: async (route, body) => await write(started(simulator), route, body),
	};
}
