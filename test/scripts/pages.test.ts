import { catalogue } from '../../nodes/Intercom/resources';
import { pollEvents } from '../../nodes/IntercomPollingTrigger/events';
import { topics } from '../../nodes/IntercomTrigger/topics';
import { textOf } from './github';
import { deadLinksOf, linkedFrom, missingPathsOf, pages, wordsOf } from './pages';

describe.each(pages())('%s', (page) => {
	test('links to files and headings that are there', () => {
		expect(deadLinksOf(page)).toEqual([]);
	});

	test('names files of the project that are there', () => {
		expect(missingPathsOf(page)).toEqual([]);
	});
});

test('the index of docs/ leads to every page and decision record in it', () => {
	const wanted = pages().filter((page) => /^docs\/(?:decisions\/)?[^/]+\.md$/.test(page) && page !== 'docs/README.md');
	const linked = new Set(linkedFrom('docs/README.md'));
	expect(wanted.filter((page) => !linked.has(page))).toEqual([]);
});

test('the list of examples leads to the page of each', () => {
	const wanted = pages().filter((page) => page.startsWith('docs/examples/'));
	const linked = new Set(linkedFrom('examples/README.md'));
	expect(wanted.filter((page) => !linked.has(page))).toEqual([]);
});

test.each(['README.md', 'docs/compared.md', 'CHANGELOG.md'])('%s counts the operations that the node has', (page) => {
	const resources = Object.values(catalogue);
	const operations = resources.reduce((sum, resource) => sum + Object.keys(resource.operations).length, 0);
	const text = textOf(page).replaceAll(/\s+/g, ' ');
	expect(text).toMatch(new RegExp(`\\b${operations} (?:operations )?on ${resources.length} resources`));
});

test.each(['README.md', 'docs/compared.md', 'docs/features.md', 'docs/topics.md', 'docs/triggers.md', 'CHANGELOG.md'])(
	'%s counts the topics that the trigger has',
	(page) => {
		const counted = [...textOf(page).matchAll(/\b(\d+) topics\b/g)].map(([, count]) => Number(count));
		expect(new Set(counted)).toEqual(new Set([topics.length]));
	},
);

test.each(['docs/topics.md', 'CHANGELOG.md'])('%s counts the events that are polled for', (page) => {
	expect(textOf(page)).toMatch(new RegExp(`\\b${Object.keys(pollEvents).length} events\\b`));
});

const NUMBERS =
	'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ');

test.each(['README.md', 'docs/README.md', 'docs/features.md', 'docs/try.md'])('%s counts the examples', (page) => {
	const examples = pages().filter((path) => path.startsWith('docs/examples/'));
	const text = textOf(page)
		.toLowerCase()
		.replaceAll(/[[\s]+/g, ' ');
	expect(text).toMatch(new RegExp(` ${NUMBERS[examples.length]} (?:examples|example workflows|whole problems)`));
});

test.each([
	['README.md', 900],
	['CONTRIBUTING.md', 1000],
])('%s stays under %i words, so that people read it', (page, most) => {
	expect(wordsOf(page)).toBeLessThan(most);
});
