import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import type { INodeParameters } from 'n8n-workflow';
import { zipOf } from '../../kit/packed';
import { keep } from '../../simulator/routes/shelf';
import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithShortSleep'));

const ID = 'j1';
const job = { job_identifier: ID, download_url: '', download_expires_at: '4102444800' };
function given({ state }: Pick<Simulator, 'state'>): void {
	keep(state, 'data_export', { ...job, status: 'completed' }, ID);
	keep(state, 'reporting_export', { ...job, status: 'complete' }, ID);
}
const node = useTestNode({ given });

const download: INodeParameters = { resource: 'dataExport', operation: 'download', job_identifier: ID, output: 'rows' };

/** What the node does with a file that Intercom sends. */
async function readExport(content: Buffer, parameters = download) {
	node.simulator.fault({ path: /^\/download/, body: content, contentType: 'application/octet-stream' });
	const { error, hints, output } = await node.execute(parameters);
	return { error, hints: hints.map(({ message }) => message), rows: (output[0] ?? []).map(({ json }) => json) };
}

test.each<[string, INodeParameters, object[]]>([
	[
		'Data Export: Export and Download',
		{
			resource: 'dataExport',
			operation: 'exportAndDownload',
			created_at_after: '2026-01-01T00:00:00Z',
			created_at_before: '2026-01-31T12:00:00Z',
			output: 'rows',
		},
		[{ file_name: 'export-job5201.csv', user_id: 'user-70', content_id: '12', received_at: '2026-01-31 12:00:00 UTC' }],
	],
	[
		'Data Export: Download',
		download,
		[{ file_name: 'export-j1.csv', user_id: 'user-70', content_id: '12', received_at: '2026-01-31 12:00:00 UTC' }],
	],
	[
		'Reporting Export: Export and Download',
		{
			resource: 'reportingExport',
			operation: 'exportAndDownload',
			dataset_id: 'conversation',
			attribute_ids: ['conversation.conversation_id'],
			start_time: '2026-01-01T00:00:00Z',
			end_time: '2026-01-31T12:00:00Z',
			output: 'rows',
		},
		[
			{
				file_name: 'export-job5201.csv',
				'Conversation ID': '215471234567890',
				'Conversation started at': '2026-01-31 12:00:00',
			},
		],
	],
	[
		'Reporting Export: Download',
		{ ...download, resource: 'reportingExport' },
		[
			{
				file_name: 'export-j1.csv',
				'Conversation ID': '215471234567890',
				'Conversation started at': '2026-01-31 12:00:00',
			},
		],
	],
])('%s gives an item for each row, with the name of the file', async (_title, parameters, rows) => {
	const items = await node.items(parameters);
	expect(items.map(({ json }) => json)).toEqual(rows);
	expect(items.map(({ binary, pairedItem }) => [binary, pairedItem])).toEqual([[undefined, { item: 0 }]]);
});

const csv = (...lines: string[]): Buffer => Buffer.from(lines.join('\n'));

test('Rows of all CSV files of a ZIP come in the order of the files, each with the name of its own', async () => {
	const zip = zipOf([
		{ name: 'emails/', content: Buffer.alloc(0), stored: true },
		{ name: 'emails/sent.csv', content: csv('id,to', '1,ann@example.com', '2,bea@example.com', '') },
		{ name: 'posts.CSV', content: csv('id', '3'), stored: true },
		{ name: 'clicks.csv.gz', content: gzipSync(csv('id', '4')) },
	]);
	expect(await readExport(zip)).toEqual({
		error: undefined,
		hints: [],
		rows: [
			{ file_name: 'emails/sent.csv', id: '1', to: 'ann@example.com' },
			{ file_name: 'emails/sent.csv', id: '2', to: 'bea@example.com' },
			{ file_name: 'posts.CSV', id: '3' },
			{ file_name: 'clicks.csv', id: '4' },
		],
	});
});

test('A hint names the files of a ZIP that are no CSV', async () => {
	const zip = zipOf([
		{ name: 'sent.csv', content: csv('id', '1') },
		{ name: 'readme.txt', content: Buffer.from('Hello') },
	]);
	const { hints, rows } = await readExport(zip);
	expect(rows).toEqual([{ file_name: 'sent.csv', id: '1' }]);
	expect(hints).toEqual(['The export has files that are no CSV, which Rows leaves out: readme.txt']);
});

test('A hint says that a table without rows gives no item', async () => {
	const { hints, rows } = await readExport(gzipSync(csv('user_id,content_id', '')));
	expect(rows).toEqual([]);
	expect(hints).toEqual(['Nothing was found']);
});

