import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import example from '../../../../examples/fin-asks-a-human.json';
import { STEP } from '../../../simulator/seed/question';
import type { Simulator } from '../../../simulator';
import type { ExampleStory } from './story';

const [notified] = example.pinData['Fin Asks'];
const question = notified?.json.record;
const ASKED_WITHIN_MS = 60_000;
const ANSWERED_WITHIN_MS = 5_000;

const notesIn = ({ state }: Simulator): string[] =>
	(state.conversations.get(question?.conversation_id ?? '')?.parts ?? [])
		.filter(({ body, part_type }) => part_type === 'note' && body?.includes('Fin asks'))
		.map(({ body }) => body ?? '');

/** The address of the form that a teammate finds in the conversation. */
async function readForm(simulator: Simulator): Promise<string> {
	const deadline = Date.now() + ASKED_WITHIN_MS;
	for (;;) {
		const address = /href="([^"]+)"/.exec(notesIn(simulator)[0] ?? '')?.[1];
		if (address !== undefined) return address.replaceAll('&amp;', '&');
		if (Date.now() > deadline) throw new Error('Nobody was asked');
		await pause(200);
	}
}

/** What an address shows; nothing where it does not answer. */
async function look(address: string): Promise<string> {
	try {
		return await (await fetch(address, { signal: AbortSignal.timeout(ANSWERED_WITHIN_MS) })).text();
	} catch {
		return '';
	}
}

/**
 * The page of the form, as soon as the execution waits for it. While it still runs, as it does for a moment after the
 * note, n8n leaves the request without an answer.
 */
async function openForm(address: string): Promise<string> {
	const deadline = Date.now() + ASKED_WITHIN_MS;
	for (;;) {
		const page = await look(address);
		if (page.includes('Approve Refund')) return page;
		if (Date.now() > deadline) throw new Error(`The form did not open: ${page.slice(0, 500)}`);
		await pause(200);
	}
}

async function approve(simulator: Simulator): Promise<void> {
	const address = await readForm(simulator);
	assert.ok((await openForm(address)).includes(question?.hitl_question ?? '-'));
	const filled = new FormData();
	filled.set('field-0', 'Yes');
	filled.set('field-1', 'Changed Mind');
	const answer = await fetch(address, { method: 'POST', body: filled });
	assert.ok(answer.ok, `${answer.status} ${await answer.text()}`);
}

/** Throws unless a teammate was asked once, and Fin got the answer once. */
function checkAnswer(simulator: Simulator): void {
	assert.equal(notesIn(simulator).length, 1);
	const [decision, reason] = question?.attributes_to_collect ?? [];
	const changedMind = reason?.options?.find(({ label }) => label === 'Changed Mind');
	assert.deepEqual(simulator.state.shelf(STEP).get(question?.step_id ?? '')?.fields['answer'], [
		{ identifier: decision?.identifier, value: true },
		{ identifier: reason?.identifier, value: changedMind?.id },
	]);
	const answers = simulator.requests.filter(({ path }) => path.endsWith('/collect_agent_input'));
	assert.deepEqual(
		answers.map(({ headers }) => headers['intercom-version']),
		['Preview'],
	);
}

/** A teammate opens the form that the note leads to, and approves the refund. */
export const story: ExampleStory = {
	file: 'fin-asks-a-human',
	title: 'asks a teammate in a note, waits for the form, and gives the answer to Fin',
	start: 'Fin Asks',
	prepare({ state }) {
		assert.equal(state.shelf(STEP).get(question?.step_id ?? '')?.fields['answer'], null);
	},
	meanwhile: approve,
	check(simulator, output) {
		checkAnswer(simulator);
		assert.equal(output('Give It to Fin').length, 1);
	},
	live: {
		title: 'asks a teammate when Fin does, and gives the answer back',
		async happen(simulator, notifications) {
			assert.ok(question);
			notifications.send('procedure.hitl_notification.created', { id: question.conversation_id, change: question });
			await approve(simulator);
		},
		check: checkAnswer,
	},
};
