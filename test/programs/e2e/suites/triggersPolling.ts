import { setTimeout as pause } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { blankConversation, contactAuthor } from '../../../simulator/state/create';
import { activate, deactivate } from '../../n8n/activation';
import { ended } from '../../n8n/execution';
import { countOver, listOver } from '../../n8n/executions';
import { rowOf } from '../../n8n/row';
import {
	POLLING_TRIGGER_TYPE,
	saveWorkflow,
	withCredentials,
	type SavedCredential,
	type SavedWorkflow,
} from '../../n8n/workspace';
import { appCredential } from '../listener';
import type { World } from '../world';

const NODE = 'Intercom Polling Trigger';
/** Six times a minute: n8n takes no time that comes more often than once a minute, but several such times. */
const TIMES = {
	item: [0, 10, 20, 30, 40, 50].map((second) => ({ mode: 'custom', cronExpression: `${second} * * * * *` })),
};
const BETWEEN_POLLS_MS = 10_000;
const FOUND_WITHIN_MS = 60_000;
/** Two polls, so that a double would show. */
const TWO_POLLS_MS = 2 * BETWEEN_POLLS_MS + 1_000;

/** The polling trigger in n8n. */
export function triggersPollingSuite(opened: () => World): void {
	let credential: SavedCredential;
	let workflow: SavedWorkflow;

	/** A contact writes, in this second; gives the ID of the conversation. */
	const write = (): string => {
		const { state } = opened().simulator;
		const contact = state.contacts.newestFirst()[0];
		if (!contact) throw new Error('There is no contact');
		const source = { author: contactAuthor(contact), body: '<p>Hello?</p>', contact: contact.id };
		return state.conversations.add(blankConversation(state, source)).id;
	};
	const foundIn = async (): Promise<string[]> => {
		const { rest } = opened();
		const found: string[] = [];
		for (const { id } of await listOver(rest, workflow.id)) {
			const { items } = await ended(rest, id);
			found.push(...items(NODE).map(({ json }) => String((json['record'] as INodeParameters)['id'])));
		}
		return found.sort();
	};
	/** Waits until that many conversations were found, and for two more polls. */
	const found = async (count: number): Promise<string[]> => {
		const deadline = Date.now() + FOUND_WITHIN_MS;
		while ((await foundIn()).length < count && Date.now() < deadline) await pause(1_000);
		await pause(TWO_POLLS_MS);
		return await foundIn();
	};
	/** How many polls have asked Intercom: those of one take less than the time until the next. */
	const polls = (): number => {
		const asked = opened().simulator.requests.filter(({ path }) => path === '/conversations/search');
		return new Set(asked.map(({ at }) => Math.floor(at / BETWEEN_POLLS_MS))).size;
	};

	beforeAll(async () => {
		const world = opened();
		world.simulator.reset('workspace');
		credential = await appCredential(world);
		const parameters = { event: 'conversation.created', pollTimes: TIMES };
		const written = rowOf('Polls Intercom', [{ name: NODE, type: POLLING_TRIGGER_TYPE, parameters }]);
		workflow = await saveWorkflow(world.rest, withCredentials(written, [credential]));
	});
	afterAll(async () => await deactivate(opened().rest, workflow));

	it('starts nothing for what was there before it was activated', async () => {
		await activate(opened().rest, workflow);
		const deadline = Date.now() + FOUND_WITHIN_MS;
		while (polls() < 3 && Date.now() < deadline) await pause(500);
		expect(polls()).toBeGreaterThanOrEqual(3);
		expect(await countOver(opened().rest, workflow.id)).toBe(0);
	}, 120_000);

	it('finds each new conversation once, also those that are written in the same second', async () => {
		const ids = [write(), write(), write()];
		expect(await found(3)).toEqual(ids.sort());
	}, 120_000);

	it('finds once what was written while n8n was down, and nothing twice that it had found before', async () => {
		const before = await foundIn();
		const restarted = opened().restart();
		const during = [write(), write()];
		await restarted;
		const after = write();
		expect(await found(before.length + 3)).toEqual([...before, ...during, after].sort());
	}, 240_000);
}