test.each<[string, Buffer, object[]]>([
	[
		'a mark at its start, CRLF, quotes, commas and line breaks',
		Buffer.from('\uFEFFname,remark\r\n"Ann ""A."" Lee","one, two\r\nthree"\r\nBea,\r\n'),
		[
			{ name: 'Ann "A." Lee', remark: 'one, two\r\nthree' },
			{ name: 'Bea', remark: '' },
		],
	],
	['letters beyond ASCII', csv('name', 'Zoë 🎉', ''), [{ name: 'Zoë 🎉' }]],
	[
		'columns without a name, of one name, and called as the file is',
		csv(',id,id,file_name', '1,2,3,4'),
		[{ column_1: '1', id: '2', id_2: '3', file_name: '4', file_name_2: 'export-j1.csv' }],
	],
	[
		'a column that other programs take for a prototype',
		csv('__proto__,constructor', '1,2'),
		[JSON.parse('{ "__proto__": "1", "constructor": "2" }') as object],
	],
	[
		'rows that are longer and shorter than the first',
		csv('a,b', '1', '1,2,3', ''),
		[
			{ a: '1', b: '' },
			{ a: '1', b: '2', column_3: '3' },
		],
	],
	['empty lines', csv('a,b', '', '1,2', '', ''), [{ a: '1', b: '2' }]],
	['a first line that begins like a ZIP', csv('PK,b', '1,2'), [{ PK: '1', b: '2' }]],
	['numbers with many digits', csv('id', '00215471234567890123'), [{ id: '00215471234567890123' }]],
])('A table with %s is read as it was written', async (_what, content, rows) => {
	const read = await readExport(content);
	expect(read.error).toBeUndefined();
	expect(read.rows).toEqual(rows.map((row) => expect.objectContaining(row) as object));
	expect(read.rows.map((row) => Object.values(row))).toEqual(
		rows.map((row) => expect.arrayContaining(['export-j1.csv', ...Object.values(row)]) as object),
	);
});

const whole = zipOf([{ name: 'sent.csv', content: csv('id', '1', '2') }]);
const zipWith = (more: object) => zipOf([{ name: 'sent.csv', content: csv('id', '1', '2'), ...more }]);
const flipped = (file: Buffer, place: number): Buffer => {
	const copy = Buffer.from(file);
	copy.writeUInt8((copy.at(place) ?? 0) ^ 0xff, place < 0 ? copy.length + place : place);
	return copy;
};
/** 120 MB of one letter, packed as small as it gets. */
const huge = Buffer.alloc(120_000_000, 'a');
const pack = { level: constants.Z_BEST_SPEED };

test.each<[string, Buffer, string]>([
	['a gzip that ends too early', gzipSync(csv('id', '1', '2')).subarray(0, 15), 'unexpected end of file'],
	['a gzip with a wrong checksum', flipped(gzipSync(csv('id', '1')), -6), 'incorrect data check'],
	['a ZIP without its end', whole.subarray(0, whole.length - 30), 'it ends too early'],
	['a ZIP with another content than it says', flipped(zipWith({ stored: true }), 40), 'its checksum differs'],
	['a ZIP whose directory is broken', flipped(whole, whole.indexOf('PK\u0001\u0002')), 'its directory is broken'],
	['a ZIP with a password', zipWith({ flags: 1 }), '"sent.csv" is encrypted'],
	['a ZIP packed in an unusual way', zipWith({ method: 14 }), '"sent.csv" is packed by method 14'],
	['a ZIP64', zipWith({ declaredBytes: 0xffffffff }), 'it is a ZIP64'],
	['a quotation that does not end', csv('id', '"1', '2'), 'a quotation does not end'],
	['a gzip of 120 MB', gzipSync(huge, pack), 'it has more than 100 MB when it is unpacked'],
	[
		'a ZIP that says to have 120 MB',
		zipOf([{ name: 'a.csv', content: huge }]),
		'it has more than 100 MB when it is unpacked',
	],
	[
		'a ZIP of 120 MB that says to be small',
		zipOf([{ name: 'a.csv', content: huge, declaredBytes: 10 }]),
		'it has more than 100 MB when it is unpacked',
	],
])('%s is refused, with what is wrong and how to get the file', async (_what, content, reason) => {
	const { error, rows } = await readExport(content);
	expect(rows).toEqual([]);
	expect(error?.message).toMatch(/^"export-j1\.(csv|csv\.gz|zip)" can't be given as rows: /);
	expect(error?.message).toContain(reason);
	expect(error?.description).toContain('Choose File as Output to get it as it is');
});

test('A file that is no table is given as it is where the file is wanted', async () => {
	const broken = deflateRawSync(csv('id'));
	node.simulator.fault({ path: /^\/download/, body: broken, contentType: 'application/octet-stream' });
	const [item] = await node.items({ ...download, output: 'file', property: 'report' });
	expect(Object.keys(item?.binary ?? {})).toEqual(['report']);
});

test.each([1, 2])(
	'A node of version %d that says nothing of rows gives the file, as it always did',
	async (typeVersion) => {
		const { output: _output, ...saved } = download;
		const [item, ...others] = await node.items({ ...saved, property: 'report' }, { node: { typeVersion } });
		expect(others).toEqual([]);
		expect(item?.json).toEqual({ job_identifier: ID });
		expect(Object.keys(item?.binary ?? {})).toEqual(['report']);
	},
);

test('The error names the job where its rows cannot be read, so that its file can still be fetched', async () => {
	node.simulator.fault({ path: /^\/download/, body: csv('id', '"'), contentType: 'application/octet-stream' });
	const error = await node.failure({
		resource: 'dataExport',
		operation: 'exportAndDownload',
		created_at_after: '2026-01-01T00:00:00Z',
		created_at_before: '2026-01-31T12:00:00Z',
		output: 'rows',
	});
	expect(error.description).toContain('Done before the error: export job job5201 was started');
});
