import type { INodeParameters } from 'n8n-workflow';
import type { TestNode } from '../operations/testNode';

/** An error as Intercom's API words it. */
export const errorList = (code: string, message: string) => ({ type: 'error.list', errors: [{ code, message }] });

/**
 * Loses the answer to the only request of an operation: it must not be sent again, and the error has to say that it may
 * have been carried out.
 */
export async function expectSentOnce(node: TestNode, parameters: INodeParameters): Promise<void> {
	node.simulator.fault({ drop: 'after' });
	const error = await node.failure(parameters);
	expect(error.description).toContain('Intercom may have carried this out all the same');
	expect(node.sent).toHaveLength(1);
}
