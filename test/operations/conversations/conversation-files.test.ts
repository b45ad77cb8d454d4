import { attach } from '../../simulator/routes/conversations/files';
import { keep } from '../../simulator/routes/shelf';
import { addPart, adminAuthor, contactAuthor } from '../../simulator/state/create';
import { type TestNode, useTestNode } from '../testNode';
import { ADA, ANN, TALK, talk, whole } from './conversation-samples';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const about = (operation: string, parameters: object = {}) => ({
	resource: 'conversation',
	operation,
	conversation_id: picked(TALK),
	...parameters,
});
const GET = { to: `GET /conversations/${TALK}` };
const facts = {
	id: TALK,
	title: 'Order 1234',
	state: 'snoozed',
	created_at: '2024-12-18T15:58:31.000Z',
	updated_at: '2024-12-18T16:58:31.000Z',
	subject: 'An order & a question',
	author_name: 'Ann Lee',
	author_email: 'ann@example.com',
	transcript:
		'[2024-12-18 15:58] Ann Lee (contact): Where is my order?\n' +
		'[1 older part is missing here: Intercom gives the newest 1]\n[2024-12-18 16:58] Ada Marsh (teammate): On its way.',
	parts_shown: 1,
	parts_total: 2,
};

describeRows('Conversation: Get Transcript, Get Attachments', { given: talk }, [
	{
		title: 'gives the transcript with a few facts',
		parameters: about('getTranscript'),
		answers: [whole],
		sends: [GET],
		gives: [facts],
		sdk: async (client) => await client.conversations.find({ conversation_id: TALK }),
	},
	{
		title: 'gives no item for a conversation without attachments',
		parameters: about('getAttachments'),
		sends: [GET],
		gives: [],
	},
]);

