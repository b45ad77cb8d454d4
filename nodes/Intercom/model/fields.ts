import type { Common, Kind, Kinds } from './field';

// A function for each kind of field, so that a resource reads like a list of its fields.
const define =
	<K extends Kind>(kind: K) =>
	<const O extends Readonly<Kinds[K] & Common>>(...[options]: object extends Kinds[K] ? [options?: O] : [options: O]) =>
		({ kind, ...options }) as { kind: K } & NoInfer<O>;

export const pick = define('pick');
export const select = define('select');
export const text = define('text');
export const integer = define('integer');
export const decimal = define('decimal');
export const flag = define('flag');
export const time = define('time');
export const choice = define('choice');
export const choices = define('choices');
export const json = define('json');
export const texts = define('texts');
export const attributes = define('attributes');
export const files = define('files');
export const rows = define('rows');
export const entries = define('entries');
export const filters = define('filters');
export const query = define('query');
export const queryJson = define('queryJson');
export const oneOf = define('oneOf');
