import { useShortWaits } from '../../kit/shortWaits';
import { entries } from '../../catalogue/entries';
import { acceptedVariantsOf, titleOf, type Variant } from '../../catalogue/generate';
import { ITEM, send } from '../../catalogue/sent';
import { fill } from '../../catalogue/world';
import { useTestNode } from '../../operations/testNode';
import type { RecordedRequest } from '../../simulator';

const node = useTestNode();
useShortWaits();

/** POST requests of which Intercom's description says that they look for something. */
const LOOKS = /^POST (\/companies\/list|\/contacts\/merge\/preview|\/\w+(\/\w+)?\/search)$/;
const isWrite = ({ method, path }: RecordedRequest): boolean =>
	method !== 'GET' && method !== 'HEAD' && !LOOKS.test(`${method} ${path}`);

/** Whatever a write is answered with that says no more than that it was good. */
const ANSWERS = [
	['200 without a body', { status: 200, body: '' }],
	['202 without a body', { status: 202, body: '' }],
	['204', { status: 204 }],
	['200 and blanks', { status: 200, body: ' \r\n', contentType: 'application/json' }],
	['null', { status: 200, body: 'null', contentType: 'application/json' }],
	['an empty list', { status: 200, body: '[]', contentType: 'application/json' }],
	['a list of records', { status: 200, body: '[{"type":"thing","name":"x"}]', contentType: 'application/json' }],
	['true', { status: 200, body: 'true', contentType: 'application/json' }],
] as const;

/** Those that every operation meets; the others are of their kinds. */
const USUAL = new Set<string>(['200 without a body', '204', 'null', 'an empty list']);

/** Every operation, in the first way that it can be filled in. */
const operations = entries.flatMap(({ resource, operation }) => {
	const [variant] = acceptedVariantsOf(resource, operation);
	return variant === undefined || resource === 'rawRequest' ? [] : [[titleOf(variant), variant] as const];
});

/** A body without the time at which it was made. */
const timeless = ({ raw }: RecordedRequest): string => raw.replace(/\b\d{10}\b|\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now');
const EVERY_KIND = new Set(['tag: create', 'contact: update', 'note: create']);

const isSame = (one: RecordedRequest, other: RecordedRequest): boolean =>
	one.method === other.method && one.path === other.path && timeless(one) === timeless(other);

async function answerWith(variant: Variant, write: RecordedRequest, answer: (typeof ANSWERS)[number][1]) {
	node.reset();
	fill(node.simulator);
	node.simulator.fault({ method: write.method, path: write.path, apply: true, times: Infinity, ...answer });
	const run = await node.execute(variant.parameters, { items: [ITEM] });
	const writes = node.simulator.requests.filter((request) => isSame(request, write));
	return { ...run, tries: writes.length };
}

test.each(operations)('%s does not send a write again that was answered with no record', async (title, variant) => {
	const { requests } = await send(node, variant);
	const write = requests.find(isWrite);
	if (write === undefined) return;
	const times = requests.filter((request) => isSame(request, write)).length;
	for (const [name, answer] of ANSWERS.filter(([one]) => USUAL.has(one) || EVERY_KIND.has(title))) {
		const { error, output, tries } = await answerWith(variant, write, answer);
		expect([name, tries]).toEqual([name, times]);
		if (error) {
			expect([name, error.message]).toEqual([name, expect.not.stringContaining('cannot be read')]);
			expect(error.message).toMatch(/^Intercom|^[A-Z].* [a-z]/);
			expect((error.description ?? '').length).toBeGreaterThan(10);
		} else expect([name, output.flat().length]).not.toEqual([name, 0]);
	}
});
