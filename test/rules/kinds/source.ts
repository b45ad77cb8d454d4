import type { ItemInput } from '../../../nodes/Intercom/engine/kinds/spec';

/** What a conversion may ask, as plain data: a look-up gives the words that it was asked with. */
export const sourceOf = (change: Partial<ItemInput> = {}): ItemInput => ({
	read: () => null,
	optional: {},
	timezone: 'Europe/Berlin',
	item: {},
	readBinary: async (property) => ({
		content: Buffer.from(`content of ${property}`),
		name: `${property}.txt`,
		type: 'text/plain',
	}),
	findRecordId: async (kind, by, name) => `${kind} ${by} ${name}`,
	ownTeammateId: async () => '991267459',
	...change,
});

/** The error of something that has to fail, or the value that it gave instead. */
export const problemOf = async (work: () => unknown): Promise<unknown> => {
	try {
		return await work();
	} catch (error) {
		return error;
	}
};
