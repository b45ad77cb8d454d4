import { Redactor } from '../../../nodes/Intercom/engine/send/redact';

/** With signs at its end that begin an escape, or look as if they did. */
const TOKEN = 'abcdefgh-01234567-abcdefgh-u-&-x-%-secret-u-x-&-tail';
const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(2, '0');

test.each<[name: string, spell: (character: string) => string]>([
	['as it is', (one) => one],
	['in JSON', (one) => `\\u00${hex(one)}`],
	['with two digits for each sign', (one) => `\\x${hex(one)}`],
	['in JSON inside JSON', (one) => `\\\\u00${hex(one)}`],
	['for an address', (one) => `%${hex(one)}`],
	['twice for an address', (one) => `%25${hex(one)}`],
	['for HTML, in digits', (one) => `&#${one.charCodeAt(0)};`],
	['for HTML, in words', (one) => (one === '&' ? '&amp;' : one)],
])('nothing is left of the end of a token that is written %s', async (_name, spell) => {
	const content = Buffer.from(`before ${[...TOKEN].map(spell).join('')} after`);
	const clean = await new Redactor(TOKEN).reply({ status: 200, headers: {}, content });
	expect(clean.content.toString()).toBe('before [access token] after');
});
