import { Uploads } from '../../../nodes/Intercom/engine/input/uploads';

/** Lets everything happen that needs no more than what has happened already. */
const settle = async () => {
	for (let turn = 0; turn < 5; turn++) await new Promise((next) => setImmediate(next));
};

/** Items under way that may hold 100 bytes together, or as much as usual. */
function underWay(count: number, uploads = new Uploads(100)) {
	const admitted: string[] = [];
	for (let index = 0; index < count; index++) uploads.begin(index);
	/** Asks for room for a file; `admitted` says when it is given. */
	const take = async (index: number, bytes: number) => {
		void uploads.take(index, bytes).then(() => admitted.push(`${index}: ${bytes}`));
		await settle();
	};
	const end = async (index: number) => {
		uploads.end(index);
		await settle();
	};
	return { admitted, take, end };
}

test('files are let in up to the bound, and not a byte beyond it', async () => {
	const exact = underWay(3);
	await exact.take(1, 60);
	await exact.take(2, 40);
	expect(exact.admitted).toEqual(['1: 60', '2: 40']);
	const over = underWay(3);
	await over.take(1, 60);
	await over.take(2, 41);
	expect(over.admitted).toEqual(['1: 60']);
});

test('the files of one item count together, also with those of others', async () => {
	const { admitted, take } = underWay(3);
	await take(1, 30);
	await take(1, 30);
	await take(2, 50);
	expect(admitted).toEqual(['1: 30', '1: 30']);
	await take(1, 40);
	expect(admitted).toEqual(['1: 30', '1: 30', '1: 40']);
});

test('the earliest item never waits, however much it and others hold', async () => {
	const { admitted, take } = underWay(2);
	await take(1, 100);
	await take(0, 500);
	await take(0, 500);
	expect(admitted).toEqual(['1: 100', '0: 500', '0: 500']);
});

test('of those that wait the earliest item is let in first, whoever came first', async () => {
	const { admitted, end, take } = underWay(5);
	await take(1, 100);
	await take(4, 80);
	await take(3, 80);
	await take(2, 80);
	expect(admitted).toEqual(['1: 100']);
	await end(1);
	await end(0);
	await end(2);
	expect(admitted).toEqual(['1: 100', '2: 80', '3: 80']);
	await end(3);
	expect(admitted).toEqual(['1: 100', '2: 80', '3: 80', '4: 80']);
});

test('a small file waits behind the large one of an earlier item, so that this is not overtaken for ever', async () => {
	const { admitted, end, take } = underWay(4);
	await take(1, 90);
	await take(2, 50);
	await take(3, 5);
	expect(admitted).toEqual(['1: 90']);
	await end(1);
	expect(admitted).toEqual(['1: 90', '2: 50', '3: 5']);
});

test('when the earliest item is over, the next one is the earliest, and waits no more', async () => {
	const { admitted, end, take } = underWay(3);
	await take(2, 90);
	await take(1, 500);
	expect(admitted).toEqual(['2: 90']);
	await end(0);
	expect(admitted).toEqual(['2: 90', '1: 500']);
});

test('an item that is over holds nothing any more', async () => {
	const { admitted, end, take } = underWay(4);
	await take(1, 100);
	await end(1);
	await take(2, 100);
	expect(admitted).toEqual(['1: 100', '2: 100']);
	await take(3, 1);
	expect(admitted).toEqual(['1: 100', '2: 100']);
});

test('the items of an execution hold fifty million bytes of files, and not one more', async () => {
	const { admitted, take } = underWay(3, new Uploads());
	await take(1, 49_999_999);
	await take(2, 1);
	await take(2, 1);
	expect(admitted).toEqual(['1: 49999999', '2: 1']);
});
