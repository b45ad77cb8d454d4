import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { addContact, ADA, ANN, BOB } from './contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const note = (operation: string) => ({ resource: 'note', operation });
const ada = { type: 'admin', id: ADA, name: 'Ada Marsh', email: 'ada.marsh@example.com' };
const written = {
	type: 'note',
	id: '31',
	created_at: 1767139200,
	contact: { type: 'contact', id: ANN },
	author: ada,
	body: '<p>Hello</p>',
};
const list = (rows: Array<typeof written>) => ({ type: 'list', data: rows, total_count: rows.length });

describeRows('Note: Create', { given: addContact }, [
	{
		title: 'with every field writes the note in the name of a teammate',
		parameters: {
			...note('create'),
			contact_id: picked(ANN),
			body: '<p>Hello <b>Ann</b> &amp; all</p>\n',
			additionalFields: { admin_id: picked(ADA) },
		},
		answers: [written],
		sends: [
			{ to: `POST /contacts/${ANN}/notes`, body: { body: '<p>Hello <b>Ann</b> &amp; all</p>\n', admin_id: ADA } },
		],
		gives: [written],
		sdk: async (client) =>
			await client.notes.create({ contact_id: ANN, admin_id: ADA, body: '<p>Hello <b>Ann</b> &amp; all</p>\n' }),
	},
	{
		title: 'with contact and text alone leaves the author to Intercom',
		parameters: { ...note('create'), contact_id: picked(ANN, 'list'), body: 'Hello' },
		answers: [written],
		sends: [{ to: `POST /contacts/${ANN}/notes`, body: { body: 'Hello' } }],
		gives: [written],
	},
]);

describeRows('Note: Get', [
	{
		title: 'reads the note',
		parameters: { ...note('get'), note_id: '17495901' },
		given: (simulator) => {
			simulator.state.notes.add({
				id: '17495901',
				seq: 1,
				created_at: 1767139200,
				body: '<p>Hello</p>',
				admin_id: ADA,
				on: { type: 'contact', id: ANN },
			});
		},
		answers: [written],
		sends: [{ to: 'GET /notes/17495901' }],
		gives: [written],
		sdk: async (client) => await client.notes.find({ note_id: 17495901 }),
	},
	{
		title: 'takes an ID that is a number, and gives an empty item for a note that is not there, if asked to',
		parameters: { ...note('get'), note_id: '={{ 31 }}', options: { ifNotFound: 'empty' } },
		sends: [{ to: 'GET /notes/31' }],
		gives: [{}],
	},
]);

describeRows('Note: Get Many', { given: addContact }, [
	{
		title: 'gives one item for each note',
		parameters: { ...note('getAll'), contact_id: picked(ANN), returnAll: true },
		answers: [list([written, { ...written, id: '30' }])],
		sends: [{ to: `GET /contacts/${ANN}/notes?page=1&per_page=150` }],
		gives: [written, { ...written, id: '30' }],
		sdk: async (client) => await client.notes.list({ contact_id: ANN, page: 1, per_page: 150 }),
	},
	{
		title: 'reads the list under its older key',
		parameters: { ...note('getAll'), contact_id: picked(ANN), limit: 2 },
		answers: [{ type: 'note.list', notes: [written], pages: { total_pages: 1 } }],
		sends: [{ to: `GET /contacts/${ANN}/notes?page=1&per_page=2` }],
		gives: [written],
	},
]);

const onAnn = (id: string) => (simulator: Simulator) => {
	addContact(simulator);
	simulator.state.notes.add({
		...{ id, seq: 1, created_at: 1767139200, body: '<p>Hello</p>', admin_id: ADA },
		on: { type: 'contact', id: ANN },
	});
};

describeRows('Note: Delete', { given: onAnn('17495901') }, [
	{
		title: 'deletes a note',
		parameters: { ...note('delete'), note_id: '={{ 17495901 }}' },
		sends: [{ to: 'DELETE /notes/17495901' }],
		gives: [{ id: '17495901', type: 'note', deleted: true }],
	},
]);

describeRefusals('Note refuses', [
	['an empty text', { ...note('create'), contact_id: picked(ANN), body: '={{ "" }}' }, 'Body is empty'],
	['a text of blanks', { ...note('create'), contact_id: picked(ANN), body: '={{ "  " }}' }, 'Body is empty'],
	[
		'an object where text belongs',
		{ ...note('create'), contact_id: picked(ANN), body: '={{ ({ a: 1 }) }}' },
		'Body takes text, not {"a":1}',
	],
	[
		'an empty contact',
		{ ...note('create'), contact_id: picked('={{ $json.nothing }}'), body: 'Hello' },
		'Contact is empty',
	],
	['a note ID that would name another address', { ...note('get'), note_id: '..' }, 'Note ID can\'t be ".."'],
	['deleting a note with an empty ID', { ...note('delete'), note_id: '={{ "" }}' }, 'Note ID is empty'],
	['an empty note ID', { ...note('get'), note_id: '={{ $json.nothing }}' }, 'Note ID is empty'],
]);

describe('Note', () => {
	const node = useTestNode({ given: addContact });

	test('Create is not sent again when its answer is lost, and says that it may have happened', async () => {
		await expectSentOnce(node, { ...note('create'), contact_id: picked(ANN), body: 'Hello' });
	});

	test('Create keeps the order of the items', async () => {
		const items = ['A', 'B', 'C', 'D'].map((text) => ({ json: { text } }));
		await node.items({ ...note('create'), contact_id: picked(ANN), body: '={{ $json.text }}' }, { items });
		expect(node.sent.map(({ body }) => body)).toEqual([{ body: 'A' }, { body: 'B' }, { body: 'C' }, { body: 'D' }]);
	});

	test('Delete is sent as Preview, and tells of a note that is not there', async () => {
		onAnn('17495901')(node.simulator);
		await node.json({ ...note('delete'), note_id: '17495901' });
		const [request] = node.simulator.requests;
		expect(request?.headers['intercom-version']).toBe('Preview');
		expect(await node.failure({ ...note('delete'), note_id: '17495901' })).toMatchObject({ httpCode: '404' });
	});

	test('Get Many fails for a contact that is not there', async () => {
		const error = await node.failure({ ...note('getAll'), contact_id: picked(BOB) });
		expect(error).toMatchObject({ message: 'User Not Found', httpCode: '404' });
	});
});
