import { Container } from '@n8n/di';
import fc from 'fast-check';
import { BinaryDataService } from 'n8n-core';
import type { IBinaryData, IBinaryKeyData } from 'n8n-workflow';
import { MAX_UPLOAD_BYTES, Uploads } from '../../../nodes/Intercom/engine/input/uploads';
import { runInPool } from '../../../nodes/Intercom/engine/run/pool';
import { useTestNode } from '../../operations/testNode';
import { picked } from '../../kit/input';
import { until } from '../../kit/until';
import { runs } from '../../kit/property';

/** Turns of Node's event loop: waiting that has nothing to do with the speed of the machine. */
async function turns(count: number): Promise<void> {
	for (let turn = 0; turn < count; turn++) await new Promise((next) => setImmediate(next));
}

interface Plan {
	/** Turns before the first file, between files, and while the request is under way. */
	waits: [number, number, number];
	files: number[];
	/** What the write is about. */
	record: string;
	fails: boolean;
}

const plans = fc.array(
	fc.record<Plan>({
		waits: fc.tuple(fc.nat(4), fc.nat(2), fc.nat(4)),
		files: fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 3 }),
		record: fc.constantFrom('a', 'b', 'c'),
		fails: fc.boolean(),
	}),
	{ minLength: 1, maxLength: 15 },
);

/** Runs items as the node does: files first, then the wait for earlier writes of the same record, then the request. */
async function upload(plan: readonly Plan[], width: number, maxBytes: number) {
	const uploads = new Uploads(maxBytes);
	const held = new Map<number, number>();
	let most = 0;
	const note = () => {
		// What the earliest item holds does not count: it may not be made to wait.
		const [, ...later] = [...held].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
		most = Math.max(
			most,
			later.reduce((sum, one) => sum + one, 0),
		);
	};
	const outcomes = runInPool(plan.length, { width, stop: () => false }, async (index, waitForEarlierWrites) => {
		const { fails, files, record, waits } = plan[index] as Plan;
		held.set(index, 0);
		uploads.begin(index);
		try {
			await turns(waits[0]);
			for (const bytes of files) {
				await uploads.take(index, bytes);
				held.set(index, (held.get(index) ?? 0) + bytes);
				note();
				await turns(waits[1]);
			}
			await waitForEarlierWrites([record]);
			await turns(waits[2]);
			if (fails) throw new Error('refused');
		} finally {
			held.delete(index);
			uploads.end(index);
		}
	});
	const ended = await Promise.race([outcomes, turns(2_000).then(() => 'stands still')]);
	return { ended, most };
}

test('items that hold files stay under the bound and never wait for each other for ever', async () => {
	await fc.assert(
		fc.asyncProperty(plans, fc.integer({ min: 1, max: 20 }), async (plan, width) => {
			const { ended, most } = await upload(plan, width, 100);
			expect(ended).toHaveLength(plan.length);
			expect(most).toBeLessThanOrEqual(100);
		}),
		runs(200),
	);
});

test('files that fit are not held back', async () => {
	const uploads = new Uploads(100);
	const taken: number[] = [];
	let end: () => void = () => {};
	const open = new Promise<void>((resolve) => (end = resolve));
	const all = [40, 40, 40].map(async (bytes, index) => {
		uploads.begin(index);
		await uploads.take(index, bytes);
		taken.push(index);
		await open;
		uploads.end(index);
	});
	await turns(3);
	expect(taken).toEqual([0, 1]);
	end();
	await Promise.all(all);
	expect(taken).toEqual([0, 1, 2]);
});

