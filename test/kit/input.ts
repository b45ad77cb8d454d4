import type { INodeExecutionData } from 'n8n-workflow';
import type { TestNode } from '../operations/testNode';

/** A value of a picker. */
export const picked = (value: string, mode = 'id') => ({ __rl: true, mode, value });

/** Input items with this JSON each. */
export const itemsOf = (rows: ReadonlyArray<Record<string, string | number | boolean | null>>): INodeExecutionData[] =>
	rows.map((json) => ({ json }));

/** A run with one item for each of these IDs. */
export const withIds = (...ids: string[]) => ({ items: itemsOf(ids.map((id) => ({ id }))) });

/** Reads the contact whose ID an item has. */
export const getContact = {
	resource: 'contact',
	operation: 'get',
	contact_id: picked('={{ $json.id }}'),
	simplify: false,
};

/** Gives the contact of an item the name that the item has. */
export const renameContact = {
	resource: 'contact',
	operation: 'update',
	contact_id: picked('={{ $json.id }}'),
	additionalFields: { name: '={{ $json.name }}' },
};

/** Adds contacts and gives their IDs, oldest first. */
export const contactsIn = (node: TestNode, count: number): string[] =>
	node.simulator.state.addContacts(count).map(({ id }) => id);
