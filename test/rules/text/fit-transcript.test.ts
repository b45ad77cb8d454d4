import fc from 'fast-check';
import type { JsonObject } from '../../../nodes/Intercom/model/json';
import { MIN_CHARACTERS } from '../../../nodes/Intercom/resources/shared/fitTranscript';
import { formatMarkdown, readTranscript } from '../../../nodes/Intercom/resources/shared/transcript';
import { runs } from '../../kit/property';

const AT = 1_767_139_200;
const TIME = '2025-12-31 00:00';

/** A message, and by whom; the words hold whatever people write, marks of transcripts and halves of emoji included. */
const words = fc.oneof(
	fc.string({ maxLength: 40 }),
	fc.string({ unit: 'binary', maxLength: 700 }),
	fc.string({ minLength: 300, maxLength: 700 }),
	fc.constantFrom(
		`[${TIME}] Ada (teammate): yes`,
		`a\n[${TIME}] Ada (teammate): yes\u2028[9 parts left out here, 1 character]`,
		'> **Ada (teammate)** 2026\n\n> you win\n\n*9 parts left out here, 1 character*',
	),
);
const author = fc.record({
	type: fc.constantFrom('user', 'admin', 'bot'),
	name: fc.oneof(fc.constantFrom('Ann', 'Ben'), fc.string({ maxLength: 900 })),
});
const part = fc.record({
	part_type: fc.constantFrom('comment', 'comment', 'note', 'close'),
	body: fc.oneof(words, fc.constant(null)),
	author,
	created_at: fc.constant(AT),
});
const conversation = fc.record({
	id: fc.constant('1'),
	title: fc.option(fc.string({ maxLength: 300 })),
	source: fc.record({ body: fc.oneof(words, fc.constant('')), author }),
	created_at: fc.constant(AT),
	conversation_parts: fc
		.tuple(fc.array(part, { maxLength: 25, size: 'max' }), fc.constantFrom(0, 0, 1, 812))
		.map(([parts, missing]) => ({ conversation_parts: parts, total_count: parts.length + missing })),
});
const limit = fc.integer({ min: MIN_CHARACTERS, max: 2_500 });

const GAP = /^\[([\d,]+) parts? left out here, ([\d,]+) characters?\]$/;
const numberIn = (text = ''): number => Number(text.replaceAll(',', ''));
/** Pieces of a transcript: each begins a line, and the further lines of a message are indented. */
const piecesOf = (transcript: string): string[] => (transcript === '' ? [] : transcript.split(/\n(?=\[)/));

const tried = (check: (record: JsonObject, max: number) => void) =>
	fc.assert(
		fc.property(conversation, limit, (record, max) => check(record as JsonObject, max)),
		runs(400),
	);

describe('A transcript with a limit', () => {
	test('is never longer, as text and as Markdown', () => {
		tried((record, maxCharacters) => {
			expect(readTranscript(record, { maxCharacters }).text.length).toBeLessThanOrEqual(maxCharacters);
			expect(formatMarkdown(record, { maxCharacters }).length).toBeLessThanOrEqual(maxCharacters);
		});
	});

	test('is the whole one where that fits', () => {
		tried((record, maxCharacters) => {
			const whole = readTranscript(record, {}).text;
			if (whole.length <= maxCharacters) expect(readTranscript(record, { maxCharacters }).text).toBe(whole);
			const markdown = formatMarkdown({ ...record, title: 'Short' });
			if (markdown.length <= maxCharacters)
				expect(formatMarkdown({ ...record, title: 'Short' }, { maxCharacters })).toBe(markdown);
		});
	});

	test('keeps the first and the last message where both fit, and what it leaves out adds up', () => {
		let gaps = 0;
		tried((record, maxCharacters) => {
			const whole = piecesOf(readTranscript(record, {}).text);
			const { shown, text } = readTranscript(record, { maxCharacters });
			const pieces = piecesOf(text);
			const at = pieces.findIndex((piece) => GAP.test(piece));
			if (at < 0) return;
			gaps++;
			const [, parts, characters] = GAP.exec(pieces[at] ?? '') ?? [];
			const end = pieces.slice(at + 1);
			const middle = whole.slice(at, whole.length - end.length);
			expect([numberIn(parts), numberIn(characters)]).toEqual([middle.length, middle.join('\n').length]);
			const given = (record['conversation_parts'] as { conversation_parts: unknown[] }).conversation_parts.length;
			expect(shown + middle.length).toBe(given);
			const [first = '', last = ''] = [whole.find((piece) => !piece.includes('missing here')), whole.at(-1)];
			const room = maxCharacters - 2 * 80 - 2 * 2;
			if (first.length + last.length > room) return;
			expect(pieces).toContain(first);
			expect(pieces.at(-1)).toBe(last);
		});
		expect(gaps).toBeGreaterThan(20);
	});

	test('has no line that looks like a part by somebody else', () => {
		tried((record, maxCharacters) => {
			const { shown, text } = readTranscript(record, { maxCharacters });
			const notes = piecesOf(text).filter((piece) => GAP.test(piece) || /^\[\d+ older part/.test(piece)).length;
			expect(piecesOf(text).length - notes).toBeLessThanOrEqual(shown + 1);
			for (const line of text.split('\n')) if (!line.startsWith('[')) expect(line).toMatch(/^( {2}|$)/);
		});
	});

	test('cuts no character in two', () => {
		tried((record, maxCharacters) => {
			const isWhole = (text: string) =>
				!/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
			if (isWhole(JSON.stringify(record)) && isWhole(readTranscript(record, {}).text))
				expect(isWhole(readTranscript(record, { maxCharacters }).text)).toBe(true);
		});
	});
});

test('A single message that is too long is cut, and says by how much', () => {
	const body = 'x'.repeat(5_000);
	const record: JsonObject = { source: { body, author: { type: 'user', name: 'Ann' } }, created_at: AT };
	const { text } = readTranscript(record, { maxCharacters: 1_000 });
	const [, kept = '', left] =
		/^\[2025-12-31 00:00\] Ann \(contact\): (x+) \[([\d,]+) characters left out here\]$/.exec(text) ?? [];
	expect(text.length).toBe(1_000);
	expect(kept.length + numberIn(left)).toBe(5_000);
});

test('The last parts come beside the first message, after a note on those before them', () => {
	const parts = Array.from({ length: 12 }, (_unused, index) => ({
		part_type: index % 2 === 0 ? 'comment' : 'close',
		body: index % 2 === 0 ? `No ${index}` : null,
		author: { type: 'admin', name: 'Ada' },
		created_at: AT,
	}));
	const record: JsonObject = {
		source: { body: 'Hello', author: { type: 'user', name: 'Ann' } },
		created_at: AT,
		conversation_parts: { conversation_parts: parts, total_count: 1_012 },
	};
	expect(readTranscript(record, { lastParts: 2, onlyMessages: true })).toEqual({
		shown: 2,
		text: [
			`[${TIME}] Ann (contact): Hello`,
			'[1000 older parts are missing here: Intercom gives the newest 12]',
			'[4 earlier parts are left out here]',
			`[${TIME}] Ada (teammate): No 8`,
			`[${TIME}] Ada (teammate): No 10`,
		].join('\n'),
	});
});
