import { createHash } from 'node:crypto';
import type { Column, Expected, Scene } from '../types';
import { found, inputs } from './kit';

const ANYTHING: Expected = { leftOut: 'a file may be anything: nothing, half of a JSON, a page of HTML' };
const NO_FILES: Expected = { leftOut: 'the simulator has no files of its own, and so no limit for them' };
const FILES = 3;

/** Bytes that are not text in any encoding, different for each item. */
const bytesOf = (item: number): Buffer =>
	Buffer.concat(
		Array.from({ length: 64 }, (_unused, block) => createHash('sha256').update(`${item} ${block}`).digest()),
	);

/** Downloads a file for each item. */
export const file: Column = {
	name: 'file',
	kind: 'file',
	but: {
		'cut JSON': ANYTHING,
		'cut JSON, every time': ANYTHING,
		'empty body': ANYTHING,
		'empty body, every time': ANYTHING,
		'HTML as 200': ANYTHING,
		'HTML as 200, every time': ANYTHING,
		'JSON as text': ANYTHING,
		'redirect elsewhere': 'recovers',
		'limit used up': NO_FILES,
		'headers make no sense': NO_FILES,
		'clock set back': NO_FILES,
	},
	prepare(simulator): Scene {
		const path = (item: number) => `/export/workspace_data/${item}`;
		return {
			parameters: {
				resource: 'rawRequest',
				operation: 'send',
				method: 'GET',
				url: '={{ $json.path }}',
				response: 'file',
				property: 'data',
			},
			items: inputs(Array.from({ length: FILES }, (_unused, item) => ({ path: path(item) }))),
			struck: 1,
			parallel: { method: 'GET', path: path(1), skip: 0 },
			serial: { method: 'GET', skip: 1 },
			prepareAnswers() {
				for (let item = 0; item < FILES; item++)
					simulator.fault({
						path: path(item),
						body: bytesOf(item),
						contentType: 'application/octet-stream',
						times: Infinity,
					});
			},
			right(item, rows, { foreignFile }) {
				const content = Buffer.from(rows[0]?.binary?.['data']?.data ?? '', 'base64');
				const wanted = item === 1 && foreignFile ? foreignFile : bytesOf(item);
				if (rows.length !== 1) return [found(rows.length === 0 ? 'lost' : 'doubled', `there are ${rows.length} files`)];
				return content.equals(wanted)
					? []
					: [found('wrong', `the file has ${content.length} bytes that differ from the ${wanted.length} of Intercom`)];
			},
		};
	},
};