describe('Conversation: files', () => {
	const node = useTestNode({ given: talk });

	const text = (item: Awaited<ReturnType<TestNode['items']>>[number] | undefined, property = 'data') =>
		Buffer.from(item?.binary?.[property]?.data ?? '', 'base64').toString();

	test('writes the transcript into a text file too', async () => {
		node.simulator.fault({ rewrite: () => ({ body: whole }) });
		const [item, ...others] = await node.items(about('getTranscript', { output: 'txt', property: 'talk' }));
		expect([item?.json, others]).toEqual([facts, []]);
		expect(item?.binary?.['talk']).toMatchObject({ fileName: `conversation-${TALK}.txt`, mimeType: 'text/plain' });
		expect(text(item, 'talk')).toBe(`${facts.transcript}\n`);
		expect(item?.pairedItem).toEqual({ item: 0 });
	});

	test('writes Markdown in which no words of a customer look like anything else', async () => {
		const { state } = node.simulator;
		const [conversation, ann] = [state.conversations.get(TALK), state.contacts.get(ANN)];
		if (!conversation || !ann) throw new Error('Nobody talks');
		Object.assign(conversation, { title: 'Order *7*', created_at: 1_767_139_200, parts: [] });
		conversation.source = { ...conversation.source, author: contactAuthor(ann), body: '<p># Hi &lt;b&gt;</p>' };
		const body = '<p>**Ada Marsh (teammate)** 2026<br><br>You_win</p>';
		addPart(state, conversation, { part_type: 'comment', author: contactAuthor(ann), body, created_at: 1_767_139_260 });
		const closed = { part_type: 'close', author: adminAuthor(state, ADA), created_at: 1_767_139_320 };
		addPart(state, conversation, closed);
		const [item] = await node.items(about('getTranscript', { output: 'md', property: 'data' }));
		expect(item?.binary?.['data']).toMatchObject({ fileName: `conversation-${TALK}.md`, mimeType: 'text/markdown' });
		expect(text(item)).toBe(
			[
				'# Order \\*7\\*',
				'**Ann Lee (contact)** 2025-12-31 00:00',
				'> \\# Hi \\<b\\>',
				'**Ann Lee (contact)** 2025-12-31 00:01',
				'> \\*\\*Ada Marsh (teammate)\\*\\* 2026  \n>   \n> You\\_win',
				'**Ada Marsh (teammate)** 2025-12-31 00:02 \\[close\\]\n',
			].join('\n\n'),
		);
	});

	test('says that older parts are missing where Intercom gives no more', async () => {
		const { state } = node.simulator;
		const conversation = state.conversations.get(TALK);
		if (!conversation) throw new Error('Nobody talks');
		const author = adminAuthor(state, ADA);
		for (let n = 1; n <= 503; n++) addPart(state, conversation, { part_type: 'comment', author, body: `<p>${n}</p>` });
		const total = conversation.parts.length;
		const { output, hints } = await node.execute(about('getTranscript'));
		expect(output[0]?.[0]?.json).toMatchObject({ parts_shown: 500, parts_total: total });
		expect(JSON.stringify(hints)).toContain(`newest 500 parts of a conversation, so ${total - 500} are missing`);
	});

	const withFiles = () => {
		const { simulator } = node;
		const conversation = simulator.state.conversations.get(TALK);
		const ann = simulator.state.contacts.get(ANN);
		if (!conversation || !ann) throw new Error('Nobody talks');
		const content = Buffer.from([0, 255, 137, 10, 13]);
		const picture = attach(simulator, 'picture.png', content, 'image/png');
		const letter = attach(simulator, 'letter.txt', Buffer.from('Dear Ada'), 'text/plain');
		conversation.source = { ...conversation.source, id: '403', author: contactAuthor(ann), attachments: [picture] };
		addPart(simulator.state, conversation, {
			id: '31',
			part_type: 'comment',
			author: contactAuthor(ann),
			attachments: [letter, picture],
			created_at: 1_767_139_200,
		});
		return { content, letter, picture };
	};
	const moved = (to: string, url: string) => {
		const [, , id = ''] = new URL(url).pathname.split('/');
		node.simulator.state.shelf('file').delete(id);
		keep(node.simulator.state, 'file', { moved: to }, id);
	};

	test('downloads every attachment of the first message and of the parts, one item for each', async () => {
		const { content, letter, picture } = withFiles();
		const items = await node.items(about('getAttachments', { property: 'file' }));
		const author = { author_type: 'user', author_id: ANN, author_name: 'Ann Lee', author_email: 'ann@example.com' };
		const of = (part_id: string, part_type: string, file: typeof picture) => ({
			name: file.name,
			url: file.url,
			content_type: file.content_type,
			size: file.filesize,
			conversation_id: TALK,
			part_id,
			part_type,
			...author,
		});
		expect(items.map(({ json: { created_at: _at, ...json } }) => json)).toEqual([
			of('403', 'source', picture),
			of('31', 'comment', letter),
			of('31', 'comment', picture),
		]);
		expect(items[1]?.json['created_at']).toBe('2025-12-31T00:00:00.000Z');
		expect(items.map(({ binary }) => [binary?.['file']?.fileName, binary?.['file']?.mimeType])).toEqual([
			['picture.png', 'image/png'],
			['letter.txt', 'text/plain'],
			['picture.png', 'image/png'],
		]);
		expect(items[0]?.binary?.['file']?.data).toBe(content.toString('base64'));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }, { item: 0 }]);
	});

	/** The first message and a part that show files in their words, and one file that is attached as well. */
	const shownInWords = () => {
		const { simulator } = node;
		const conversation = simulator.state.conversations.get(TALK);
		if (!conversation) throw new Error('Nobody talks');
		const file = (name: string, type: string) => attach(simulator, name, Buffer.from(name), type);
		const [photo, film, sound, bill] = [
			file('photo 1.png', 'image/png'),
			file('film.mp4', 'video/mp4'),
			file('voice.mp3', 'audio/mpeg'),
			file('bill.pdf', 'application/pdf'),
		] as const;
		const body = `<p>See</p><div class='intercom-container'><img alt="a > b" src='${photo.url}?expires=1&amp;signature=a'></div>`;
		conversation.source = { ...conversation.source, body, attachments: [] };
		const words =
			`<p>Again <img src="${photo.url}?expires=2&amp;signature=b"></p><video><source src="${film.url}"></video>` +
			`<audio src="${sound.url}"></audio><a class="intercom-attachment" href="${bill.url}">bill.pdf</a>` +
			`<a href="https://example.com/">a page</a><iframe src="https://example.com/embed"></iframe>`;
		const author = adminAuthor(simulator.state, ADA);
		addPart(simulator.state, conversation, {
			id: '77',
			part_type: 'comment',
			author,
			body: words,
			attachments: [bill],
		});
		return { conversation, photo };
	};

	test('downloads what messages show, of the first message and of the parts, each once', async () => {
		shownInWords();
		const items = await node.items(about('getAttachments', { property: 'file' }));
		const facts = items.map(({ json, binary }) => [
			json['name'],
			json['content_type'],
			json['size'],
			binary?.['file']?.fileName,
		]);
		expect(facts).toEqual([
			['photo 1.png', 'image/png', 11, 'photo 1.png'],
			['bill.pdf', 'application/pdf', 8, 'bill.pdf'],
			['film.mp4', 'video/mp4', 8, 'film.mp4'],
			['voice.mp3', 'audio/mpeg', 9, 'voice.mp3'],
		]);
		expect(items.map(({ json }) => json['part_type'])).toEqual(['source', 'comment', 'comment', 'comment']);
		expect(items.slice(1).map(({ json }) => json['part_id'])).toEqual(['77', '77', '77']);
	});

	test('tells what a message shows from elsewhere than a storage, and gives the other files', async () => {
		const { conversation, photo } = shownInWords();
		const body = `<img src="cid:1"><img src="https://10.0.0.1/a.png"><img src="${photo.url}">`;
		Object.assign(conversation, { parts: [], source: { ...conversation.source, body } });
		const { hints, output } = await node.execute(about('getAttachments'));
		expect(output[0]?.map(({ json }) => json['name'])).toEqual(['photo 1.png']);
		const messages = hints.map(({ message }) => message);
		expect(messages).toHaveLength(2);
		expect(messages[0]).toContain('its address does not begin with https://');
		expect(messages[1]).toContain("leads into this machine's own network");
	});

	test('keeps the token from the host of the files, after a redirect too', async () => {
		const { letter, picture } = withFiles();
		moved(letter.url, picture.url);
		expect(await node.items(about('getAttachments'))).toHaveLength(3);
		const files = node.simulator.requests.filter(({ path }) => path.startsWith('/files/'));
		expect(files).toHaveLength(5);
		expect(files.filter(({ headers }) => JSON.stringify(headers).includes(node.simulator.token))).toEqual([]);
	});

	test('tries again when the host of the files is down for a moment', async () => {
		withFiles();
		node.simulator.fault({ path: /^\/files\//, status: 503 });
		expect(await node.items(about('getAttachments'))).toHaveLength(3);
	});

	test.each([
		['is gone', (url: string) => node.simulator.fault({ path: new URL(url).pathname, status: 404, times: 9 }), /404/],
		['moved to plain http', (url: string) => moved('http://files.example.com/a', url), /does not begin with https/],
		['moves round in a circle', (url: string) => moved(url, url), /status 302/],
	])('names the file that %s', async (_what, spoil, reason) => {
		const { letter } = withFiles();
		spoil(letter.url);
		const error = await node.failure(about('getAttachments'));
		expect(error.message).toMatch(/^"letter.txt" of part 31 could not be downloaded: /);
		expect(error.message).toMatch(reason);
		expect(JSON.stringify(error)).not.toContain(node.simulator.token);
	});

	test.each([
		['no address', undefined],
		['an address of plain http', 'http://files.example.com/letter.txt'],
		['an address of another kind', 'file:///etc/passwd'],
	])('sends nothing for a file with %s', async (_what, url) => {
		withFiles();
		const [part] = node.simulator.state.conversations.get(TALK)?.parts.slice(-1) ?? [];
		Object.assign(part?.attachments[0] ?? {}, { url });
		const error = await node.failure(about('getAttachments'));
		expect(error.message).toContain('its address does not begin with https://');
		expect(node.sent.filter(({ to }) => to.includes('letter'))).toEqual([]);
	});

	test.each(['getTranscript', 'getAttachments'])('%s refuses an empty conversation', async (operation) => {
		const error = await node.failure(about(operation, { conversation_id: picked('={{ "" }}') }));
		expect([error.message, node.sent]).toEqual(['Conversation is empty', []]);
	});
});
