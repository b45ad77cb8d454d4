export type Method = 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
/** Method and path as Intercom documents them, in one string that can be searched for. */
export type Route = `${Method} /${string}`;

type Placeholder<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
	? Name | Placeholder<Rest>
	: never;
/** Demands a value for each `{placeholder}` of a route, and nothing else. */
export type PathFor<R extends Route, V> = [Placeholder<R>] extends [never]
	? { path?: never }
	: { path: Readonly<Record<Placeholder<R>, V>> };

/** Splits a route into its method and its path template. */
export const partsOf = (route: Route): { method: Method; template: string } => {
	const space = route.indexOf(' ');
	return { method: route.slice(0, space) as Method, template: route.slice(space + 1) };
};
