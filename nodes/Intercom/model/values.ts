import type { Field, Fields } from './field';
import type { Json } from './json';

type ValueOf<F extends Field> = F extends { kind: 'flag' }
	? boolean
	: F extends { kind: 'decimal' | 'integer' | 'time' } | { kind: 'pick'; asNumber: true }
		? number
		: F extends { kind: 'choice'; options: infer O }
			? keyof O & string
			: F extends { kind: 'pick' | 'text' }
				? string
				: F extends { kind: 'texts' } | { kind: 'select'; many: true }
					? F extends { asNumber: true }
						? number[]
						: string[]
					: F extends { kind: 'select' }
						? F extends { asNumber: true }
							? number
							: string
						: Json;

type OwnValues<Fs extends Fields> = {
	[K in keyof Fs as Fs[K] extends { kind: 'oneOf' } ? never : K]: Fs[K] extends
		{ required: true } | { defaultsToTokenOwner: true }
		? ValueOf<Fs[K]>
		: ValueOf<Fs[K]> | undefined;
};

type KeysOfUnion<T> = T extends unknown ? keyof T : never;
type MemberOfUnion<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
type Intersection<T> = (T extends unknown ? (value: T) => void : never) extends (value: infer All) => void
	? All
	: never;

/** Every field and constant of the cases; each may be missing. */
type ValuesOfCase<C> = C extends unknown
	? (C extends { fields: infer Fs extends Fields } ? ValuesOf<Fs> : object) & (C extends { send: infer S } ? S : object)
	: never;
type ValuesOfCases<C> =
	ValuesOfCase<C> extends infer V ? { [K in KeysOfUnion<V>]?: MemberOfUnion<V, K> | undefined } : never;
type ChosenValues<F> = F extends { kind: 'oneOf'; cases: infer Cs } ? ValuesOfCases<Cs[keyof Cs]> : object;

/** What the code of an operation receives: the values of its fields, and of the fields of the chosen cases. */
export type ValuesOf<Fs extends Fields> = OwnValues<Fs> & Intersection<ChosenValues<Fs[keyof Fs]>>;
