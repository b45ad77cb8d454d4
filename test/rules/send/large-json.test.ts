import { parseInSteps } from '../../../nodes/Intercom/engine/send/parseInSteps';

/** A text that alone makes a JSON too large to be read in one go. */
const LONG = JSON.stringify('x'.repeat(530_000));

/** What JSON says of a text: its value, or `undefined` where it is none. */
const valueOf = (text: string): unknown => {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
};

const read = async (text: string): Promise<unknown> => await parseInSteps(Buffer.from(text));

test.each([
	'LONG',
	'[LONG]',
	'[[LONG]]',
	'[[[LONG,1],2],3]',
	'[1,LONG,2]',
	'[[],{},LONG,[],{}]',
	'[LONG,LONG]',
	'{"a":LONG}',
	'{"a":{"b":{"c":LONG}},"d":1}',
	'{"a":[LONG],"b":[{"c":LONG}]}',
	'{"a":1,"a":LONG,"a":2}',
	'{"":LONG}',
	'{LONG:1}',
	'[true,false,null,-1.5e3,LONG]',
	'{"a\\"b":"\\"","c\\\\":"\\\\","d":LONG,"e\\\\\\"":"\\\\\\"]"}',
	'{"a":"]}{[,:","b":LONG,"c":"]}{[,:"}',
	'[LONG,"\\\\",[LONG,"\\\\"]]',
	'{"ä€😀":LONG,"b":"ä€😀"}',
	' \n\r\t[ \n\r\t1 \n\r\t, \n\r\tLONG \n\r\t] \n\r\t',
	' \n\r\t{ \n\r\t"a" \n\r\t: \n\r\tLONG \n\r\t, \n\r\t"b" \n\r\t: \n\r\t[ \n\r\t] \n\r\t} \n\r\t',
])('the JSON %s with a long text in it is read as it stands', async (pattern) => {
	const text = pattern.replaceAll('LONG', LONG);
	expect(valueOf(text)).toBeDefined();
	expect(await read(text)).toEqual(valueOf(text));
});

test.each([
	'[LONG',
	'[LONG,',
	'[LONG,]',
	'[,LONG]',
	'[LONG,,1]',
	'[LONG 1]',
	'[1 LONG]',
	'[LONG:1]',
	'[LONG}',
	'[[LONG}]',
	'[LONG]]',
	'[LONG]x',
	'[LONG],[1]',
	'x[LONG]',
	',[LONG]',
	'[x,LONG]',
	'[LONG,[1}]',
	'[LONG,[1]',
	'{"a":LONG',
	'{"a":LONG,',
	'{"a":LONG,}',
	'{"a":LONG]',
	'{"a":[LONG}}',
	'{"a":LONG}}',
	'{"a":LONG}x',
	'{"a" LONG}',
	'{"a",LONG}',
	'{"a"::LONG}',
	'{"a":,"b":LONG}',
	'{"a":1,"b",LONG}',
	'{"a":LONG,"b"}',
	'{"a":LONG "b":1}',
	'{LONG}',
	'{1:LONG}',
	'{a:LONG}',
	'{null:LONG}',
	'{[1]:LONG}',
	'{:LONG}',
	'{,"a":LONG}',
	'LONG LONG',
	'LONG,',
	'[LONG,"a]',
	'[LONG,"a\\"]',
	'[LONG,"a\\\\\\"]',
	'{"a":LONG,"b}',
	'{"a":LONG,"b":"c}',
])('%s with a long text in it is no JSON', async (pattern) => {
	const text = pattern.replaceAll('LONG', LONG);
	expect(valueOf(text)).toBeUndefined();
	expect(await read(text)).toBeUndefined();
});

test('a long list of short rows, and an object of many short members, are read whole and in order', async () => {
	const rows = Array.from({ length: 15_000 }, (_unused, id) => ({ id, tags: [{ name: `"${id}"` }, []] }));
	const members = Object.fromEntries(rows.map((row) => [`row ${row.id}`, row]));
	for (const value of [rows, members, { rows, members, total: 15_000 }, [[rows], members]])
		expect(await read(JSON.stringify(value))).toEqual(value);
});

test('an empty list and an empty object may hold blanks', async () => {
	const blanks = ' \n\r\t'.repeat(20);
	for (const text of ['[ ]', '{\t}', `[${blanks}]`, `{${blanks}}`, `{"a":[${blanks}],"b":${LONG},"c":{${blanks}}}`])
		expect(await read(text)).toEqual(valueOf(text));
});

test('a mark of the byte order is skipped in front of a large JSON, and not behind it', async () => {
	expect(await read(`\uFEFF[${LONG}]`)).toEqual(valueOf(`[${LONG}]`));
	for (const text of [`[${LONG}]\uFEFF`, `\uFEFE[${LONG}]`]) expect(await read(text)).toBeUndefined();
});

test('a key of a large JSON that has a meaning in JavaScript is a key like others', async () => {
	const text = `{"__proto__":{"admin":true},"constructor":1,"long":${LONG}}`;
	const value = (await read(text)) as object;
	expect(Object.entries(value)).toEqual(Object.entries(valueOf(text) as object));
	expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
	expect(Object.assign(value, { long: 'changed' })).toMatchObject({ long: 'changed' });
});
