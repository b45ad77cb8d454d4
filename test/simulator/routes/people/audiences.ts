import { ApiError } from '../../errors';
import { Answer, type Call, on, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { numberedSlice, PAGE_QUERY, unwrappedList } from '../../paging';
import { listOf, need, object, type Shape, text } from '../../shape';
import { recordsOf, shelfRoutes } from '../shelf';

const predicates = listOf(object({ attribute: text, type: text, comparison: text, value: text }));
const RULES: Shape = { predicates, role_predicates: predicates };

/** Audiences; their list says at its top what others say in `pages`. */
export const audienceRoutes: Route[] = [
	on('GET /audiences', list, { query: PAGE_QUERY }),
	...shelfRoutes({
		kind: 'audience',
		path: '/audiences',
		id: 'id',
		make: (call) => ({
			type: 'audience',
			predicates: [],
			role_predicates: [],
			...named(call),
			created_at: call.state.now(),
			updated_at: call.state.now(),
		}),
		change: (call) => ({ ...named(call), updated_at: call.state.now() }),
		body: { name: need(text, () => unnamed('Name is required')), ...RULES },
		update: { name: text, ...RULES },
		remove: (): Answer => new Answer(204),
	}),
];

const unnamed = (message: string): ApiError => new ApiError(422, 'validation_error', message);

function named({ body }: Call): JsonObject {
	if (body['name'] === '') throw unnamed('Name must not be blank');
	return body;
}

function list(call: Call): JsonObject {
	return unwrappedList(numberedSlice(recordsOf(call, 'audience'), call, 50, 50), ({ fields }) => fields);
}
