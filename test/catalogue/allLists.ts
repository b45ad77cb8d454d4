import type { INodeParameters } from 'n8n-workflow';
import { isList, routesOf } from '../../nodes/Intercom/model/operation';
import { cases, type Case } from './cases';

/** A list as it is read with some parameters. */
export interface List {
	name: string;
	route: string;
	parameters: INodeParameters;
}

/** Lists that come from another route where these fields are set. */
const ELSEWHERE: ReadonlyArray<[key: string, parameters: INodeParameters, route: string]> = [
	['company.getAll', { additionalFields: { tag_id: '102' } }, 'GET /companies'],
	['contact.getAll', { additionalFields: { role: 'user' } }, 'POST /contacts/search'],
	['conversation.getAll', { additionalFields: { state: 'open' } }, 'POST /conversations/search'],
	['dataAttribute.getAll', { model: 'conversation' }, 'GET /conversations/attributes'],
];

/** The route of an operation where none of those fields is set. */
const routeOf = ({ entry, key }: Case): string =>
	key === 'company.getAll' ? 'POST /companies/list' : (routesOf(entry)[0] ?? '');

/** Every list of the node. */
export const lists: readonly List[] = cases
	.filter(({ entry }) => isList(entry))
	.flatMap((one) => [
		{ name: one.name, route: routeOf(one), parameters: one.parameters },
		...ELSEWHERE.filter(([key]) => key === one.key).map(([, parameters, route]) => ({
			name: `${one.name} from ${route}`,
			route,
			parameters: { ...one.parameters, ...parameters },
		})),
	]);
