/** The tests about each room of the engine. None of them waits for long, and all together take a minute or two. */
export const TESTS_OF_ROOM: Readonly<Record<string, readonly string[]>> = {
	send: ['test/rules/send'],
	lists: ['test/rules/lists', 'test/catalogue/lists.test.ts'],
	input: ['test/rules/input', 'test/rules/run/once-per-execution.test.ts', 'test/rules/send/create-retry.test.ts'],
	kinds: ['test/rules/kinds', 'test/rules/input'],
	form: ['test/rules/form', 'test/catalogue/contract.test.ts'],
	run: ['test/rules/run', 'test/rules/names.test.ts'],
};

/** The rooms whose tests have to find at least `MIN_SHARE` of the faults: in them data is lost or doubled. */
export const HELD_ROOMS: readonly string[] = ['send', 'lists', 'input'];
export const MIN_SHARE = 0.85;

/** A test that takes longer finds nothing that a faster one can't: it waits, or measures. */
export const MAX_TEST_MS = 2_000;
/** The time that the tests of one fault may take together. The fastest come first. */
export const MAX_MUTANT_MS = 4_000;

export const roomOf = (file: string): string => file.split('/', 1)[0] ?? file;
