import assert from 'node:assert/strict';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import example from '../../../../examples/answer-with-ai.json';
import { asText, isObject, type Json } from '../../../simulator/json';
import type { Conversation } from '../../../simulator/state/records';
import type { Simulator } from '../../../simulator';
import { writesTo, type Decisions } from '../agent';
import type { Model, Script, ToolAnswer } from '../model';
import type { ExampleStory } from './story';

const READ = 'Get_a_conversation';
const REPLY = 'Reply_to_a_conversation';
const ASSIGN = 'Assign_a_conversation_to_a_team';
const TEAM = 'Support';

/** All that the model may decide: which conversation and which team it is, the workflow says. */
export const decisions: Decisions = { [READ]: {}, [REPLY]: { reply: 'string' }, [ASSIGN]: {} };

/** The conversation that the pinned notification is about. */
const CONVERSATION = example.pinData['New Conversation'][0]?.json.record.id ?? '';

/** A value out of what a tool answered: n8n gives the model a list of items as JSON. */
function valueIn({ answer }: ToolAnswer, name: string): Json {
	const [item] = JSON.parse(answer) as Json[];
	if (!isObject(item) || item[name] === undefined) throw new Error(`The tool answered without ${name}: ${answer}`);
	return item[name];
}

/** The words that a transcript ends with, if they are a contact's. */
function openQuestion(transcript: string): string | undefined {
	const lines = transcript.split('\n').filter((line) => /^\[.*\): /.test(line));
	return /\(contact\): (.*)$/.exec(lines[lines.length - 1] ?? '')?.[1];
}

/** A model that finds no help text for the question: it says so, hands over, and reports what the tools answered. */
export const script: Script = ({ answers }) => {
	const [read, replied, assigned] = [READ, REPLY, ASSIGN].map((name) => answers.find(({ tool }) => tool === name));
	if (!read) return { use: READ, with: {} };
	const question = openQuestion(asText(valueIn(read, 'transcript')) ?? '');
	if (question === undefined) return { say: 'Someone has answered already.' };
	const reply = `Thank you for writing to us about “${question}”. A colleague will answer you here.`;
	if (!replied) return { use: REPLY, with: { reply } };
	if (!assigned) return { use: ASSIGN, with: {} };
	const team = String(valueIn(assigned, 'team_assignee_id'));
	return { say: `Replied to “${question}” and gave ${String(valueIn(replied, 'id'))} to team ${team}.` };
};

/** The credential that brings the agent to that model. */
export const credentialFor = ({
	key,
	url,
}: Model): { name: string; type: string; data: ICredentialDataDecryptedObject } => ({
	name: 'OpenAI (stand-in)',
	type: 'openAiApi',
	data: { apiKey: key, url },
});

const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, '');

function conversationIn({ state }: Simulator): Conversation {
	const conversation = state.conversations.get(CONVERSATION);
	assert.ok(conversation, `There is no conversation ${CONVERSATION}`);
	return conversation;
}

let question = '';

/** A customer's last words wait for an answer; they are in the conversation alone, not in the notification. */
export const story: ExampleStory = {
	file: 'answer-with-ai',
	title: 'lets the agent read the new conversation, reply to it and hand it over, each of them once',
	start: 'New Conversation',
	prepare(simulator) {
		const { parts, team_assignee_id } = conversationIn(simulator);
		const said = parts.filter(({ body }) => body !== null);
		const last = said[said.length - 1];
		assert.equal(last?.author.type, 'user');
		assert.equal(team_assignee_id, 0);
		question = wordsOf(last.body ?? '');
		assert.ok(!JSON.stringify(example).includes(question), 'The notification gives the answer away');
	},
	check(simulator, output) {
		const team = [...simulator.state.teams.values()].find(({ name }) => name === TEAM);
		const { others, parts, reads, replies } = writesTo(simulator, CONVERSATION);
		assert.deepEqual(
			{ others, parts: parts.length, reads, replies: replies.length },
			{ others: [], parts: 1, reads: 1, replies: 1 },
		);
		assert.equal(replies[0]?.['message_type'], 'comment');
		assert.ok(String(replies[0]?.['body']).includes(`“${question}”`), String(replies[0]?.['body']));
		assert.deepEqual(
			[parts[0]?.['message_type'], parts[0]?.['type'], parts[0]?.['assignee_id']],
			['assignment', 'team', team?.id],
		);
		assert.equal(conversationIn(simulator).team_assignee_id, Number(team?.id));
		assert.deepEqual(output('What Was Done'), [
			{ conversation_id: CONVERSATION, done: `Replied to “${question}” and gave ${CONVERSATION} to team ${team?.id}.` },
		]);
	},
};
