import { convertValue } from '../../../nodes/Intercom/engine/kinds';
import type { ItemInput } from '../../../nodes/Intercom/engine/kinds/spec';

/** What a conversion may ask, as plain data: a look-up gives the words that it was asked with. */
export const sourceOf = (change: Partial<ItemInput> = {}): ItemInput => ({
	read: () => null,
	hasExpression: () => false,
	optional: {},
	timezone: 'Europe/Berlin',
	startedAt: Date.parse('2026-01-31T12:00:00Z'),
	item: {},
	readBinary: async (property) => ({
		content: Buffer.from(`content of ${property}`),
		name: `${property}.txt`,
		type: 'text/plain',
	}),
	findRecordId: async (kind, by, name) => `${kind} ${by} ${name}`,
	ownTeammateId: async () => '991267459',
	workspaceTimezone: async () => 'Europe/Berlin',
	nodeVersion: 2,
	apiVersion: '2.16',
	addHint: () => {},
	...change,
});

/** The error of something that has to fail, or the value that it gave instead. */
export const problemOf = async (work: Promise<unknown> | (() => unknown)): Promise<unknown> => {
	try {
		return await (typeof work === 'function' ? work() : work);
	} catch (error) {
		return error;
	}
};

type ValueField = Parameters<typeof convertValue>[0];

/** What is sent for a value that the user gave for a field. */
export const convert = (field: ValueField, value: unknown, source = sourceOf()) => convertValue(field, value, source);

/** Why a value is refused. */
export const refusalOf = async (field: ValueField, value: unknown, source = sourceOf()): Promise<unknown> =>
	await problemOf(() => convert(field, value, source));
