// Proofs at compile time: `npm run types` fails when an expected error is missing.
import {
	choice,
	decimal,
	flag,
	integer,
	json,
	oneOf,
	pick,
	rows,
	select,
	text,
	texts,
	time,
} from '../../nodes/Intercom/model/fields';
import type { Json } from '../../nodes/Intercom/model/json';
import { procedure } from '../../nodes/Intercom/model/operation';
import type { ValuesOf } from '../../nodes/Intercom/model/values';

/** Holds for the very same types only: neither `any` nor `never` passes for anything else. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proof = <T extends true>(): T | undefined => undefined;

const _plain = {
	amount: decimal({ required: true }),
	count: integer(),
	wait: flag({ required: true }),
	when: time(),
	mode: choice({ options: { fast: 'Fast', slow: 'Slow' }, required: true }),
	maybe: choice({ options: { a: 'A', b: 'B' } }),
	who: pick({ from: 'contacts', required: true }),
	acting: pick({ from: 'admins', defaultsToTokenOwner: true }),
	name: text(),
	links: texts({ required: true }),
	tag: select({ from: 'getTags' }),
	tags: select({ from: 'getTags', many: true, required: true }),
	tag_ids: select({ from: 'getTags', many: true, asNumber: true, required: true }),
	owner: pick({ from: 'admins', asNumber: true, required: true }),
	list: rows({ title: 'Row', of: { name: text() }, required: true }),
	data: json(),
};
type Plain = ValuesOf<typeof _plain>;
type Key = keyof typeof _plain;

proof<Same<keyof Plain, Key>>();
proof<Same<Plain['amount'], number>>();
proof<Same<Plain['count'], number | undefined>>();
proof<Same<Plain['wait'], boolean>>();
proof<Same<Plain['when'], number | undefined>>();
proof<Same<Plain['mode'], 'fast' | 'slow'>>();
proof<Same<Plain['maybe'], 'a' | 'b' | undefined>>();
proof<Same<Plain['who'], string>>();
proof<Same<Plain['acting'], string>>();
proof<Same<Plain['name'], string | undefined>>();
proof<Same<Plain['links'], string[]>>();
proof<Same<Plain['tag'], string | undefined>>();
proof<Same<Plain['tags'], string[]>>();
proof<Same<Plain['tag_ids'], number[]>>();
proof<Same<Plain['owner'], number>>();
proof<Same<Plain['list'], Json>>();
proof<Same<Plain['data'], Json | undefined>>();
// @ts-expect-error a proof of something else does not hold
proof<Same<Plain['count'], number>>();
// @ts-expect-error any is not everything
proof<Same<ReturnType<typeof JSON.parse>, string>>();

const inner = oneOf({
	cases: {
		first: { label: 'First', fields: { deep: integer({ required: true }) } },
		second: { label: 'Second', send: { constant: 'x' } },
	},
});
const _chosen = {
	wait: flag({ required: true }),
	to: oneOf({
		required: true,
		cases: {
			admin: { label: 'Teammate', send: { type: 'admin' }, fields: { assignee_id: text({ required: true }), inner } },
			team: { label: 'Team', send: { type: 'team', rules: true }, fields: { size: integer({ required: true }) } },
			nobody: { label: 'Nobody', send: { assignee_id: '0' } },
			none: { label: 'None' },
		},
	}),
	also: oneOf({ cases: { date: { label: 'Date', fields: { at: time() } }, none: { label: 'None' } } }),
};
type Chosen = ValuesOf<typeof _chosen>;

// The choice itself is no value; fields and constants of all cases are, each there or not.
proof<Same<keyof Chosen, 'assignee_id' | 'at' | 'constant' | 'deep' | 'rules' | 'size' | 'type' | 'wait'>>();
proof<Same<Chosen['wait'], boolean>>();
proof<Same<Chosen['type'], 'admin' | 'team' | undefined>>();
proof<Same<Chosen['rules'], true | undefined>>();
proof<Same<Chosen['size'], number | undefined>>();
proof<Same<Chosen['at'], number | undefined>>();
proof<Same<Chosen['assignee_id'], string | undefined>>();
proof<Same<Chosen['deep'], number | undefined>>();
proof<Same<Chosen['constant'], 'x' | undefined>>();
// A value that is missing is no error.
export const _none: Chosen = { wait: true };

procedure({
	action: 'Do something',
	description: 'Does something',
	covers: [],
	fields: _chosen,
	async run({ values }) {
		const { size, type, wait } = values;
		const certain: boolean = wait;
		// @ts-expect-error only there in one case
		const number: number = size;
		// @ts-expect-error not a constant of any case
		const isOther = type === 'other';
		// @ts-expect-error no such value
		const missing: unknown = values.nope;
		// @ts-expect-error the choice itself is not among the values
		const choiceMade: unknown = values.to;
		return await Promise.resolve({ certain, number, isOther, json: [missing, choiceMade].length });
	},
});

// Without fields there are no values, and what the other parts gave is known by name of the API only.
procedure({
	action: 'Do something',
	description: 'Does something',
	covers: [],
	path: { contact_id: text({ required: true }) },
	async run({ values, path }) {
		// @ts-expect-error no fields, no values
		const nothing: unknown = values.contact_id;
		// @ts-expect-error a part of the path may be missing
		const id: string = path.contact_id;
		return await Promise.resolve({ id, nothing: nothing === undefined });
	},
});

// The same holds for fields that are written where they are used.
procedure({
	action: 'Do something',
	description: 'Does something',
	covers: [],
	fields: {
		amount: decimal(),
		count: integer({ required: true }),
		data: json({ required: true }),
		flagged: flag(),
		links: texts({ required: true }),
		list: texts(),
		mode: choice({ options: { fast: 'Fast', slow: 'Slow' }, required: true }),
		name: text(),
		tags: select({ from: 'getTags', many: true }),
		who: pick({ from: 'contacts', required: true }),
		when: time(),
		to: oneOf({
			cases: {
				admin: { label: 'Teammate', send: { type: 'admin' }, fields: { at: time(), id: text({ required: true }) } },
				team: { label: 'Team', send: { type: 'team' }, fields: { open: flag(), links_too: texts() } },
			},
		}),
	},
	async run({ values }) {
		type Inline = typeof values;
		proof<
			Same<
				keyof Inline,
				| ('amount' | 'at' | 'count' | 'data' | 'flagged' | 'id' | 'links' | 'links_too' | 'list')
				| ('mode' | 'name' | 'open' | 'tags' | 'type' | 'when' | 'who')
			>
		>();
		proof<Same<Inline['amount'], number | undefined>>();
		proof<Same<Inline['count'], number>>();
		proof<Same<Inline['data'], Json>>();
		proof<Same<Inline['flagged'], boolean | undefined>>();
		proof<Same<Inline['links'], string[]>>();
		proof<Same<Inline['list'], string[] | undefined>>();
		proof<Same<Inline['mode'], 'fast' | 'slow'>>();
		proof<Same<Inline['name'], string | undefined>>();
		proof<Same<Inline['tags'], string[] | undefined>>();
		proof<Same<Inline['when'], number | undefined>>();
		proof<Same<Inline['who'], string>>();
		proof<Same<Inline['at'], number | undefined>>();
		proof<Same<Inline['id'], string | undefined>>();
		proof<Same<Inline['open'], boolean | undefined>>();
		proof<Same<Inline['links_too'], string[] | undefined>>();
		proof<Same<Inline['type'], 'admin' | 'team' | undefined>>();
		return await Promise.resolve({ count: values.count });
	},
});
