import fc, { type Arbitrary } from 'fast-check';

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const nested = (levels: number): unknown => {
	let value: unknown = 1;
	for (let level = 0; level < levels; level++) value = { a: value };
	return value;
};

/** Texts that mean something to an address, a header, an object, an expression or a reader. */
const telling = fc.constantFrom(
	...[
		'',
		' ',
		'.',
		'..',
		'../',
		'../../me',
		'%2e%2e',
		'%2e',
		'%2F',
		'a/b',
		'/',
		'//',
		'\\',
		'a?b=c',
		'a#b',
		'a&b=c',
		';',
	],
	...[
		'//evil.example',
		'//evil.example/x',
		'https://evil.example/x',
		'@evil.example',
		'http://a:b@evil.example/',
		'\\\\evil.example',
	],
	...['a\r\nX-Evil: 1', '\n', '\0', '\x7f', '\ud800', 'a\udfff', '\u202e', '\ufeff', '\u0085', 'é', '中文', '👩‍👩‍👧', 'ﷺ'],
	...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', '__rl', 'valueOf.call'],
	...[
		'=1+1',
		'={{ 1 }}',
		'{{ 1 }}',
		'$json',
		'<script>',
		"' OR 1=1 --",
		'{',
		'[1',
		'{"__proto__":{"evil":1}}',
		'"text"',
	],
	...['-1', '0', '1e300', '1e-7', '99999999999999999999', '0x10', '9999-99-99', '2026-02-31', '271822-01-01', 'now'],
	...['a,b,,c', 'x'.repeat(5_000), deep(20_000), ','.repeat(200)],
);

const strange = fc.constantFrom<unknown>(
	...[
		null,
		undefined,
		true,
		false,
		NaN,
		Infinity,
		-Infinity,
		0,
		-0,
		-1,
		0.1,
		1e300,
		-1e300,
		2 ** 53,
		2_147_483_648,
		8.64e12,
		1e-320,
	],
	...[
		10n,
		Symbol('s'),
		[],
		{},
		[[]],
		[null],
		[undefined],
		[''],
		{ a: 1 },
		{ __rl: true },
		{ row: [null] },
		{ value: {} },
	],
	...[() => 1, /x/, new Map(), new Set([1]), new Date(NaN), new Date(8.64e15), new Error('inner'), new Uint8Array(3)],
	...[{ toString: null }, Object.create(null), JSON.parse('{"__proto__":{"a":1}}'), nested(20_000), [1, 2, 3]],
);

/** The kinds of bad values, and how often each comes. */
export const badKinds: ReadonlyArray<{ weight: number; arbitrary: Arbitrary<unknown> }> = [
	{ weight: 1, arbitrary: telling },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
	{ weight: 1, arbitrary: fc.webUrl() },
	{ weight: 3, arbitrary: strange },
	{ weight: 1, arbitrary: fc.double() },
	{ weight: 1, arbitrary: fc.date({ noInvalidDate: false }) },
	{ weight: 1, arbitrary: fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, maxDepth: 3 }) },
];

/** Anything that an expression can give. */
export const badValue: Arbitrary<unknown> = fc.oneof(...badKinds);
