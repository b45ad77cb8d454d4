import type { INodeParameters } from 'n8n-workflow';
import { load } from '../../editor/load';
import { picked } from '../../kit/input';
import { useTestNode } from '../testNode';
import { addContact, ADA, ANN, BOB, contact } from './contact-samples';

const node = useTestNode({ given: addContact });

const changeOwner = (owner_id: string): INodeParameters => ({
	...contact('update'),
	contact_id: picked(ANN),
	additionalFields: { owner_id },
});

test('the list of owners begins with nobody', async () => {
	const admins = await load(node, 'getAdmins');
	expect(await load(node, 'getOwners')).toEqual([{ name: '[Nobody]', value: 'nobody' }, ...admins]);
});

test('nobody takes the owner of a contact away', async () => {
	await node.json(changeOwner(ADA));
	expect(node.simulator.state.contacts.get(ANN)?.owner_id).toBe(ADA);
	await node.json(changeOwner('nobody'));
	expect(node.sent.at(-1)).toEqual({ to: `PUT /contacts/${ANN}`, body: { owner_id: null } });
	expect(node.simulator.state.contacts.get(ANN)?.owner_id).toBeNull();
});

test('contacts of nobody can be listed', async () => {
	node.simulator.state.addContacts(1, () => ({ id: BOB, owner_id: ADA }));
	await node.json(changeOwner('nobody'));
	const found = await node.json({ ...contact('getAll'), returnAll: true, additionalFields: { owner_id: 'nobody' } });
	expect(found.map(({ id }) => id)).toEqual([ANN]);
});
