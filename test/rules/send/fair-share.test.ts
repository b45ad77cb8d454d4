import { FairShare } from '../../../nodes/Intercom/engine/send/rateLimit/fairShare';

const LIMIT = 100;

/** A process that has sent so many requests in this window, whose answers have come. */
const sent = (count: number, share = new FairShare()): FairShare => {
	for (let i = 0; i < count; i++) share.count();
	return share;
};

/** What a process may send in a new window of which nothing is used. */
const roomOfNext = (share: FairShare): number => {
	share.newWindow();
	return share.room(LIMIT, LIMIT);
};

/** A window that is over and used up, of which this process has used so much. */
const after = (own: number, share = new FairShare()): FairShare => {
	sent(own, share).learn({ used: LIMIT, limit: LIMIT, underWay: 0, elapsed: 1 });
	share.newWindow();
	return share;
};

test('a process that is the only one has the whole limit, less what it has sent in this window', () => {
	expect(new FairShare().room(LIMIT, LIMIT)).toBe(100);
	expect(sent(30).room(70, LIMIT)).toBe(70);
	expect(sent(30).room(LIMIT, LIMIT)).toBe(70);
	expect(roomOfNext(sent(30))).toBe(100);
});

test('nobody may send more than is left to all', () => {
	expect(new FairShare().room(7, LIMIT)).toBe(7);
	expect(new FairShare().room(0, LIMIT)).toBe(0);
	expect(sent(100).room(0, LIMIT)).toBe(0);
});

test('one request may always be on its way where something is left, as its answer tells more', () => {
	expect(sent(100).room(50, LIMIT)).toBe(1);
	expect(sent(500).room(50, LIMIT)).toBe(1);
});

test.each([
	[50, 50],
	[75, 75],
	[100, 100],
	// Nobody is left without anything.
	[0, 5],
	[2, 5],
])('a process that had %d of a used-up window of 100 may send %d in the next one', (own, room) => {
	expect(after(own).room(LIMIT, LIMIT)).toBe(room);
});

test('what a process may send in a window is less by what it has sent, also where others have their part', () => {
	expect(sent(20, after(50)).room(LIMIT, LIMIT)).toBe(30);
});

test('the first half of a window tells nothing, as others may begin late', () => {
	for (const elapsed of [0, 0.25, 0.5]) {
		const share = sent(10);
		share.learn({ used: 50, limit: LIMIT, underWay: 0, elapsed });
		expect(roomOfNext(share)).toBe(100);
	}
});

test('the second half counts the more the later it is and the more of the limit is used', () => {
	const roomAfter = (elapsed: number, used: number) => {
		const share = sent(used / 2);
		share.learn({ used, limit: LIMIT, underWay: 0, elapsed });
		return roomOfNext(share);
	};
	// Others use half. A quarter of the way to that: half of the second half, half of the limit.
	expect(roomAfter(0.75, 40)).toBe(90);
	expect(roomAfter(1, 40)).toBe(80);
	expect(roomAfter(0.75, 80)).toBe(80);
	expect(roomAfter(1, 80)).toBe(60);
});

test('a window that is used up tells all, however early', () => {
	const share = sent(40);
	share.learn({ used: LIMIT, limit: LIMIT, underWay: 0, elapsed: 0.1 });
	expect(roomOfNext(share)).toBe(40);
});

test('requests whose answers are awaited may be in the count: no others are seen behind them', () => {
	const share = sent(50);
	share.learn({ used: LIMIT, limit: LIMIT, underWay: 50, elapsed: 1 });
	expect(roomOfNext(share)).toBe(100);
	const some = sent(50);
	some.learn({ used: LIMIT, limit: LIMIT, underWay: 20, elapsed: 1 });
	expect(roomOfNext(some)).toBe(70);
});

test('where the count leaves it open, others are taken to use their part of before', () => {
	const open = sent(40, after(50));
	open.learn({ used: LIMIT, limit: LIMIT, underWay: 20, elapsed: 1 });
	expect(roomOfNext(open)).toBe(50);
	const certain = sent(60, after(50));
	certain.learn({ used: LIMIT, limit: LIMIT, underWay: 20, elapsed: 1 });
	expect(roomOfNext(certain)).toBe(60);
});

test('what others no longer use comes back', () => {
	expect(after(100, after(50)).room(LIMIT, LIMIT)).toBe(100);
});

test.each([0, -3])('a count of %d tells nothing', (used) => {
	const share = after(50);
	share.learn({ used, limit: LIMIT, underWay: 0, elapsed: 1 });
	expect(roomOfNext(share)).toBe(50);
});

test('a count below what this process has sent means that there are no others', () => {
	const share = sent(60);
	share.learn({ used: 50, limit: 50, underWay: 0, elapsed: 1 });
	expect(roomOfNext(share)).toBe(100);
});
