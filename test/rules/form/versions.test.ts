import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { formFields } from '../../../nodes/Intercom/engine/form';
import { parameterOf } from '../../../nodes/Intercom/engine/names';
import { catalogue } from '../../../nodes/Intercom/resources';
import { TALK, talk } from '../../operations/conversations/conversation-samples';
import { useTestNode } from '../../operations/testNode';
import { desk, theTicket, ticket, WITH_DEVELOPERS } from '../../operations/tickets/ticket-samples';
import { picked } from '../../kit/input';

const { description } = new Intercom();

/** The names that n8n shows for an operation in a version of the node: in the open, and in the collection. */
function shownIn(typeVersion: number, resource: string, operation: string) {
	const chosen = { resource, operation };
	const isShown = (property: INodeProperties, values: INodeParameters) =>
		NodeHelpers.displayParameter(values, property, { typeVersion }, description, chosen);
	const open = description.properties.filter((property) => isShown(property, chosen));
	const collection = open.find(({ name }) => name === 'additionalFields');
	const options = (collection?.options ?? []) as INodeProperties[];
	return {
		open: open.map(({ name }) => name),
		collected: options.filter((property) => isShown(property, {})).map(({ name }) => name),
	};
}

const moved = Object.entries(catalogue).flatMap(([resource, { operations }]) =>
	Object.entries(operations).flatMap(([operation, spec]) =>
		Object.entries(formFields(spec)).flatMap(([key, field]) =>
			field.alwaysVisibleFrom === undefined
				? []
				: [{ resource, operation, name: parameterOf(key, field), since: field.alwaysVisibleFrom }],
		),
	),
);

describe('A field that a later version of the node shows in the open', () => {
	it('is the message of a close and the state of a ticket', () => {
		expect(moved.map(({ resource, operation, name }) => `${resource} ${operation} ${name}`).sort()).toEqual([
			'conversation close body',
			'ticket update ticket_state_id',
		]);
	});

	it.each(moved)('stays in the collection of version 1: $resource $operation $name', (field) => {
		const { open, collected } = shownIn(1, field.resource, field.operation);
		expect(open).not.toContain(field.name);
		expect(collected).toContain(field.name);
	});

	it.each(moved)('is in the open once, and no longer in the collection: $resource $operation $name', (field) => {
		const { open, collected } = shownIn(field.since, field.resource, field.operation);
		expect(open.filter((name) => name === field.name)).toHaveLength(1);
		expect(collected).not.toContain(field.name);
	});

	it('stands first after the record that the operation is about', () => {
		const { open } = shownIn(2, 'ticket', 'update');
		expect(open.slice(open.indexOf('ticket_id'))[1]).toBe('ticket_state_id');
		const close = shownIn(2, 'conversation', 'close').open;
		expect(close.slice(close.indexOf('conversation_id'))[1]).toBe('body');
	});
});

describe('A close', () => {
	const node = useTestNode({ given: talk });
	const about = { resource: 'conversation', operation: 'close', conversation_id: picked(TALK) };
	const writes = () => node.sent.filter(({ to }) => to.startsWith('POST')).map(({ body }) => body);

	it('sends the message from where its version of the node has it', async () => {
		await node.json({ ...about, body: 'Bye' }, { node: { typeVersion: 2 } });
		await node.json({ ...about, additionalFields: { body: 'Bye' } }, { node: { typeVersion: 1 } });
		expect(writes()).toEqual([expect.objectContaining({ body: 'Bye' }), expect.objectContaining({ body: 'Bye' })]);
	});

	it('sends no message where the field of version 2 was left empty', async () => {
		await node.json(about, { node: { typeVersion: 2 } });
		expect(writes()).toEqual([expect.not.objectContaining({ body: expect.anything() })]);
	});
});

describe('The state of a ticket in version 2', () => {
	const node = useTestNode({ given: desk });
	const update = { ...ticket('update'), ...theTicket, attributes_as: 'basic', _default_title_: 'Cannot log in' };
	const sent = () => node.sent.filter(({ to }) => to.startsWith('PUT ')).map(({ body }) => body);
	const run = async (state: INodeParameters = {}) =>
		await node.execute({ ...update, ...state }, { node: { typeVersion: 2 } });

	it('is not sent where the picker was left as it came', async () => {
		await run();
		await run({ ticket_state_id: picked('') });
		const withoutState = expect.not.objectContaining({ ticket_state_id: expect.anything() });
		expect(sent()).toEqual([withoutState, withoutState]);
	});

	it('is sent where one is chosen', async () => {
		await run({ ticket_state_id: picked(WITH_DEVELOPERS) });
		expect(sent()).toEqual([expect.objectContaining({ ticket_state_id: WITH_DEVELOPERS })]);
	});

	it('is refused where its expression gives nothing, since the ticket would stay as it is', async () => {
		const { error } = await run({ ticket_state_id: picked('={{ $json.nothing }}') });
		expect(error?.message).toMatch(/^State is empty/);
		expect(sent()).toEqual([]);
	});
});
