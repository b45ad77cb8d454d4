import { isObject, type Json, type JsonObject } from '../../model/json';
import { isEndpoint, routesOf, type Operation } from '../../model/operation';
import { isRead, type Request } from '../send/request';
import type { Item } from './item';

/** Said of an update that gave Intercom nothing to change. */
const NOTHING_CHANGED = 'Nothing was changed: no field is filled in, or what their expressions name is not there';

/** Who performs a change and whether it is told to somebody: fields that change nothing by themselves. */
const BESIDE_THE_CHANGE: readonly string[] = ['admin_id', 'skip_notifications'];

const isChange = (method: string): boolean => method === 'PUT' || method === 'PATCH';

/** Whether an operation changes a record that exists, and has fields for that. */
const isUpdate = (operation: Operation): boolean =>
	operation.body !== undefined &&
	routesOf(operation)
		.map((route) => route.split(' ')[0] ?? '')
		.every((method) => isRead(method) || isChange(method));

/** Whether a body holds no value; an empty list and null are values, since they clear something. */
const isEmpty = (value: Json | undefined): boolean =>
	value === undefined || (isObject(value) && Object.values(value).every(isEmpty));

/** What a body holds beside the record's own key, the operation's constants and who performs it. */
function changesIn(operation: Operation, body: JsonObject): Json[] {
	const constants = isEndpoint(operation) ? (operation.send ?? {}) : {};
	const beside = [...BESIDE_THE_CHANGE, ...Object.keys(constants), ...(operation.serializeBy ?? [])];
	return Object.entries(body).flatMap(([name, value]) => (beside.includes(name) ? [] : [value]));
}

/** Whether a request of an operation updates a record with nothing. */
const changesNothing = (operation: Operation, { body = {}, method }: Request): boolean =>
	isChange(method) && isObject(body) && changesIn(operation, body).every(isEmpty);

/** The same item, which tells of an update that changes nothing once Intercom has answered it. */
export function tellingEmptyUpdates(item: Item): Item {
	const { operation, hints } = item.run;
	if (!isUpdate(operation)) return item;
	return {
		...item,
		send: async (request, statuses) => {
			const reply = await item.send(request, statuses);
			if (changesNothing(operation, request)) hints.add(NOTHING_CHANGED);
			return reply;
		},
	};
}
