type Properties = Array<[PropertyKey, PropertyDescriptor]>;

const propertiesOf = (object: object): Properties =>
	Reflect.ownKeys(object).flatMap((name): Properties => {
		const property = Object.getOwnPropertyDescriptor(object, name);
		return property ? [[name, property]] : [];
	});

const isObject = (value: unknown): value is object =>
	(typeof value === 'object' && value !== null) || typeof value === 'function';

/**
 * The globals, what the language itself brings (`JSON`, `Array`, `Object.prototype` ...), and the environment
 * variables.
 */
function shared(): object[] {
	const builtIns = propertiesOf(globalThis)
		.filter(([name, { enumerable }]) => !enumerable && name !== 'process')
		.map(([, { value }]): unknown => value)
		.filter(isObject);
	const prototypes = builtIns.map((value) => (value as { prototype?: unknown }).prototype).filter(isObject);
	return [...new Set([globalThis, process.env, ...builtIns, ...prototypes])];
}

/** Remembers what all test files of a worker share; the answer makes it so again, whatever a file did to it. */
export function keep(): () => void {
	const kept = shared().map((object) => [object, new Map(propertiesOf(object))] as const);
	const { exit } = process;
	return () => {
		process.exit = exit;
		for (const [object, before] of kept) {
			for (const name of Reflect.ownKeys(object)) if (!before.has(name)) Reflect.deleteProperty(object, name);
			for (const [name, was] of before) {
				const is = Object.getOwnPropertyDescriptor(object, name);
				if (is?.value !== was.value || is?.get !== was.get || is?.set !== was.set)
					Reflect.defineProperty(object, name, was);
			}
		}
	};
}
