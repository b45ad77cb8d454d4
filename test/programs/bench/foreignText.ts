import { createRequire } from 'node:module';
import { join } from 'node:path';
import { builtPackage } from '../../harness/package';
import type * as Answers from '../../../nodes/Intercom/engine/send/answers';
import type * as MergedContact from '../../../nodes/Intercom/engine/send/mergedContact';
import type * as Redact from '../../../nodes/Intercom/engine/send/redact';
import type * as FileName from '../../../nodes/Intercom/model/fileName';
import type * as Html from '../../../nodes/Intercom/model/html';
import type * as Json from '../../../nodes/Intercom/model/json';
import type * as Resources from '../../../nodes/Intercom/resources';
import type * as Files from '../../../nodes/Intercom/resources/shared/files';
import { projectFolder } from '../n8n/folders';
import { answerWith } from './processes';

/** The slowest pair of a reader and a text of 1 MB. */
export interface ForeignText {
	slowestMs: number;
	/** That time, divided by four times the time of a quarter of the text: 1 is in proportion to the length. */
	growth: number;
	slowest: string;
}

const MEGABYTE = 2 ** 20;
const TOKEN = 'dG9rOmJlbmNoX3Rva2VuX29mX3RoaXNfcHJvZ3JhbQ==';

/** Pieces of which a hostile text may be made: what an expression may begin with, again and again. */
const PIECES: readonly string[] = [
	...[' ', '\t', '\n', '\r\n', '\u2028', '\u001c', 'a', 'é', '\u0301', '"', "'", '=', '\\', '\\u003d', '%3d', '&#x3d;'],
	...[
		'<',
		'>',
		'<a',
		'<a ',
		'<a href="x">',
		'<a href="x"',
		'<img ',
		'<img src="',
		'<ul>',
		'<li>',
		'<li',
		'<br',
		'<br/>',
	],
	...['</p', '</p>', '<p>', '<!--', '<!', '<div> ', '<td>', '<tr><td>', '<b>', '<style>', '<script>', '<pre>', '<hr>'],
	...[
		'<tr><td>a<td>b',
		'<table><tr><td>a',
		'<blockquote>a',
		'<ul><li>a',
		'<video>',
		'<a b="<a"',
		"<a b='",
		'<a b="',
		'-->',
	],
	...[
		'&',
		'&amp;',
		'&nbsp;',
		'&#',
		'&#x',
		'&#99999999;',
		';',
		'[',
		'(',
		'{',
		'{"a":',
		'[1,',
		'9',
		'9'.repeat(20),
		'-',
		'.',
	],
	...['../', '/', '%', '%2', '%2f', TOKEN.slice(0, 20), TOKEN.slice(0, -1), '</', '<<', '<>', 'x<y ', '\u0000'],
];

const load = <T>(...path: string[]): T =>
	createRequire(__filename)(join(projectFolder(), 'dist', 'nodes', 'Intercom', ...path)) as T;

/** What reads a text that somebody else wrote, by the name of the reader. */
function readers(): Readonly<Record<string, (text: string) => unknown>> {
	const { fileAddresses, htmlToText, unescapeHtml } = load<typeof Html>('model', 'html', 'index.js');
	const { parseJson } = load<typeof Json>('model', 'json.js');
	const { Redactor } = load<typeof Redact>('engine', 'send', 'redact.js');
	const { failureOf } = load<typeof Answers>('engine', 'send', 'answers.js');
	const { towardsSurvivor } = load<typeof MergedContact>('engine', 'send', 'mergedContact.js');
	const { safeFileName } = load<typeof FileName>('model', 'fileName.js');
	const { toFileItem } = load<typeof Files>('resources', 'shared', 'files.js');
	const { catalogue } = load<typeof Resources>('resources', 'index.js');
	const redactor = new Redactor(TOKEN);
	const request = { method: 'GET', path: '/contacts/1', query: {}, body: undefined, repeatable: true } as const;
	const author = (name: string) => ({ type: 'user', id: '1', name, email: name });
	const simplified = (resource: string, record: (text: string) => object) => {
		const simplify = catalogue[resource]?.operations['get']?.simplify;
		if (!simplify) throw new Error(`${resource} has no simple form`);
		return (text: string) => simplify(record(text) as never);
	};
	return {
		fileAddresses,
		htmlToText,
		unescapeHtml,
		parseJson,
		'parseJson of a text': (text) => parseJson(JSON.stringify({ text })),
		'the redactor': (text) => redactor.reply({ status: 200, headers: { link: text }, content: Buffer.from(text) }),
		'an error of a gateway': (text) => failureOf({ status: 502, headers: {}, content: Buffer.from(text) }, false),
		'a redirect': (text) => failureOf({ status: 302, headers: { location: text }, content: Buffer.alloc(0) }, false),
		'a merged contact': (text) =>
			towardsSurvivor(request, { status: 410, headers: { link: text }, content: Buffer.alloc(0) }),
		'the name of a file': (text) => safeFileName(text, 'file'),
		'a file of a storage': (text) =>
			toFileItem({ status: 200, headers: { 'content-disposition': text }, content: Buffer.alloc(0) }, 'data', {}),
		'a message': simplified('conversation', (text) => ({ id: '1', source: { body: text, author: author('Ann') } })),
		'the name of an author': simplified('conversation', (text) => ({
			id: '1',
			source: { body: '<p>Hi</p>', author: { type: 'user', id: '1', name: text } },
		})),
		'a ticket': simplified('ticket', (text) => ({
			id: '1',
			ticket_parts: { ticket_parts: [{ part_type: 'comment', body: text, author: author('Ben') }] },
		})),
	};
}

/** Milliseconds of this process's own time, the best of three: what else the machine does hardly counts. */
function timeOf(read: (text: string) => unknown, text: string): number {
	const times = [1, 2, 3].map(() => {
		const start = process.cpuUsage();
		read(text);
		return process.cpuUsage(start).user / 1_000;
	});
	return Math.min(...times);
}

answerWith({
	measure({ pieces }: { pieces: number }): ForeignText {
		builtPackage();
		let worst: ForeignText = { slowestMs: 0, growth: 1, slowest: 'none' };
		for (const [name, read] of Object.entries(readers()))
			for (const piece of PIECES.slice(0, pieces)) {
				const textOf = (length: number) => piece.repeat(Math.ceil(length / Buffer.byteLength(piece)));
				const quarter = timeOf(read, textOf(MEGABYTE / 4));
				// What takes a second for a quarter takes too long for the whole, and is not waited for.
				const whole = quarter > 1_000 ? quarter * 16 : timeOf(read, textOf(MEGABYTE));
				if (whole > worst.slowestMs)
					worst = { slowestMs: whole, growth: whole / (4 * quarter), slowest: `${name} of ${JSON.stringify(piece)}` };
			}
		return worst;
	},
});
