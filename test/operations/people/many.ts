import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { Contact } from '../../simulator/state/records';
import type { RunOptions, TestNode } from '../testNode';

/** Reads the named optional fields from each item. */
const fromItem = (names: readonly string[]): IDataObject =>
	Object.fromEntries(names.map((name) => [name, `={{ $json.${name} }}`]));

/** Create or Update Many of contacts, with what each item says. */
export const saveContacts = (...optional: string[]): INodeParameters => ({
	resource: 'contact',
	operation: 'upsertMany',
	id: '={{ $json.id }}',
	external_id: '={{ $json.external_id }}',
	email: '={{ $json.email }}',
	name: '={{ $json.name }}',
	additionalFields: fromItem(optional) as INodeParameters,
});

/** Another operation on many records, with what each item says. */
export const many = (resource: string, operation: string, always: string[], optional: string[]): INodeParameters => ({
	resource,
	operation,
	...(fromItem(always) as INodeParameters),
	additionalFields: fromItem(optional) as INodeParameters,
});

export const itemsOf = (rows: readonly IDataObject[]): INodeExecutionData[] => rows.map((json) => ({ json }));

export const GO_ON: NonNullable<RunOptions['node']> = { onError: 'continueRegularOutput' };

/** How often each route was asked, of a job or another record of one kind as one. */
export function countsOf({ sent }: TestNode): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { to } of sent) {
		const route = to
			.replace(/\?.*/, '')
			.replace(/bulk_job_\w+/, '{id}')
			.replace(/\/[0-9a-f]{24}/, '/{id}');
		counts[route] = (counts[route] ?? 0) + 1;
	}
	return counts;
}

/** The rows of all bulk requests to a route, in the order in which they were sent. */
export const rowsTo = ({ sent }: TestNode, route: string): IDataObject[][] =>
	sent.flatMap(({ to, body }) => {
		const { contacts, companies } = (body ?? {}) as Record<string, IDataObject[] | undefined>;
		return to === route ? [contacts ?? companies ?? []] : [];
	});

/** A contact as the tests tell it from others. */
export const briefly = ({ email, external_id, name, role }: Contact): IDataObject => ({
	...(external_id !== null && { external_id }),
	...(email !== null && { email }),
	name,
	role,
});