describe('Files of a reply', () => {
	const node = useTestNode();
	const MEGABYTES = 20;
	const large = Buffer.alloc(MEGABYTES * 1_000_000, 'x').toString('base64');
	const reply = {
		...{ resource: 'conversation', operation: 'reply', reply_as: 'admin', message: 'comment', body: 'x' },
		conversation_id: picked('={{ $json.id }}'),
		additionalFields: { admin_id: picked('991267459'), attachment_files: 'data' },
	};
	const itemWith = (file: Partial<IBinaryData>, id = '1') => ({
		json: { id },
		binary: { data: { data: 'aGk=', mimeType: 'text/plain', fileName: 'a.txt', ...file } } satisfies IBinaryKeyData,
	});
	const count = MAX_UPLOAD_BYTES / (MEGABYTES * 1_000_000) + 4;
	const items = Array.from({ length: Math.floor(count) }, (_unused, index) =>
		itemWith({ data: large }, String(index + 1)),
	);
	const isAnswered = ({ status }: { status?: number }) => status !== undefined;

	/** Counts files that n8n has read for the node while they are not yet sent and answered. */
	function watchReading() {
		const service = Container.get(BinaryDataService);
		const read = service.getAsBuffer.bind(service);
		const seen = { reads: 0, most: 0 };
		jest.spyOn(service, 'getAsBuffer').mockImplementation(async (data) => {
			seen.reads++;
			seen.most = Math.max(seen.most, seen.reads - node.simulator.requests.filter(isAnswered).length);
			return await read(data);
		});
		return seen;
	}
	afterEach(() => jest.restoreAllMocks());

	test('are read a few at a time when they are large', async () => {
		node.simulator.fault({ status: 200, body: { type: 'conversation', id: '1' }, times: Infinity });
		const seen = watchReading();
		expect(await node.items(reply, { items })).toHaveLength(items.length);
		expect(seen.reads).toBe(items.length);
		expect(seen.most * MEGABYTES * 1_000_000).toBeLessThanOrEqual(MAX_UPLOAD_BYTES);
	});

	test('are all sent when an item between them cannot even begin', async () => {
		node.simulator.fault({ status: 200, body: { type: 'conversation', id: '1' }, times: Infinity });
		const fails = "={{ $json.id === '1' ? $('Nobody').item.json.a : '991267459' }}";
		const additionalFields = { ...reply.additionalFields, created_at: fails.replace("'991267459'", "'2026-01-31'") };
		const output = await node.items(
			{ ...reply, additionalFields },
			{ items, node: { onError: 'continueRegularOutput' } },
		);
		expect(output[0]?.json['error']).toContain('has an expression that fails');
		expect(output.slice(1).map(({ json }) => json['error'])).toEqual(items.slice(1).map(() => undefined));
	});

	test('that still wait when the run is cancelled do not hold it up', async () => {
		node.simulator.fault({ stallMs: 60_000, times: Infinity });
		const seen = watchReading();
		const stop = new AbortController();
		const run = node.execute(reply, { items, abortSignal: stop.signal });
		await until(() => seen.reads === 2 && node.simulator.requests.length === 2);
		stop.abort();
		expect((await run).canceled).toBe(true);
	});

	test.each<[string, Partial<IBinaryData>, { content_type?: string; name?: string }]>([
		['without a type', { mimeType: '' }, { content_type: 'application/octet-stream' }],
		['with a type that is none', { mimeType: 'pdf' }, { content_type: 'application/octet-stream' }],
		['with an empty name', { fileName: ' ' }, { name: 'data' }],
		['without a name, but with an ending', { fileName: '', fileExtension: 'txt' }, { name: 'data.txt' }],
	])('%s are completed', async (_name, file, completed) => {
		node.simulator.fault({ status: 200, body: { type: 'conversation', id: '1' } });
		await node.items(reply, { items: [itemWith(file)] });
		const whole = { content_type: 'text/plain', name: 'a.txt', data: 'aGk=', ...completed };
		expect(node.sent[0]?.body).toMatchObject({ attachment_files: [whole] });
	});

	test('that are empty are refused before anything is sent', async () => {
		const error = await node.failure(reply, { items: [itemWith({ data: '' })] });
		expect(error.message).toBe('Attachment Binary Fields names "data", whose file is empty');
		expect(error.description).toContain('Check the node that the file comes from');
		expect(node.sent).toEqual([]);
	});
});
