import { htmlToText } from '../../../nodes/Intercom/model/html';
import { articles } from './bodies/articles';
import { conversations } from './bodies/conversations';
import { mails } from './bodies/mails';

describe.each([
	['conversations', conversations],
	['articles', articles],
	['mails', mails],
])('Bodies of %s are read as text:', (_kind, bodies) => {
	test.each(bodies)('%s', (_title, html, text) => {
		expect(htmlToText(html)).toBe(text);
	});
});

test('the bodies are many, and none is there twice', () => {
	const all = [...conversations, ...articles, ...mails].map(([, html]) => html);
	expect(new Set(all).size).toBe(all.length);
	expect(all.length).toBeGreaterThanOrEqual(60);
});
