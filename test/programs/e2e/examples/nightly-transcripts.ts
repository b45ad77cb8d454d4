import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPart, adminAuthor } from '../../../simulator/state/create';
import { countPart } from '../../../simulator/state/statistics';
import type { ExampleStory } from './story';

const HOUR = 3_600;
/**
 * How long ago each conversation was closed. A day ago is the day before in every time zone, an hour after midnight
 * too.
 */
const CLOSED_HOURS_AGO = { Anvil: 24, Bellows: 24, Chisel: 72, Drill: 0 };

const about = (body: string | undefined): string => /question \w+/.exec(body ?? '')?.[0] ?? '';

/** Two conversations were closed the day before, one earlier and one just now; one was opened again. */
export const story: ExampleStory = {
	file: 'nightly-transcripts',
	title: 'writes a file with the transcripts of the conversations that were closed the day before',
	start: 'Every Night',
	prepare({ state }) {
		const admin = adminAuthor(state, state.ownAdminId);
		const closed = Object.entries({ ...CLOSED_HOURS_AGO, Easel: 24 });
		const made = state.addConversations(closed.length, (index) => ({
			title: closed[index]?.[0] === 'Bellows' ? null : `About the ${closed[index]?.[0]}`,
		}));
		for (const [index, conversation] of made.entries()) {
			const [name, hours] = closed[index] ?? ['', 0];
			conversation.source.body = `<p>A question ${name} &amp; more</p>`;
			conversation.state = 'closed';
			const part = { part_type: 'close', author: admin, body: '<p>Done!</p>', created_at: state.now() - hours * HOUR };
			countPart(conversation, addPart(state, conversation, part), false);
			if (name === 'Easel') conversation.state = 'open';
		}
	},
	check({ ledger, requests, state }, output, { files }) {
		const named = output('Write to Disk').map(({ fileName }) => String(fileName));
		assert.equal(named.length, 1);
		const [file = ''] = named;
		assert.match(file, /^\.n8n-files\/intercom-\d{4}-\d{2}-\d{2}\.md$/);
		const name = file.slice('.n8n-files/'.length);
		assert.ok(readdirSync(files).includes(name));

		const sections = readFileSync(join(files, name), 'utf8').split('\n\n---\n\n');
		const wanted = [...state.conversations.values()].filter(({ source }) =>
			['question Anvil', 'question Bellows'].includes(about(source.body)),
		);
		assert.equal(sections.length, wanted.length);
		for (const { id, contacts, source, title } of wanted) {
			const section = sections.find((text) => text.includes(`conversation ${id}\n`)) ?? '';
			const [heading, line, ...transcript] = section.split('\n\n');
			const { name: asks, email } = state.contacts.get(contacts[0] ?? '') ?? {};
			assert.equal(heading, `## ${title ?? `Conversation ${id}`}`);
			assert.equal(line, `${asks} · ${email} · conversation ${id}`);
			const said = transcript.join('\n\n').split('\n');
			assert.equal(said.length, 3);
			assert.ok(said[0]?.endsWith(`${asks} (contact): A ${about(source.body)} & more`), said[0]);
			assert.match(said[1] ?? '', /Ada Marsh \(teammate\): Answer \d$/);
			assert.match(said[2] ?? '', /Ada Marsh \(teammate\) \[close\]: Done!$/);
		}
		assert.equal(
			requests.filter(({ method, path }) => method === 'GET' && path.startsWith('/conversations/')).length,
			2,
		);
		assert.deepEqual(ledger, []);
	},
};
