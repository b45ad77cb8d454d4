import fc from 'fast-check';
import { parseInSteps } from '../../../nodes/Intercom/engine/send/parseInSteps';
import { parseJson } from '../../../nodes/Intercom/model/json';
import { runs } from '../../kit/property';

/** Longer than what is read in one go. */
const LONG = 'x'.repeat(600_000);
// Hundreds of texts of a megabyte take a busy machine a while.
jest.setTimeout(120_000);

test('a large JSON, at any depth and with any key, is read as in one go', async () => {
	await fc.assert(
		fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.string(), fc.boolean(), async (value, key, isPretty) => {
			const large = [{ [key]: value, long: LONG, more: [value, { deep: [LONG, value] }] }, value];
			const text = JSON.stringify(large, undefined, isPretty ? '\t' : undefined);
			expect(await parseInSteps(Buffer.from(text))).toEqual(parseJson(text));
		}),
		runs(60),
	);
});

test('a large text that is no JSON is none, wherever it is broken', async () => {
	const text = JSON.stringify({
		type: 'list',
		data: [{ a: LONG, b: ['"\\', 1.5, true, null, {}] }, { c: [LONG] }, []],
	});
	const places = fc.oneof(fc.nat(text.length - 1), fc.integer({ min: 0, max: 40 }), fc.integer({ min: -60, max: -1 }));
	await fc.assert(
		fc.asyncProperty(places, fc.constantFrom('', ',', '}', ']', '"', ':', '\\', 'x', '{}'), async (place, piece) => {
			const at = place < 0 ? text.length + place : place;
			for (const broken of [text.slice(0, at) + piece + text.slice(at + 1), text.slice(0, at) + piece + text.slice(at)])
				expect(await parseInSteps(Buffer.from(broken))).toEqual(parseJson(broken));
		}),
		runs(300),
	);
});

test('a mark of the byte order in front of a large JSON is skipped', async () => {
	expect(await parseInSteps(Buffer.from(`\uFEFF["${LONG}"]`))).toEqual([LONG]);
});

test('a key called __proto__ in a large JSON is a key like others', async () => {
	const value = await parseInSteps(Buffer.from(`{"__proto__":{"admin":true},"long":"${LONG}"}`));
	expect(Object.keys(value as object)).toEqual(['__proto__', 'long']);
	expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('other work has its turn while a large answer is read', async () => {
	const rows = Array.from({ length: 150 }, (_unused, id) => ({ id, body: `<p>${'word '.repeat(40_000)}</p>` }));
	const content = Buffer.from(JSON.stringify({ conversations: rows }));
	let turns = 0;
	let isReading = true;
	const turn = (): void => {
		turns++;
		if (isReading) setTimeout(turn, 0);
	};
	setTimeout(turn, 0);
	await parseInSteps(content);
	isReading = false;
	expect(turns).toBeGreaterThan(2);
});

test('a number beyond 2^53 in a large JSON keeps its digits', async () => {
	const text = `{"id":9007199254740993,"long":"${LONG}","rows":[9007199254740993,{"long":"${LONG}","id":9007199254740993}]}`;
	const id = '9007199254740993';
	expect(await parseInSteps(Buffer.from(text))).toEqual({ id, long: LONG, rows: [id, { long: LONG, id }] });
});
